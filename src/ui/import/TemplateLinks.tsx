import { Download } from "lucide-react";
import { TEMPLATES } from "../data/templates.ts";
import controls from "../shared/controls.module.css";
import { download } from "../shared/download.ts";
import { useText } from "../shared/text.ts";
import styles from "./TemplateLinks.module.css";

/** For those who have no file: a table to fill in. */
export function TemplateLinks() {
  const text = useText();
  return (
    <details>
      <summary className={styles.summary}>{text("import.choose.templates")}</summary>
      <ul className={styles.list}>
        {TEMPLATES.map(({ kind, fileName, csv }) => (
          <li key={kind}>
            <button
              type="button"
              className={controls.link}
              // The byte order mark lets Excel see that it is UTF-8.
              onClick={() => download(fileName, `\ufeff${csv}`, "text/csv;charset=utf-8")}
            >
              <Download size={14} aria-hidden /> {text(`data.templates.${kind}`)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
