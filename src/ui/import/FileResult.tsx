import { Download, Info } from "lucide-react";
import { useId } from "react";
import type { FileReport } from "../../dataset/dataset.ts";
import type { IssueFate } from "../../io/import-model.ts";
import { PileList } from "../data/PileList.tsx";
import controls from "../shared/controls.module.css";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./FileResult.module.css";
import { FATES } from "./fates.ts";
import { IssueGroups } from "./IssueGroups.tsx";

interface Props {
  readonly report: FileReport;
  readonly onSaveGroup: (fate: IssueFate) => void;
  readonly onSaveRead: (sourceId: string) => void;
}

/** Rows = read + without place + without time + outside + doubled + refused, so that the sum is seen. */
export function FileResult({ report, onSaveGroup, onSaveRead }: Props) {
  const text = useText();
  const { whole } = useNumbers();
  const id = useId();
  const { counts, mapping, notices } = report;
  const sourceId = report.source?.id;
  // As it is now: what the user has said of it since the import is part of it.
  const source = useAppState((state) => state.summary?.sources.find((loaded) => loaded.id === sourceId));
  return (
    <section className={styles.file} aria-labelledby={id}>
      <h3 id={id} className={styles.name}>
        {report.fileName}
        <span className={styles.soft}>{text(`import.kind.${mapping.kind}`)}</span>
      </h3>
      <div className={styles.bar} aria-hidden>
        {FATES.map((fate) => (
          <span key={fate} data-fate={fate} style={{ flexGrow: counts[fate] }} hidden={counts[fate] === 0} />
        ))}
      </div>
      <table className={styles.fates}>
        <thead>
          <tr>
            <th scope="col">{text("import.done.fate")}</th>
            <th scope="col" className={styles.number}>
              {text("import.done.count")}
            </th>
            <th scope="col">{text("import.done.meaning")}</th>
          </tr>
        </thead>
        <tbody>
          {FATES.map((fate) => (
            <tr key={fate} className={counts[fate] === 0 ? styles.none : undefined}>
              <th scope="row">
                <span className={styles.swatch} data-fate={fate} aria-hidden />
                {text(`import.fate.${fate}`)}
              </th>
              <td className={styles.number}>{whole(counts[fate])}</td>
              <td className={styles.meaning}>{text(`import.fate.${fate}.text`)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text("import.done.sum")}</th>
            <td className={styles.number}>{whole(counts.rows)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      {notices.map(({ code, count, detail }) => (
        <p key={code} className={styles.notice}>
          <Info size={16} aria-hidden />
          {text(`import.fileNotice.${code}`, { count, detail })}
        </p>
      ))}
      {source && source.piles.length > 0 && (
        <div className={styles.piles}>
          <h4>{text("import.piles")}</h4>
          <PileList source={source} />
        </div>
      )}
      {source && (
        <button type="button" className={`${controls.button} ${styles.save}`} onClick={() => onSaveRead(source.id)}>
          <Download size={16} aria-hidden />
          {text("import.done.saveRead")}
        </button>
      )}
      <IssueGroups report={report} onSave={onSaveGroup} />
    </section>
  );
}
