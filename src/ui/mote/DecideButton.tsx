import { Gavel } from "lucide-react";
import { useText } from "../shared/text.ts";
import styles from "./DecideButton.module.css";

interface Props {
  /** What there is to decide; null on the start page. */
  readonly question?: string | null;
  /** null where nothing can be decided. */
  readonly onDecide: (() => void) | null;
}

/** What the room is here for; in the shared view, where it is done instead. */
export function DecideButton({ question = null, onDecide }: Props) {
  const text = useText();
  if (!onDecide) return <p className={styles.shared}>{text("mote.decideShared")}</p>;
  return (
    <button type="button" className={styles.decide} aria-keyshortcuts="N" onClick={onDecide}>
      <Gavel className={styles.icon} aria-hidden />
      <span>
        {question !== null && <span className={styles.question}>{question} </span>}
        {text("mote.newDecision")}
      </span>
    </button>
  );
}
