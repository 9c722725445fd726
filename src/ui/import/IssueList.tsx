import { useId, useState } from "react";
import type { FileReport } from "../../dataset/dataset.ts";
import controls from "../shared/controls.module.css";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./IssueList.module.css";

const PAGE = 200;

/** The rows that were not simply read, so that the user can mend the file. */
export function IssueList({ report }: { report: FileReport }) {
  const text = useText();
  const { whole } = useNumbers();
  const id = useId();
  const [limit, setLimit] = useState(PAGE);
  const shown = report.issues.slice(0, limit);
  const isSurvey = report.mapping.kind === "survey";
  const more = report.issues.length > shown.length;
  return (
    <details className={styles.issues} open>
      <summary className={styles.summary}>
        <span id={id}>{text("import.done.issues")}</span>
        <span className={styles.soft}>{text("import.done.issues.count", { count: report.issueCount })}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-labelledby={id} tabIndex={0}>
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col" className={styles.line}>
                {text(report.mapping.format === "geojson" ? "import.done.feature" : "import.done.line")}
              </th>
              <th scope="col">{text("import.done.column")}</th>
              <th scope="col">{text("import.done.reason")}</th>
              <th scope="col">{text("import.done.text")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((issue, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row may have several issues; the list only grows
              <tr key={index}>
                <td className={styles.line}>{issue.line > 0 ? whole(issue.line) : "–"}</td>
                <td>{issue.column || <span className={styles.soft}>{text("import.done.wholeRow")}</span>}</td>
                <td>
                  {text(
                    issue.code === "same-id" && isSurvey ? "import.issue.same-answer" : `import.issue.${issue.code}`,
                  )}
                </td>
                <td className={styles.text}>{issue.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {report.issueCount > shown.length && (
        <p className={styles.more}>
          {text("import.done.issues.shown", { shown: whole(shown.length), count: whole(report.issueCount) })}
          {more ? (
            <button type="button" className={controls.link} onClick={() => setLimit(limit + PAGE)}>
              {text("import.done.more")}
            </button>
          ) : (
            <span>{text("import.done.issues.csvHasAll")}</span>
          )}
        </p>
      )}
    </details>
  );
}
