import { calendarUnits } from "../../analysis/publication.ts";
import type { Period } from "../../domain/period.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";

const DEFAULT = "default";

interface Props {
  readonly label: string;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly chosen: Period | null;
  /** Told null for the default period, which is among the choices unless something else must be chosen. */
  readonly onChoose: (period: Period | null) => void;
  readonly withDefault?: boolean;
}

/** The periods of the shared view, newest first: everything is counted in whole months there. */
export function PublishedPeriods({ label, firstDay, lastDay, chosen, onChoose, withDefault = true }: Props) {
  const text = useText();
  const whole = { fromDay: firstDay, toDay: lastDay };
  const years = calendarUnits(whole, 12).map((period) => ({ period, name: isoDateOfDay(period.fromDay).slice(0, 4) }));
  const tertials = calendarUnits(whole, 4).map((period) => {
    const date = isoDateOfDay(period.fromDay);
    const number = Math.ceil(Number(date.slice(5, 7)) / 4);
    return { period, name: text("view.tertial", { year: date.slice(0, 4), number }) };
  });
  const months = calendarUnits(whole, 1).map((period) => ({ period, name: isoDateOfDay(period.fromDay).slice(0, 7) }));
  const groups = [
    { label: text("view.years"), choices: years },
    { label: text("view.tertials"), choices: tertials },
    { label: text("view.months"), choices: months },
  ];
  const all = groups.flatMap(({ choices }) => choices);
  const isOwn = chosen !== null && !all.some(({ period }) => keyOf(period) === keyOf(chosen));

  const choose = (key: string) => {
    const choice = all.find(({ period }) => keyOf(period) === key);
    onChoose(choice?.period ?? null);
  };

  return (
    <select
      className={controls.field}
      aria-label={label}
      value={chosen ? keyOf(chosen) : DEFAULT}
      onChange={(event) => choose(event.target.value)}
    >
      {withDefault && <option value={DEFAULT}>{text("view.whole")}</option>}
      {/* From the timeline, or from before the shared view: several months that are no year. */}
      {isOwn && (
        <option value={keyOf(chosen)}>
          {text("view.ownMonths", { from: isoDateOfDay(chosen.fromDay), to: isoDateOfDay(chosen.toDay) })}
        </option>
      )}
      {groups.map(({ label: group, choices }) => (
        <optgroup key={group} label={group}>
          {choices.toReversed().map(({ period, name }) => (
            <option key={keyOf(period)} value={keyOf(period)}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function keyOf({ fromDay, toDay }: Period): string {
  return `${fromDay}–${toDay}`;
}
