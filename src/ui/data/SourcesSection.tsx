import { useRef } from "react";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { Panel } from "./Panel.tsx";
import { SourceRow } from "./SourceRow.tsx";
import styles from "./SourcesSection.module.css";

/** Where everything on screen came from, how fresh it is, and what can be done with each part. */
export function SourcesSection() {
  const text = useText();
  const sources = useAppState((state) => state.summary?.sources);
  const isShared = useAppState((state) => state.leastShown !== null);
  const heading = useRef<HTMLHeadingElement>(null);
  if (!sources) return null;
  return (
    <Panel title={text("data.sources")} headingRef={heading}>
      {sources.length === 0 ? (
        <p>{text("data.sources.empty")}</p>
      ) : (
        <table className={styles.table} aria-label={text("data.sources")}>
          <thead>
            <tr>
              <th scope="col">{text("data.sources.name")}</th>
              <th scope="col">{text("data.sources.kind")}</th>
              <th scope="col">{text("sources.column.from")}</th>
              <th scope="col" className={styles.number}>
                {text("data.sources.rows")}
              </th>
              <th scope="col">{text("sources.column.period")}</th>
              {!isShared && (
                <th scope="col">
                  <span className={styles.spoken}>{text("sources.column.actions")}</span>
                </th>
              )}
            </tr>
          </thead>
          {sources.map((source) => (
            <SourceRow
              key={source.id}
              source={source}
              // The row that had the focus is gone then.
              onRemoved={() => heading.current?.focus()}
            />
          ))}
        </table>
      )}
    </Panel>
  );
}
