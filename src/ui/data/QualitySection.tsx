import { useStore as useZustandStore } from "zustand";
import { isHidden } from "../../domain/shown.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import { FATES } from "../import/fates.ts";
import { importDialog } from "../import/import-dialog-store.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useFilterCounts } from "../shared/use-filter-counts.ts";
import { Panel } from "./Panel.tsx";
import styles from "./QualitySection.module.css";

const SWEREF_99_TM = 3006;

/** What the data can carry: how much, from when, how much without time. */
export function QualitySection() {
  const text = useText();
  const { whole, count, share } = useNumbers();
  const summary = useAppState((state) => state.summary);
  const selection = useAppState((state) => state.selection);
  const lastImport = useZustandStore(importDialog, (state) => state.lastImport);
  // The question the map asks too, so that neither overtakes the other; `undated` is of all data.
  const counts = useFilterCounts(selection).value;
  const isShared = useAppState((state) => state.leastShown !== null);
  if (!summary) return null;
  if (isShared) {
    return (
      <Panel title={text("data.quality")}>
        <p>{text("view.dataWithheld")}</p>
      </Panel>
    );
  }

  const period =
    summary.firstDay === null || summary.lastDay === null
      ? text("data.quality.noPeriod")
      : `${isoDateOfDay(summary.firstDay)} – ${isoDateOfDay(summary.lastDay)}`;
  const undated = counts?.undated ?? null;
  return (
    <Panel title={text("data.quality")}>
      <dl className={styles.facts}>
        <Fact name={text("data.quality.incidents")} value={whole(summary.incidents)} />
        <Fact
          name={text("data.quality.undated")}
          value={
            undated === null
              ? "–"
              : `${count(undated)}${!isHidden(undated) && undated > 0 && summary.incidents > 0 ? ` (${share(undated / summary.incidents)})` : ""}`
          }
          remark={undated ? text("data.quality.undated.text") : undefined}
        />
        <Fact name={text("data.quality.period")} value={period} />
        <Fact name={text("data.quality.requests")} value={whole(summary.requests)} />
        <Fact name={text("data.quality.unsafePlaces")} value={whole(summary.unsafePlaces)} />
        <Fact name={text("data.quality.presence")} value={whole(summary.presence)} />
        <Fact
          name={text("data.quality.surveys")}
          value={summary.surveys.length === 0 ? "–" : summary.surveys.join(", ")}
          remark={
            summary.surveyQuestions.length > 0
              ? text("data.quality.surveys.text", { questions: summary.surveyQuestions.length })
              : undefined
          }
        />
        <Fact name={text("data.quality.areas")} value={whole(summary.areas.length)} />
        <Fact
          name={text("data.quality.system")}
          value={
            summary.epsg === SWEREF_99_TM
              ? text("data.quality.system.sweref")
              : text("data.quality.system.other", { epsg: String(summary.epsg) })
          }
        />
      </dl>
      {lastImport.length > 0 && (
        <div>
          <h4 className={styles.title}>{text("data.quality.lastImport")}</h4>
          {lastImport.map(({ fileName, counts: rows }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name; the list is replaced whole
            <p key={index} className={styles.file}>
              <span className={styles.name}>{fileName}</span>
              <span>{text("import.done.file", { rows: rows.rows })}:</span>
              <span>
                {FATES.filter((fate) => rows[fate] > 0)
                  .map((fate) => `${text(`import.fate.${fate}`).toLowerCase()} ${whole(rows[fate])}`)
                  .join(", ")}
              </span>
            </p>
          ))}
        </div>
      )}
    </Panel>
  );
}

function Fact({ name, value, remark }: { name: string; value: string; remark?: string | undefined }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>
        {value}
        {remark && <span className={styles.remark}>{remark}</span>}
      </dd>
    </div>
  );
}
