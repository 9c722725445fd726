import { Check, CloudDownload, MonitorDown, TriangleAlert } from "lucide-react";
import { useStore as useZustandStore } from "zustand";
import { APP_VERSION } from "../../domain/app-version.ts";
import { Panel } from "../data/Panel.tsx";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import styles from "./OfflinePanel.module.css";
import { type Readiness, runningVersion, versions } from "./version-store.ts";

const SIGNS = { ready: Check, preparing: CloudDownload, unavailable: TriangleAlert } as const satisfies Record<
  Readiness,
  unknown
>;

/** Whether Lägesbild starts without network, which version it is, and how to install it or be rid of it. */
export function OfflinePanel() {
  const text = useText();
  const { readiness, install } = useZustandStore(versions);
  const Sign = SIGNS[readiness];
  const build = runningVersion();

  return (
    <Panel title={text("offline.title")}>
      <p className={`${styles.line} ${styles[readiness]}`}>
        <Sign size={18} aria-hidden />
        <span role="status">{text(`offline.${readiness}`)}</span>
      </p>
      {install && (
        <p className={styles.install}>
          <button type="button" className={controls.button} onClick={() => void ask(install)}>
            <MonitorDown size={16} aria-hidden />
            {text("offline.install")}
          </button>
          {text("offline.installAbout")}
        </p>
      )}
      {readiness !== "unavailable" && (
        <p className={styles.soft}>
          {text("offline.about")} {text("offline.remove")}
        </p>
      )}
      <p className={styles.soft}>
        {build
          ? text("offline.version", { version: APP_VERSION, build })
          : text("offline.versionOnly", { version: APP_VERSION })}
      </p>
    </Panel>
  );
}

/** The browser's question can be put once; whatever the answer, it is used up. */
async function ask(install: { prompt(): Promise<unknown> }) {
  versions.setState({ install: null });
  await install.prompt();
}
