import { useText } from "../shared/text.ts";
import styles from "./AccessibilitySection.module.css";
import { Panel } from "./Panel.tsx";

const KNOWN = ["map", "week", "plan", "print", "tried"] as const;
/** Where the authority that watches over the law takes reports. */
const DIGG = "https://www.digg.se/tdosanmalan";

/** The statement of docs/accessibility.md in short: what does not work, and whom to tell. */
export function AccessibilitySection() {
  const text = useText();
  return (
    <Panel title={text("accessibility.title")}>
      <p>{text("accessibility.lead")}</p>
      <details>
        <summary className={styles.summary}>{text("accessibility.known")}</summary>
        <ul className={styles.known}>
          {KNOWN.map((what) => (
            <li key={what}>{text(`accessibility.${what}`)}</li>
          ))}
        </ul>
      </details>
      <p>{text("accessibility.contact")}</p>
      <p>
        <a href={DIGG} target="_blank" rel="noopener">
          {text("accessibility.digg")}
        </a>{" "}
        {text("accessibility.diggNote")}
      </p>
    </Panel>
  );
}
