import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { useText } from "../shared/text.ts";
import styles from "./PresenceTabs.module.css";

export const PRESENCE_TABS = ["plan", "delivered"] as const;
export type PresenceTab = (typeof PRESENCE_TABS)[number];

interface Props {
  readonly chosen: PresenceTab;
  readonly onChoose: (tab: PresenceTab) => void;
  readonly children: ReactNode;
}

/** What is meant to be done, and what was. */
export function PresenceTabs({ chosen, onChoose, children }: Props) {
  const text = useText();
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
    event.preventDefault();
    const other = chosen === "plan" ? "delivered" : "plan";
    onChoose(other);
    tabs.current?.querySelectorAll<HTMLElement>("[role=tab]")[PRESENCE_TABS.indexOf(other)]?.focus();
  };

  return (
    <>
      <div
        ref={tabs}
        role="tablist"
        tabIndex={-1}
        aria-label={text("presence.tabs")}
        className={styles.tabs}
        onKeyDown={onKeyDown}
      >
        {PRESENCE_TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`${id}${tab}`}
            aria-selected={tab === chosen}
            aria-controls={`${id}panel`}
            tabIndex={tab === chosen ? 0 : -1}
            className={styles.tab}
            onClick={() => onChoose(tab)}
          >
            {text(`presence.tab.${tab}`)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${chosen}`} className={styles.panel}>
        {children}
      </div>
    </>
  );
}
