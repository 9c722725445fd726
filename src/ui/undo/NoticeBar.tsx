import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { useStore as useZustandStore } from "zustand";
import { useText } from "../shared/text.ts";
import styles from "./NoticeBar.module.css";
import { endNotice, notices } from "./notice-store.ts";
import { useUndo } from "./use-undo.ts";

/** Long enough to read and to reach the button; the top bar's undo stays when it has gone. */
const SHOWN_MS = 10_000;

/** What was just done, and the way back from it. Waits while the pointer or the focus is on it. */
export function NoticeBar() {
  const text = useText();
  const { undo } = useUndo();
  const notice = useZustandStore(notices, (state) => state.notice);
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (!notice || held) return;
    const timer = setTimeout(endNotice, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, held]);

  // What was said in another language would stand out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: ended when the language changes, whatever is said
  useEffect(() => endNotice, [text]);

  return (
    <div role="status" className={styles.region}>
      {notice && (
        // biome-ignore lint/a11y/noStaticElementInteractions: only watches whether it is being read
        <div
          key={notice.id}
          className={styles.notice}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <p className={styles.words}>{notice.words}</p>
          {notice.canUndo && (
            <button type="button" className={styles.undo} onClick={() => void undo()}>
              {text("undo.undo")}
            </button>
          )}
          <button type="button" className={styles.close} aria-label={text("undo.closeNotice")} onClick={endNotice}>
            <X size={16} aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}
