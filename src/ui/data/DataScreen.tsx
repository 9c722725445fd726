import { KeepingPanel } from "../keeping/KeepingPanel.tsx";
import { OfflinePanel } from "../offline/OfflinePanel.tsx";
import { LoadTrouble } from "../shared/LoadTrouble.tsx";
import { MethodLink } from "../shared/MethodLink.tsx";
import { Skeleton } from "../shared/Skeleton.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { AccessibilitySection } from "./AccessibilitySection.tsx";
import { AppearanceSection } from "./AppearanceSection.tsx";
import { AttributionSection } from "./AttributionSection.tsx";
import { DataActions } from "./DataActions.tsx";
import styles from "./DataScreen.module.css";
import { DoublesSection } from "./DoublesSection.tsx";
import { MethodSection } from "./MethodSection.tsx";
import { QualitySection } from "./QualitySection.tsx";
import { SourcesSection } from "./SourcesSection.tsx";
import { TemplatesSection } from "./TemplatesSection.tsx";

const ROWS_MEANWHILE = 12;

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
      <Content />
    </div>
  );
}

/** All of it at once, when there is something to tell: a part that came late would push the others down. */
function Content() {
  const phase = useAppState((state) => state.load.phase);
  const isThere = useAppState((state) => state.summary !== null);
  if (phase === "failed") return <LoadTrouble />;
  if (!isThere) return <Skeleton rows={ROWS_MEANWHILE} tall />;
  return (
    <>
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
          <AccessibilitySection />
          <AttributionSection />
        </div>
      </div>
    </>
  );
}
