import { Info } from "lucide-react";
import { useId } from "react";
import type { FileReport } from "../../dataset/dataset.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./FileResult.module.css";
import { FATES } from "./fates.ts";
import { IssueList } from "./IssueList.tsx";

/** Rows = read + without place + without time + outside + doubled + refused, so that the sum is seen. */
export function FileResult({ report }: { report: FileReport }) {
  const text = useText();
  const { whole } = useNumbers();
  const id = useId();
  const { counts, mapping, notices } = report;
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
      {report.issueCount > 0 ? (
        <IssueList report={report} />
      ) : (
        <p className={styles.soft}>{text("import.done.noIssues")}</p>
      )}
    </section>
  );
}
