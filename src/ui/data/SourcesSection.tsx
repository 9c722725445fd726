import { useNumbers } from "../shared/number-format.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { Panel } from "./Panel.tsx";
import styles from "./SourcesSection.module.css";

/** Where everything on screen came from. */
export function SourcesSection() {
  const text = useText();
  const { whole } = useNumbers();
  const sources = useAppState((state) => state.summary?.sources);
  // Rows less events in the map would tell how few are without time or place.
  const isShared = useAppState((state) => state.leastShown !== null);
  if (!sources) return null;
  return (
    <Panel title={text("data.sources")}>
      {sources.length === 0 ? (
        <p>{text("data.sources.empty")}</p>
      ) : (
        <table className={styles.table} aria-label={text("data.sources")}>
          <thead>
            <tr>
              <th scope="col">{text("data.sources.name")}</th>
              <th scope="col">{text("data.sources.kind")}</th>
              <th scope="col" className={styles.number}>
                {text("data.sources.rows")}
              </th>
              <th scope="col">{text("data.sources.origin")}</th>
              <th scope="col">{text("data.sources.licence")}</th>
              <th scope="col">{text("data.sources.dated")}</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <tr key={source.id}>
                <th scope="row">
                  {source.name}
                  {/* The words are the contract with exports, in every language. */}
                  {source.fictional && <strong className={styles.mark}>FIKTIVA DATA</strong>}
                </th>
                <td data-label={text("data.sources.kind")}>{text(`import.kind.${source.kind}`)}</td>
                <td data-label={text("data.sources.rows")} className={styles.number}>
                  {isShared ? "–" : whole(source.rows)}
                </td>
                <td data-label={text("data.sources.origin")}>{source.origin || text("data.sources.ownFile")}</td>
                <td data-label={text("data.sources.licence")} className={styles.licence}>
                  {source.licence || "–"}
                </td>
                <td data-label={text("data.sources.dated")} className={styles.date}>
                  {source.dated || "–"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
