import { useId } from "react";
import { useIntl } from "react-intl";
import type { RequestStatus, RequestType } from "../../domain/request.ts";
import type { Field, FilePreview, PreviewRow } from "../../io/import-model.ts";
import { useText } from "../shared/text.ts";
import { fieldName } from "./coordinate-systems.ts";
import styles from "./FirstRows.module.css";

/** The first rows: the cell as it stands in the file, and under it what it is taken to mean. */
export function FirstRows({ preview }: { preview: FilePreview }) {
  const text = useText();
  const id = useId();
  const { rows, mapping, header } = preview;
  const fields = rows[0]?.understood.map(({ field }) => field) ?? [];
  if (rows.length === 0) return <p className={styles.soft}>{text("import.file.noRows")}</p>;
  return (
    <div>
      <h4 id={id} className={styles.title}>
        {text("import.file.rows")}
      </h4>
      <p className={styles.soft}>{text("import.file.rows.text")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-labelledby={id} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.line}>
                {text("import.file.rows.line")}
              </th>
              {fields.map((field) => (
                <th key={field} scope="col">
                  {text(`import.field.${fieldName(field, mapping.epsg)}`)}
                  <span className={styles.column}>{header[mapping.columns[field] ?? -1]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <th scope="row" className={styles.line}>
                  {row.line}
                </th>
                {row.understood.map(({ field, text: understood }) => (
                  <td key={field}>
                    <Cell raw={rawCell(row, mapping.columns[field])} understood={understood} field={field} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Cell({ raw, understood, field }: { raw: string; understood: string | null; field: Field }) {
  const text = useText();
  const empty = raw.trim() === "";
  const words = useUnderstoodWords(field, understood);
  // Free text is understood as it is: saying it twice helps nobody.
  const same = words !== null && words === raw.trim();
  return (
    <div>
      {!same && <span className={styles.raw}>{empty ? "" : raw}</span>}
      {words !== null ? (
        <span className={styles.understood}>{words}</span>
      ) : (
        <span className={empty ? styles.empty : styles.notUnderstood}>
          {text(empty ? "import.file.rows.empty" : "import.file.rows.notUnderstood")}
        </span>
      )}
    </div>
  );
}

/** Codes as words and numbers as Swedish writes them. */
function useUnderstoodWords(field: Field, understood: string | null): string | null {
  const text = useText();
  const intl = useIntl();
  if (understood === null) return null;
  switch (field) {
    case "type":
      return text(`import.type.${understood as RequestType}`);
    case "status":
      return text(`import.status.${understood as RequestStatus}`);
    case "lat":
    case "lon":
    case "percent":
    case "index":
    case "answers":
      return intl.formatNumber(Number(understood), { maximumFractionDigits: 6 });
    default:
      return understood;
  }
}

function rawCell(row: PreviewRow, column: number | undefined): string {
  return column === undefined ? "" : (row.cells[column] ?? "");
}
