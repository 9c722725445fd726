import type { IncidentColumns } from "../domain/incident-columns.ts";
import { NO_TIME } from "../domain/time.ts";

/** Below this the list changes more from month to month than the town does. */
export const SHORTEST_HALF_LIFE_DAYS = 90;
const MANY_PER_YEAR = 10_000;
const DAYS_PER_YEAR = 365.25;

/**
 * How fast older events lose weight, in days; decided once per dataset, never per filter.
 *
 * "auto" is 365 when the dated incidents of the unfiltered dataset that can make a place (neither doubled nor on a point
 * of false precision) exceed 10 000 a year
 * (count / ((last day − first day + 1) / 365.25)), else 730: sparse data need a longer memory to rank by.
 *
 * @throws RangeError if an explicit value is not a positive number
 */
export function halfLifeDays(columns: IncidentColumns, chosen: number | "auto"): number {
  if (chosen !== "auto") {
    if (!(chosen > 0)) throw new RangeError(`Half-life of ${chosen} days`);
    return Math.max(SHORTEST_HALF_LIFE_DAYS, chosen);
  }
  const { firstDay, lastDay } = columns;
  if (firstDay === null || lastDay === null) return 730;
  return datedEvents(columns) / ((lastDay - firstDay + 1) / DAYS_PER_YEAR) > MANY_PER_YEAR ? 365 : 730;
}

/** Asked for with every filter change, though it only depends on the data. */
const knownDated = new WeakMap<IncidentColumns, number>();

function datedEvents(columns: IncidentColumns): number {
  const known = knownDated.get(columns);
  if (known !== undefined) return known;
  let dated = 0;
  const { length, day, marks } = columns;
  for (let i = 0; i < length; i++) if (day[i] !== NO_TIME && marks[i] === 0) dated++;
  knownDated.set(columns, dated);
  return dated;
}
