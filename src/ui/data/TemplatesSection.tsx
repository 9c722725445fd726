import { Download } from "lucide-react";
import controls from "../shared/controls.module.css";
import { download } from "../shared/download.ts";
import { useText } from "../shared/text.ts";
import { Panel } from "./Panel.tsx";
import styles from "./TemplatesSection.module.css";
import { TEMPLATES } from "./templates.ts";

/** Files to fill in for those who have none. */
export function TemplatesSection() {
  const text = useText();
  return (
    <Panel title={text("data.templates")}>
      <p>{text("data.templates.text")}</p>
      <ul className={styles.list}>
        {TEMPLATES.map(({ kind, fileName, csv }) => (
          <li key={kind}>
            <button
              type="button"
              className={controls.button}
              // The byte order mark lets Excel see that it is UTF-8.
              onClick={() => download(fileName, `\ufeff${csv}`, "text/csv;charset=utf-8")}
            >
              <Download size={16} aria-hidden />
              {text(`data.templates.${kind}`)}
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
