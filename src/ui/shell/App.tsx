import { lazy, type ReactNode, Suspense } from "react";
import type { Screen } from "../../state/app-state.ts";
import { useBaseMap } from "../base-map/use-base-map.ts";
import { HelpDialogs } from "../help/HelpDialogs.tsx";
import { DropZone } from "../import/DropZone.tsx";
import { KeepingBanners, useUnkeptWarning } from "../keeping/KeepingBanners.tsx";
import { VersionNotice } from "../offline/VersionNotice.tsx";
import { PictureDialogs } from "../picture/PictureDialogs.tsx";
import { ErrorBoundary } from "../shared/ErrorBoundary.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import { NoticeBar } from "../undo/NoticeBar.tsx";
import styles from "./App.module.css";
import { MissingDataNotice } from "./MissingDataNotice.tsx";
import { NavBar } from "./NavBar.tsx";
import { TopBar } from "./TopBar.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useScreenTurn } from "./use-screen-turn.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { type MapComponent, Workspace } from "./Workspace.tsx";

const CONTENT_ID = "innehall";
const DataScreen = lazy(() => import("../data/DataScreen.tsx").then((module) => ({ default: module.DataScreen })));

/** The page: bar, top line and the screen the user chose. `map` comes from main.tsx, which loads it beside the first view. */
export function App({ map }: { map: MapComponent }) {
  const text = useText();
  const store = useStore();
  const screen = useAppState((state) => state.screen);
  const [shortcutsOn, setShortcutsOn] = useShortcuts(store);
  const meeting = screen === "mote";
  useUnkeptWarning();
  useBaseMap();
  useScreenTurn(CONTENT_ID);
  useKeptFocus();

  return (
    <DropZone>
      <a className={styles.skip} href={`#${CONTENT_ID}`}>
        {text("shell.skip")}
      </a>
      <div className={meeting ? styles.meeting : styles.app}>
        {!meeting && <NavBar />}
        {!meeting && <TopBar />}
        <main id={CONTENT_ID} tabIndex={-1} className={styles.main}>
          {!meeting && <KeepingBanners />}
          {!meeting && <MissingDataNotice />}
          <Guarded>
            <Workspace map={map} />
          </Guarded>
          <OtherScreen screen={screen} />
        </main>
      </div>
      <PictureDialogs />
      <NoticeBar />
      <VersionNotice />
      <HelpDialogs shortcutsOn={shortcutsOn} onSwitchShortcuts={setShortcutsOn} />
    </DropZone>
  );
}

/** Screens without the map of the workspace. */
function OtherScreen({ screen }: { screen: Screen }) {
  switch (screen) {
    case "karta":
    case "mote":
    case "narvaro":
    case "atgarder":
    case "uppfoljning":
      return null;
    case "data":
      return (
        <Guarded>
          <Suspense fallback={null}>
            <DataScreen />
          </Suspense>
        </Guarded>
      );
    default:
      return screen satisfies never;
  }
}

function Guarded({ children }: { children: ReactNode }) {
  const text = useText();
  return (
    <ErrorBoundary instead={<Trouble message={text("shell.broken")} onReload={() => location.reload()} />}>
      {children}
    </ErrorBoundary>
  );
}
