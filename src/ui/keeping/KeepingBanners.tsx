import { TriangleAlert } from "lucide-react";
import { useEffect } from "react";
import type { Keeping } from "../../dataset/dataset.ts";
import { showPictureDialog } from "../picture/picture-dialog-store.ts";
import controls from "../shared/controls.module.css";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useDoingWords } from "../undo/use-doing-words.ts";
import { KeepAgain } from "./KeepAgain.tsx";
import styles from "./KeepingBanners.module.css";
import { useKeepNow } from "./use-keep-now.ts";
import { useLostNames } from "./use-lost-names.ts";

/** On every screen: what is not kept and what to do about it, and what another tab does. Nothing when all is well. */
export function KeepingBanners() {
  const keeping = useAppState((state) => state.keeping);
  const hasOwn = useHasOwn();
  const trouble = keeping && isTrouble(keeping, hasOwn) ? keeping : null;
  return (
    <>
      {trouble && <TroubleBanner keeping={trouble} />}
      <TabsBanner />
    </>
  );
}

/** The browser asks before it closes the page, but only when something would be lost. */
export function useUnkeptWarning() {
  const isUnkept = useAppState((state) => state.keeping?.state === "not-kept");
  const warns = useHasOwn() && isUnkept;
  useEffect(() => {
    if (!warns) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [warns]);
}

/** Whether there is anything of the user's own: loaded, or to be had back by undo. */
function useHasOwn(): boolean {
  return useAppState(({ summary }) => summary !== null && (!summary.builtIn || summary.undoable !== null));
}

/** A browser that keeps nothing is no trouble before there is something to keep. */
function isTrouble(keeping: Keeping, hasOwn: boolean): keeping is Exclude<Keeping, { state: "kept" }> {
  return keeping.state === "damaged" || (keeping.state === "not-kept" && (hasOwn || keeping.why !== "blocked"));
}

function TroubleBanner({ keeping }: { keeping: Exclude<Keeping, { state: "kept" }> }) {
  const text = useText();
  const lostNames = useLostNames();
  const isShared = useAppState((state) => state.leastShown !== null);
  const { trying, keepNow } = useKeepNow();
  const isDamaged = keeping.state === "damaged";
  const lost = isDamaged ? lostNames(keeping) : null;
  const words = isDamaged
    ? lost !== null
      ? text("keeping.damaged", { names: lost })
      : text("keeping.damagedUnknown")
    : text(`keeping.notKept.${keeping.why}`);
  return (
    <div role="alert" className={styles.trouble}>
      <TriangleAlert size={18} aria-hidden />
      <p className={styles.words}>{words}</p>
      <div className={styles.buttons}>
        {!isShared && (
          <button type="button" className={controls.button} onClick={() => showPictureDialog({ kind: "save" })}>
            {text(isDamaged ? "keeping.saveReadable" : "keeping.saveAsFile")}
          </button>
        )}
        {isDamaged ? (
          <>
            <button type="button" className={controls.button} disabled={trying} onClick={() => void keepNow()}>
              {text(trying ? "keeping.trying" : "keeping.goOn")}
            </button>
            <button type="button" className={controls.button} onClick={() => showPictureDialog({ kind: "wipe" })}>
              {text("keeping.wipe")}
            </button>
          </>
        ) : (
          <KeepAgain why={keeping.why} />
        )}
      </div>
    </div>
  );
}

/** What the other tab did goes before that there is one. */
function TabsBanner() {
  const text = useText();
  const store = useStore();
  const words = useDoingWords();
  const tabs = useAppState((state) => state.tabs);
  const followed = useAppState((state) => state.followed);
  const message = followed
    ? followed.change
      ? text(`keeping.followed.${followed.what}`, { what: words({ kind: "data", change: followed.change }) })
      : text("keeping.followedUnknown")
    : tabs > 1
      ? text("keeping.tabs", { count: tabs })
      : null;
  return (
    // Always there, so that what comes into it is read aloud.
    <div role="status">
      {message && (
        <div className={styles.banner}>
          <p className={styles.words}>{message}</p>
          {followed && (
            <button type="button" className={controls.button} onClick={() => store.getState().followedRead()}>
              {text("keeping.read")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
