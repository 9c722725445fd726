import { ChevronLeft, ChevronRight } from "lucide-react";
import { DAYS_PER_WEEK, isoWeekOf } from "../../domain/iso-week.ts";
import type { DayNumber } from "../../domain/time.ts";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import { useDayText } from "../shared/use-day-text.ts";
import styles from "./WeekChoice.module.css";

interface Props {
  /** A Monday. */
  readonly fromDay: DayNumber;
  /** Monday of the week of today. */
  readonly thisWeek: DayNumber;
  readonly onChoose: (fromDay: DayNumber) => void;
}

/** Which week is planned: "Vecka 45, 2–8 nov 2026", and the ways to others. */
export function WeekChoice({ fromDay, thisWeek, onChoose }: Props) {
  const text = useText();
  const dayText = useDayText();
  const last = fromDay + DAYS_PER_WEEK - 1;
  return (
    <div className={styles.choice}>
      <button
        type="button"
        className={controls.icon}
        aria-label={text("presence.week.before")}
        onClick={() => onChoose(fromDay - DAYS_PER_WEEK)}
      >
        <ChevronLeft size={20} aria-hidden />
      </button>
      <p className={styles.week} aria-live="polite">
        <strong>{text("presence.week.number", { week: isoWeekOf(fromDay).week })}</strong>{" "}
        <span className={styles.dates}>
          {text("presence.week.dates", { from: dayText(fromDay, last), to: dayText(last, null) })}
        </span>
      </p>
      <button
        type="button"
        className={controls.icon}
        aria-label={text("presence.week.after")}
        onClick={() => onChoose(fromDay + DAYS_PER_WEEK)}
      >
        <ChevronRight size={20} aria-hidden />
      </button>
      <button
        type="button"
        className={controls.button}
        aria-disabled={fromDay === thisWeek}
        onClick={() => onChoose(thisWeek)}
      >
        {text("presence.week.this")}
      </button>
    </div>
  );
}
