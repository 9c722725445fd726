import { ShieldCheck } from "lucide-react";
import { useId } from "react";
import type { FilePreview, Mapping, PersonalColumn } from "../../io/import-model.ts";
import { useListText } from "../shared/list-text.ts";
import { useText } from "../shared/text.ts";
import styles from "./LeftOut.module.css";
import { withColumn } from "./mapping-changes.ts";
import { FREE_TEXT_FIELD, personalColumns, unusedColumns } from "./personal.ts";
import { useColumnName } from "./use-column-name.ts";

interface Props {
  readonly preview: FilePreview;
  readonly onMapping: (mapping: Mapping) => void;
}

/** What is not read from the file and why; free text may be kept on the user's choice. */
export function LeftOut({ preview, onMapping }: Props) {
  const text = useText();
  const listText = useListText();
  const id = useId();
  const columnName = useColumnName(preview.header);
  const personal = personalColumns(preview);
  const unused = unusedColumns(preview);
  if (personal.length === 0 && unused.length === 0) return null;
  return (
    <section className={styles.leftOut} aria-labelledby={id}>
      <h4 id={id} className={styles.title}>
        {text("import.leftOut")}
      </h4>
      {personal.length > 0 && (
        <>
          <p className={styles.lead}>
            <ShieldCheck size={16} aria-hidden />
            {text("import.leftOut.personal")}
          </p>
          <ul className={styles.columns}>
            {personal.map((column) => (
              <li key={column.column}>
                <p>
                  <strong className={styles.name}>{columnName(column.column)}</strong>{" "}
                  <span className={styles.why}>{text(`import.personal.${column.kind}`, valuesOf(column))}</span>
                </p>
                {column.kind === "freeText" && <KeepText column={column} preview={preview} onMapping={onMapping} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {unused.length > 0 && (
        <p className={styles.why}>
          {text("import.leftOut.unused", {
            count: unused.length,
            columns: listText(unused.map(columnName)),
          })}
        </p>
      )}
    </section>
  );
}

function valuesOf({ by, found, lookedAt }: PersonalColumn) {
  return { by, found, lookedAt };
}

function KeepText({ column: { column }, preview: { mapping }, onMapping }: Props & { column: PersonalColumn }) {
  const text = useText();
  const id = useId();
  const field = FREE_TEXT_FIELD[mapping.kind];
  if (!field) return null;
  const kept = mapping.columns[field] === column;
  return (
    <div className={styles.keep}>
      <label className={styles.option}>
        <input
          type="checkbox"
          checked={kept}
          aria-describedby={id}
          onChange={() => onMapping(withColumn(mapping, field, kept ? null : column))}
        />
        {text("import.personal.keep", { field: text(`import.field.${field}`).toLocaleLowerCase() })}
      </label>
      <p id={id} className={styles.why}>
        {text("import.personal.keep.text")}
      </p>
    </div>
  );
}
