import { TemplateList } from "../data/TemplateList.tsx";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import styles from "./TemplateLinks.module.css";

/** For those who have no file: a table to fill in. */
export function TemplateLinks() {
  const text = useText();
  return (
    <details>
      <summary className={styles.summary}>{text("import.choose.templates")}</summary>
      <TemplateList className={styles.list} buttonClass={controls.link} iconSize={14} />
    </details>
  );
}
