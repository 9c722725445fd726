import { KeepingPanel } from "../keeping/KeepingPanel.tsx";
import { OfflinePanel } from "../offline/OfflinePanel.tsx";
import { MethodLink } from "../shared/MethodLink.tsx";
import { useText } from "../shared/text.ts";
import { AppearanceSection } from "./AppearanceSection.tsx";
import { AttributionSection } from "./AttributionSection.tsx";
import { DataActions } from "./DataActions.tsx";
import styles from "./DataScreen.module.css";
import { DoublesSection } from "./DoublesSection.tsx";
import { MethodSection } from "./MethodSection.tsx";
import { QualitySection } from "./QualitySection.tsx";
import { SourcesSection } from "./SourcesSection.tsx";
import { TemplatesSection } from "./TemplatesSection.tsx";

/** What the picture is built on, whether it is kept, and the ways in and back. Importing itself is in the top bar. */
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
      <DoublesSection />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <KeepingPanel />
          <OfflinePanel />
          <QualitySection />
        </div>
        <div className={styles.stack}>
          <TemplatesSection />
          <MethodSection />
          <AppearanceSection />
          <AttributionSection />
        </div>
      </div>
    </div>
  );
}
