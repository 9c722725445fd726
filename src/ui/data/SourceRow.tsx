import { Download, Trash2 } from "lucide-react";
import { PROVIDERS, type Provider, type Source } from "../../domain/source.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import { isOwnSource } from "../picture/own-sources.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { download } from "../shared/download.ts";
import { daysBehind } from "../shared/freshness.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { say } from "../undo/notice-store.ts";
import { PileList } from "./PileList.tsx";
import { SourceName } from "./SourceName.tsx";
import styles from "./SourcesSection.module.css";
import { useDataChange } from "./use-data-change.ts";

interface Props {
  readonly source: Source;
  readonly onRemoved: () => void;
}

/** One source: what it is, and under it the points in it that are nobody's place. */
export function SourceRow({ source, onRemoved }: Props) {
  const text = useText();
  const dataset = useDataset();
  const { whole } = useNumbers();
  const { working, change } = useDataChange();
  const sources = useAppState((state) => state.summary?.sources ?? NO_SOURCES);
  // Rows less events in the map would tell how few are without time or place; a first or last day may be of one event.
  const isShared = useAppState((state) => state.leastShown !== null);
  const canEdit = isOwnSource(source) && !isShared;
  const behind = daysBehind(source, sources);
  const { name } = source;

  const describe = (provider: Provider) =>
    change(
      () => dataset.describeSource(source.id, { provider }),
      text("sources.providerChanged", { name, provider: text(`import.provider.${provider}`) }),
    );

  async function saveCsv() {
    try {
      const csv = await dataset.rowsCsv(source.id, "excel");
      download(`${name.replace(/\.[a-z]{2,7}$/i, "")}.csv`, csv, "text/csv;charset=utf-8");
    } catch (error) {
      console.error(error);
      say(text("export.failed"));
    }
  }

  async function remove() {
    if (await change(() => dataset.removeSource(source.id), text("sources.removed", { name }))) onRemoved();
  }

  return (
    <tbody>
      <tr>
        <th scope="row">
          <SourceName source={source} canEdit={canEdit} />
          <p className={styles.origin}>
            {source.origin === ""
              ? text("sources.imported", { date: source.dated })
              : [source.origin, source.licence, source.dated].filter((part) => part !== "").join(" · ")}
          </p>
        </th>
        <td data-label={text("data.sources.kind")}>{text(`import.kind.${source.kind}`)}</td>
        <td data-label={text("sources.column.from")}>
          {canEdit && source.kind !== "areas" ? (
            <select
              className={`${controls.field} ${styles.provider}`}
              aria-label={text("sources.providerOf", { name })}
              value={source.provider}
              disabled={working}
              onChange={(event) => {
                const provider = PROVIDERS.find((one) => one === event.target.value);
                if (provider) void describe(provider);
              }}
            >
              {PROVIDERS.map((provider) => (
                <option key={provider} value={provider}>
                  {text(`import.provider.${provider}`)}
                </option>
              ))}
            </select>
          ) : source.provider === "other" ? (
            "–"
          ) : (
            text(`import.provider.${source.provider}`)
          )}
        </td>
        <td data-label={text("data.sources.rows")} className={styles.number}>
          {isShared ? "–" : whole(source.rows)}
        </td>
        <td data-label={text("sources.column.period")} className={styles.period}>
          {isShared || source.firstDay === null || source.lastDay === null ? (
            "–"
          ) : (
            <span>
              <span className={styles.date}>{isoDateOfDay(source.firstDay)}</span> –{" "}
              <span className={styles.date}>{isoDateOfDay(source.lastDay)}</span>
              {behind > 0 && <span className={styles.behind}>{text("sources.behind", { days: behind })}</span>}
            </span>
          )}
        </td>
        {!isShared && (
          <td className={styles.actions}>
            {source.kind !== "areas" && (
              <button
                type="button"
                className={controls.icon}
                aria-label={text("sources.saveCsvOf", { name })}
                title={text("sources.saveCsv")}
                onClick={() => void saveCsv()}
              >
                <Download size={16} aria-hidden />
              </button>
            )}
            {canEdit && (
              <button
                type="button"
                className={controls.icon}
                aria-label={text("sources.removeOf", { name })}
                title={text("sources.remove")}
                disabled={working}
                onClick={() => void remove()}
              >
                <Trash2 size={16} aria-hidden />
              </button>
            )}
          </td>
        )}
      </tr>
      {source.piles.length > 0 && !isShared && (
        <tr className={styles.pilesRow}>
          <td colSpan={6}>
            <PileList source={source} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

const NO_SOURCES: readonly Source[] = [];
