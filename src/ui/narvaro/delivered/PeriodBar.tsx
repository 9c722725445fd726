import { ChevronLeft, ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { useIntl } from "react-intl";
import type { DeliveryPeriod } from "../../../domain/delivery-period.ts";
import { isoWeekOf } from "../../../domain/iso-week.ts";
import { type DayNumber, dayOfCivil, isoDateOfDay } from "../../../domain/time.ts";
import { dayOfTyped } from "../../karta/period-draft.ts";
import controls from "../../shared/controls.module.css";
import { useText } from "../../shared/text.ts";
import { useDayText } from "../../shared/use-day-text.ts";
import { daysOfPeriod, PERIOD_KINDS, periodOfKind, stepped } from "./delivery-period.ts";
import styles from "./PeriodBar.module.css";
import { useLongDayText } from "./use-long-day-text.ts";

const MS_PER_DAY = 86_400_000;

interface Props {
  readonly period: DeliveryPeriod;
  readonly today: DayNumber;
  readonly onChange: (period: DeliveryPeriod) => void;
}

/** A day, week, month, tertial or free days, and the way to the ones before and after. */
export function PeriodBar({ period, today, onChange }: Props) {
  const text = useText();
  const words = usePeriodWords(today);
  return (
    <fieldset className={styles.bar}>
      <legend className={styles.spoken}>{text("delivery.period")}</legend>
      <div className={styles.kinds}>
        {PERIOD_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className={controls.chip}
            aria-pressed={period.kind === kind}
            onClick={() => period.kind !== kind && onChange(periodOfKind(kind, period, today))}
          >
            {text(`delivery.period.${kind}`)}
          </button>
        ))}
      </div>
      <div className={styles.steps}>
        <button
          type="button"
          className={controls.icon}
          aria-label={text("delivery.period.before")}
          onClick={() => onChange(stepped(period, -1, today))}
        >
          <ChevronLeft size={20} aria-hidden />
        </button>
        <p className={styles.words} aria-live="polite">
          <strong>{words(period)}</strong>
        </p>
        <button
          type="button"
          className={controls.icon}
          aria-label={text("delivery.period.after")}
          onClick={() => onChange(stepped(period, 1, today))}
        >
          <ChevronRight size={20} aria-hidden />
        </button>
      </div>
      {period.kind === "free" && (
        <FreeDays key={`${period.days.fromDay}-${period.days.toDay}`} period={period} onChange={onChange} />
      )}
    </fieldset>
  );
}

/** Typed dates count when one leaves the fields or presses Enter. */
function FreeDays({ period, onChange }: Pick<Props, "onChange"> & { period: DeliveryPeriod & { kind: "free" } }) {
  const text = useText();
  const id = useId();
  const { days } = period;
  const [draft, setDraft] = useState({ from: isoDateOfDay(days.fromDay), to: isoDateOfDay(days.toDay) });
  const [tried, setTried] = useState(false);
  const fromDay = dayOfTyped(draft.from);
  const toDay = dayOfTyped(draft.to);
  const isRight = fromDay !== null && toDay !== null && fromDay <= toDay;

  const commit = () => {
    setTried(!isRight);
    if (isRight && (fromDay !== days.fromDay || toDay !== days.toDay)) {
      onChange({ kind: "free", days: { fromDay, toDay } });
    }
  };
  const field = (name: "from" | "to") => (
    <label className={styles.date}>
      <span>{text(`delivery.period.${name}`)}</span>
      <input
        // Not a date field: the browser would write it in its own language.
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className={controls.field}
        value={draft[name]}
        aria-invalid={tried && !isRight}
        aria-describedby={`${id}wrong`}
        onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
        onKeyDown={(event) => event.key === "Enter" && commit()}
      />
    </label>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches the focus leave
    <div
      className={styles.dates}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) commit();
      }}
    >
      {field("from")}
      {field("to")}
      <p id={`${id}wrong`} role="alert" className={styles.wrong}>
        {tried && !isRight && text("delivery.period.wrong")}
      </p>
    </div>
  );
}

/** `I dag, söndag 1 november`, `Vecka 44, 26 okt – 1 nov 2026`, `oktober 2026`, `Tertial 3 2026`. */
function usePeriodWords(today: DayNumber): (period: DeliveryPeriod) => string {
  const text = useText();
  const intl = useIntl();
  const dayText = useDayText();
  const longDay = useLongDayText();
  return (period) => {
    const { fromDay, toDay } = daysOfPeriod(period, today);
    const dates = { from: dayText(fromDay, toDay), to: dayText(toDay, null) };
    switch (period.kind) {
      case "day":
        return fromDay === today ? text("day.today", { day: longDay(fromDay) }) : longDay(fromDay);
      case "week":
        return text("delivery.period.weekName", { week: isoWeekOf(fromDay).week, ...dates });
      case "month": {
        const first = new Date(dayOfCivil(period.year, period.month, 1) * MS_PER_DAY);
        return intl.formatDate(first, { month: "long", year: "numeric", timeZone: "UTC" });
      }
      case "tertial":
        return text("delivery.period.tertialName", { tertial: period.tertial, year: String(period.year) });
      default:
        return text("delivery.period.freeName", dates);
    }
  };
}
