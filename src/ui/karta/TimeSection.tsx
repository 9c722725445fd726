import type { FilterCounts } from "../../domain/selection.ts";
import { isHidden, type Shown } from "../../domain/shown.ts";
import type { Weekday } from "../../domain/time.ts";
import type { MessageId } from "../../i18n/messages.ts";
import controls from "../shared/controls.module.css";
import { useNumbers } from "../shared/number-format.ts";
import { isPicked, toggled } from "../shared/pick.ts";
import { Section } from "../shared/Section.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { HourBars } from "./HourBars.tsx";
import { type HourRange, hoursOfRange, rangeOfHours, WHOLE_DAY } from "./hour-range.ts";
import styles from "./TimeSection.module.css";
import { useWeekdayNames } from "./use-weekday-names.ts";

const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

const PRESETS: readonly { name: MessageId; weekdays: readonly Weekday[] | null; range: HourRange }[] = [
  { name: "time.always", weekdays: null, range: WHOLE_DAY },
  { name: "time.evenings", weekdays: null, range: { from: 18, to: 24 } },
  { name: "time.nights", weekdays: null, range: { from: 22, to: 5 } },
  { name: "time.weekendNights", weekdays: [4, 5, 6], range: { from: 22, to: 5 } },
];

export function TimeSection({ counts }: { counts: FilterCounts | null }) {
  const isShared = useAppState((state) => state.leastShown !== null);
  return isShared ? <NotInSharedView /> : <TimeChoice counts={counts} />;
}

function NotInSharedView() {
  const text = useText();
  return (
    <Section name="time" title={text("filter.time")} openAtFirst={false} summary={text("time.allDays")}>
      <p className={styles.note}>{text("view.timeReason")}</p>
    </Section>
  );
}

function TimeChoice({ counts }: { counts: FilterCounts | null }) {
  const text = useText();
  const numbers = useNumbers();
  const store = useStore();
  const names = useWeekdayNames();
  const weekdays = useAppState((state) => state.selection.weekdays);
  const hours = useAppState((state) => state.selection.hours);
  const range = rangeOfHours(hours);
  const shortCount = (count: Shown) => (isHidden(count) ? numbers.count(count) : numbers.short(count));
  const narrow = store.getState().narrowSelection;

  const days = weekdays ? WEEKDAYS.filter((day) => weekdays.includes(day)).map((day) => names.short[day]) : null;
  const summary = [
    days ? days.join(" ") || text("time.noDay") : text("time.allDays"),
    hours === null ? text("time.allHours") : range ? rangeText(range) : text("time.someHours"),
  ].join(", ");

  return (
    <Section name="time" title={text("filter.time")} openAtFirst={false} summary={summary}>
      <div className={styles.presets}>
        {PRESETS.map((preset) => {
          const presetHours = hoursOfRange(preset.range);
          return (
            <button
              key={preset.name}
              type="button"
              className={controls.chip}
              aria-pressed={sameSet(preset.weekdays, weekdays) && sameSet(presetHours, hours)}
              onClick={() => narrow({ weekdays: preset.weekdays, hours: presetHours })}
            >
              {text(preset.name)}
            </button>
          );
        })}
      </div>
      <fieldset className={styles.days}>
        <legend className={styles.legend}>{text("time.weekdays")}</legend>
        {WEEKDAYS.map((day) => (
          <button
            key={day}
            type="button"
            className={styles.day}
            aria-pressed={isPicked(weekdays, day)}
            title={names.long[day]}
            onClick={() => narrow({ weekdays: toggled(weekdays, day, WEEKDAYS) })}
          >
            <span>{names.short[day]}</span>
            <span className={styles.count}>{counts ? shortCount(counts.weekdays[day] ?? 0) : "–"}</span>
            <span className={styles.spoken}>{text("shared.events")}</span>
          </button>
        ))}
      </fieldset>
      <fieldset className={styles.hours}>
        <legend className={styles.legend}>{text("time.hours")}</legend>
        <HourSelect
          label={text("time.fromHour")}
          value={range?.from ?? null}
          hours={Array.from({ length: 24 }, (_, hour) => hour)}
          onChange={(from) => narrow({ hours: hoursOfRange({ from, to: range?.to ?? 24 }) })}
        />
        <span aria-hidden>–</span>
        <HourSelect
          label={text("time.toHour")}
          value={range?.to ?? null}
          hours={Array.from({ length: 24 }, (_, hour) => hour + 1)}
          onChange={(to) => narrow({ hours: hoursOfRange({ from: range?.from ?? 0, to }) })}
        />
        {range && range.to <= range.from && <span className={styles.note}>{text("time.overMidnight")}</span>}
      </fieldset>
      {counts && counts.total !== 0 && <HourBars counts={counts.hours} chosen={hours} />}
      <p className={styles.note}>{text("time.explain")}</p>
    </Section>
  );
}

interface HourSelectProps {
  readonly label: string;
  readonly value: number | null;
  readonly hours: readonly number[];
  readonly onChange: (hour: number) => void;
}

function HourSelect({ label, value, hours, onChange }: HourSelectProps) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {value === null && <option value="">–</option>}
      {hours.map((hour) => (
        <option key={hour} value={hour}>
          {clock(hour)}
        </option>
      ))}
    </select>
  );
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

function rangeText({ from, to }: HourRange): string {
  return `${String(from).padStart(2, "0")}–${String(to).padStart(2, "0")}`;
}

function sameSet<T>(a: readonly T[] | null, b: readonly T[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((item) => b.includes(item));
}
