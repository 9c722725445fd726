import { BellRing } from "lucide-react";
import type { Period } from "../../../domain/period.ts";
import type { DayNumber } from "../../../domain/time.ts";
import controls from "../../shared/controls.module.css";
import { useText } from "../../shared/text.ts";
import styles from "./Reminder.module.css";
import { useDelivery } from "./use-delivery.ts";

const DAYS = 14;

interface Props {
  readonly today: DayNumber;
  readonly onShow: (days: Period) => void;
}

/** Visits of the last two weeks of which nobody has said whether they were made; nothing, when there are none. */
export function Reminder({ today, onShow }: Props) {
  const text = useText();
  const days = { fromDay: today - DAYS, toDay: today - 1 };
  const { value } = useDelivery(days);
  const count = value?.visits.filter(({ outcome }) => outcome === "unknown").length ?? 0;
  if (count === 0) return null;
  return (
    <p className={styles.reminder}>
      <BellRing size={16} aria-hidden />
      <span>{text("delivery.reminder", { count })}</span>
      <button type="button" className={controls.button} onClick={() => onShow(days)}>
        {text("delivery.reminder.show")}
      </button>
    </p>
  );
}
