import type { HourCounts } from "../domain/rhythm.ts";
import { HOURS_PER_WEEK, type LocalMinute } from "../domain/time.ts";
import { BIT_VALUES, IN_PERIOD, OF_KIND, type SelectionPass } from "./selection-pass.ts";

const MINUTES_PER_HOUR = 60;

/**
 * Events spread over the hours of the week by overlap, as `addAoristic` does, but with the same cost for a week as for
 * an hour: the first and last hour get their shares, and the whole hours between them only a step up and a step down,
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
    const minutes = end - start;
    const lastFullHour = Math.ceil(end / MINUTES_PER_HOUR) - 1;
    const nextHour = Math.floor(start / MINUTES_PER_HOUR) + 1;
    const first = (nextHour * MINUTES_PER_HOUR - start) / minutes;
    const last = (end - lastFullHour * MINUTES_PER_HOUR) / minutes;
    this.addIntervals(firstHour, lastFullHour - nextHour + 2, 1, first, last);
  }

  /** Events that touch the same hours, with the sums of their shares in the first and in the last of them. */
  addIntervals(firstHour: number, hoursTouched: number, events: number, inFirst: number, inLast: number): void {
    const lastHour = firstHour + hoursTouched - 1;
    this.#hours[firstHour]! += inFirst;
    this.#hours[lastHour % HOURS_PER_WEEK]! += inLast;
    this.#known += events;
    if (hoursTouched === 2) return;
    // An event lies as long in each of its whole hours, so the sum over events is spread evenly too.
    const perHour = (events - inFirst - inLast) / (hoursTouched - 2);
    this.#steps[firstHour + 1]! += perHour;
    this.#steps[lastHour]! -= perHour;
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
export function hoursOfSelection({ packed, bits, perTimeClass }: SelectionPass): HourCounts {
  const { intervals, edgeShares, timeClass, timeClasses } = packed;
  // A look-up, because a branch would be guessed wrong half of the time.
  const wanted = Uint8Array.from({ length: BIT_VALUES }, (_, value) =>
    (~value & (IN_PERIOD | OF_KIND)) === 0 ? 1 : 0,
  );
  const edges = new Float64Array(2 * timeClasses.length);
  for (let k = 0; k < intervals.length; k++) {
    const i = intervals[k]!;
    const isWanted = wanted[bits[i]!]!;
    const t = 2 * timeClass[i]!;
    edges[t]! += isWanted * edgeShares[2 * k]!;
    edges[t + 1]! += isWanted * edgeShares[2 * k + 1]!;
  }
  const tally = new HourTally();
  timeClasses.forEach(({ firstHour, hoursTouched, isKnown }, t) => {
    const events = perTimeClass[t]!;
    if (!isKnown) tally.addUnknown(events);
    else if (hoursTouched === 1) tally.addExact(firstHour, events);
    else tally.addIntervals(firstHour, hoursTouched, events, edges[2 * t]!, edges[2 * t + 1]!);
  });
  return tally.counts();
}
