import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon } from "lucide-react";
import type { MessageId } from "../../i18n/messages.ts";
import spoken from "../shared/spoken.module.css";
import { useText } from "../shared/text.ts";
import styles from "./Key.module.css";

/** Drawn, since the font has not all four, and read out by name. */
const ARROWS: Readonly<Record<string, { readonly Icon: LucideIcon; readonly label: MessageId }>> = {
  "←": { Icon: ArrowLeft, label: "keys.left" },
  "→": { Icon: ArrowRight, label: "keys.right" },
  "↑": { Icon: ArrowUp, label: "keys.up" },
  "↓": { Icon: ArrowDown, label: "keys.down" },
};

/** A key, or keys pressed together, as it looks on the keyboard. */
export function Key({ name }: { name: string }) {
  const text = useText();
  const arrow = ARROWS[name];
  return (
    <kbd className={styles.key}>
      {arrow ? (
        <>
          <arrow.Icon className={styles.arrow} size={14} aria-hidden />
          <span className={spoken.spoken}>{text(arrow.label)}</span>
        </>
      ) : (
        name
      )}
    </kbd>
  );
}
