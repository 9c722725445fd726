import { ChevronLeft, ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import type { FileReport } from "../../dataset/dataset.ts";
import type { IssueFate, RowIssue } from "../../io/import-model.ts";
import controls from "../shared/controls.module.css";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./IssueTable.module.css";

const PAGE = 50;
/** Of a row as it stands in the file: enough to find it, and no wall of text. */
const MOST_CHARACTERS = 240;

interface Props {
  readonly report: FileReport;
  readonly fate: IssueFate;
  /** Rows with this fate, also those that are not listed. */
  readonly count: number;
}

/** Rows of one fate, a page at a time: where in the file, why, and what stands there. */
export function IssueTable({ report, fate, count }: Props) {
  const text = useText();
  const { whole } = useNumbers();
  const id = useId();
  const [page, setPage] = useState(0);
  const issues = report.issues.filter((issue) => issue.fate === fate);
  const first = page * PAGE;
  const shown = issues.slice(first, first + PAGE);
  const isSurvey = report.mapping.kind === "survey";
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-labelledby={id} tabIndex={0}>
        <table className={styles.table}>
          <caption id={id} className={styles.caption}>
            {text("import.done.issues.shown", {
              first: whole(issues.length === 0 ? 0 : first + 1),
              last: whole(first + shown.length),
              count: whole(count),
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col" className={styles.line}>
                {text(
                  report.mapping.format === "geojson" || report.mapping.format === "json"
                    ? "import.done.feature"
                    : "import.done.line",
                )}
              </th>
              <th scope="col">{text("import.done.column")}</th>
              <th scope="col">{text("import.done.reason")}</th>
              <th scope="col">{text("import.done.text")}</th>
              <th scope="col">{text("import.done.row")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((issue, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row may have several issues; a page never changes
              <tr key={first + index}>
                <td className={styles.line}>{issue.line > 0 ? whole(issue.line) : "–"}</td>
                <td>{issue.column || <span className={styles.soft}>{text("import.done.wholeRow")}</span>}</td>
                <td className={styles.reason}>
                  {text(
                    issue.code === "same-id" && isSurvey ? "import.issue.same-answer" : `import.issue.${issue.code}`,
                  )}
                </td>
                <td className={styles.text}>{cut(issue.text)}</td>
                <td className={styles.row}>{cut(rowOf(issue))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {(issues.length > PAGE || count > issues.length) && (
        <div className={styles.pages}>
          <button
            type="button"
            className={controls.icon}
            aria-label={text("import.done.earlier")}
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            <ChevronLeft size={18} aria-hidden />
          </button>
          <button
            type="button"
            className={controls.icon}
            aria-label={text("import.done.later")}
            disabled={first + PAGE >= issues.length}
            onClick={() => setPage(page + 1)}
          >
            <ChevronRight size={18} aria-hidden />
          </button>
          <p className={styles.soft} aria-live="polite">
            {text("import.done.issues.shown", {
              first: whole(first + 1),
              last: whole(first + shown.length),
              count: whole(count),
            })}{" "}
            {count > issues.length && text("import.done.issues.csvHasAll", { listed: whole(issues.length) })}
          </p>
        </div>
      )}
    </>
  );
}

/** Where the whole row is meant, it stands there already. */
function rowOf({ row, text, column }: RowIssue): string {
  return column === "" && row === text ? "" : row;
}

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)} …` : text;
}
