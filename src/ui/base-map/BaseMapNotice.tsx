import { CloudOff } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import type { BaseMapTrouble } from "../../domain/base-map.ts";
import controls from "../shared/controls.module.css";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./BaseMapNotice.module.css";
import { useTroubleText } from "./use-trouble-text.ts";

/** What asking once more cannot help. */
const FINAL: readonly BaseMapTrouble["why"][] = ["fileGone", "notConfigured", "notAllowed", "otherHost", "elsewhere"];

/** On the map: that another than the chosen one is seen, why, and what to do. */
export function BaseMapNotice({ trouble }: { trouble: BaseMapTrouble }) {
  const text = useText();
  const troubleText = useTroubleText();
  const store = useStore();
  const notice = useRef<HTMLDivElement>(null);
  /** Each answer is another object: asking ends with the next one. */
  const [asked, setAsked] = useState<BaseMapTrouble | null>(null);
  const isAsking = asked === trouble;

  // The notice goes when the map is back; the focus must not go with it.
  useLayoutEffect(() => {
    const shown = notice.current;
    return () => {
      if (shown?.contains(document.activeElement)) document.getElementById("innehall")?.focus();
    };
  }, []);

  const askAgain = () => {
    if (isAsking) return;
    setAsked(trouble);
    store.getState().askForBaseMap();
  };

  return (
    <div ref={notice} className={styles.notice}>
      <CloudOff size={18} aria-hidden />
      <p>
        {troubleText(trouble)} {text("baseMap.instead")}
      </p>
      <span className={styles.buttons}>
        {!FINAL.includes(trouble.why) && (
          <button type="button" className={controls.link} aria-disabled={isAsking} onClick={askAgain}>
            {text(isAsking ? "baseMap.asking" : "shared.tryAgain")}
          </button>
        )}
        <button
          type="button"
          className={controls.link}
          onClick={() => store.getState().chooseBaseMap({ kind: "schematic" })}
        >
          {text("baseMap.useSchematic")}
        </button>
      </span>
    </div>
  );
}
