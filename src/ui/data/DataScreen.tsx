import { MethodLink } from "../shared/MethodLink.tsx";
import { useText } from "../shared/text.ts";
import { AttributionSection } from "./AttributionSection.tsx";
import { DataActions } from "./DataActions.tsx";
import styles from "./DataScreen.module.css";
import { MethodSection } from "./MethodSection.tsx";
import { QualitySection } from "./QualitySection.tsx";
import { SourcesSection } from "./SourcesSection.tsx";
import { TemplatesSection } from "./TemplatesSection.tsx";

/** What the picture is built on, and the ways in and back. Importing itself is in the top bar, on every screen. */
export function DataScreen() {
  const text = useText();
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <div>
          <h2 className={styles.title}>{text("data.title")}</h2>
          <p>
            {text("data.lead")} {text("data.list")} <MethodLink />
          </p>
          <p className={styles.privacy}>{text("data.privacy")}</p>
        </div>
        <DataActions />
      </header>
      <SourcesSection />
      <div className={styles.columns}>
        <QualitySection />
        <div className={styles.stack}>
          <TemplatesSection />
          <MethodSection />
          <AttributionSection />
        </div>
      </div>
    </div>
  );
}
