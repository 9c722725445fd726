import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import { Panel } from "./Panel.tsx";
import { TemplateList } from "./TemplateList.tsx";
import styles from "./TemplatesSection.module.css";

/** Files to fill in for those who have none. */
export function TemplatesSection() {
  const text = useText();
  return (
    <Panel title={text("data.templates")}>
      <p>{text("data.templates.text")}</p>
      <TemplateList className={styles.list} buttonClass={controls.button} iconSize={16} />
    </Panel>
  );
}
