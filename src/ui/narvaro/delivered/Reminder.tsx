import { BellRing } from "lucide-react";
import controls from "../../shared/controls.module.css";
import { useText } from "../../shared/text.ts";
import styles from "./Reminder.module.css";

interface Props {
  readonly count: number;
  readonly onShow: () => void;
}

/** Visits of the last two weeks of which nobody has said whether they were made; nothing, when there are none. */
export function Reminder({ count, onShow }: Props) {
  const text = useText();
  if (count === 0) return null;
  return (
    <p className={styles.reminder}>
      <BellRing size={16} aria-hidden />
      <span>{text("delivery.reminder", { count })}</span>
      <button type="button" className={controls.button} onClick={onShow}>
        {text("delivery.reminder.show")}
      </button>
    </p>
  );
}
