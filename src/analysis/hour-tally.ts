import type { IncidentColumns } from "../domain/incident-columns.ts";
import type { HourCounts } from "../domain/rhythm.ts";
import { HOURS_PER_WEEK, type LocalMinute } from "../domain/time.ts";
import { IN_PERIOD, OF_KIND, type SelectionPass } from "./selection-pass.ts";

const MINUTES_PER_HOUR = 60;

/**
 * Events spread over the hours of the week by overlap, as `addAoristic` does, but with the same cost for a week as for
 * an hour: the first and last hour get their minutes, and the whole hours between them only a step up and a step down,
 * which are summed once at the end.
 */
export class HourTally {
  readonly #hours = new Float64Array(HOURS_PER_WEEK);
  /** Over two weeks, so that an interval that passes Sunday night needs no division. */
  readonly #steps = new Float64Array(2 * HOURS_PER_WEEK + 2);
  #known = 0;
  #unknown = 0;

  addUnknown(events: number): void {
    this.#unknown += events;
  }

  /** Events within one hour of the week. */
  addExact(hourOfWeek: number, events: number): void {
    this.#hours[hourOfWeek]! += events;
    this.#known += events;
  }

  /** One event over more than one clock hour and at most 7 days; `firstHour` is the hour of the week of its start. */
  addInterval(firstHour: number, start: LocalMinute, end: LocalMinute): void {
    const toNextHour = (Math.floor(start / MINUTES_PER_HOUR) + 1) * MINUTES_PER_HOUR - start;
    const wholeHours = Math.ceil((end - start - toNextHour) / MINUTES_PER_HOUR) - 1;
    const perMinute = 1 / (end - start);
    const perHour = MINUTES_PER_HOUR * perMinute;
    const lastHour = firstHour + 1 + wholeHours;
    this.#hours[firstHour]! += toNextHour * perMinute;
    this.#steps[firstHour + 1]! += perHour;
    this.#steps[lastHour]! -= perHour;
    this.#hours[lastHour % HOURS_PER_WEEK]! += (end - start - toNextHour - wholeHours * MINUTES_PER_HOUR) * perMinute;
    this.#known++;
  }

  counts(): HourCounts {
    const hours = this.#hours.slice();
    let running = 0;
    for (let hour = 0; hour < 2 * HOURS_PER_WEEK; hour++) {
      running += this.#steps[hour]!;
      hours[hour % HOURS_PER_WEEK]! += running;
    }
    // What is left of ups and downs that were not rounded alike.
    for (let hour = 0; hour < HOURS_PER_WEEK; hour++) if (hours[hour]! < 1e-9) hours[hour] = 0;
    return { hours, known: this.#known, unknown: this.#unknown };
  }
}

/** When the whole selection happens, weekday and hour filters lifted. */
export function hoursOfSelection(columns: IncidentColumns, pass: SelectionPass): HourCounts {
  const { start, end, firstHour } = columns;
  const { packed, bits, perTimeClass } = pass;
  const tally = new HourTally();
  packed.timeClasses.forEach(({ firstHour: hour, hoursTouched, isKnown }, timeClass) => {
    const events = perTimeClass[timeClass]!;
    if (!isKnown) tally.addUnknown(events);
    else if (hoursTouched === 1) tally.addExact(hour, events);
  });
  for (const i of packed.intervals) {
    if ((~bits[i]! & (IN_PERIOD | OF_KIND)) === 0) tally.addInterval(firstHour[i]!, start[i]!, end[i]!);
  }
  return tally.counts();
}
