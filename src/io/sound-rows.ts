import { type IncidentRows, TIME_KNOWN, TIME_UNCERTAIN, UNDATED } from "../domain/incident.ts";
import { dayOfCivil, MINUTES_PER_DAY, NO_TIME } from "../domain/time.ts";

/** No metric system that we read reaches farther from its origin. */
const FARTHEST_METERS = 1e8;
/** Wider than the import lets through: rows from elsewhere may not make the timeline millions of days long. */
const FIRST_MINUTE = dayOfCivil(1800, 1, 1) * MINUTES_PER_DAY;
const LAST_MINUTE = dayOfCivil(2200, 1, 1) * MINUTES_PER_DAY;

/**
 * Do the columns say only what rows can say? The analysis counts on it: places are finite, codes are in their lists,
 * time runs forward, and an interval is as long as its precision says at most. Rows that the import made are so; this
 * is for rows that come from storage or from someone else's file.
 */
export function areSoundRows(rows: IncidentRows): boolean {
  const { length, x, y, start, end, precision, category, subcategory, categories, subcategories, ids } = rows;
  if (ids.length !== 0 && ids.length !== length) return false;
  for (let i = 0; i < length; i++) {
    // Written so that NaN fails too.
    if (!(Math.abs(x[i]!) <= FARTHEST_METERS && Math.abs(y[i]!) <= FARTHEST_METERS)) return false;
    if (category[i]! >= categories.length || subcategory[i]! >= subcategories.length) return false;
    if (!isSoundTime(start[i]!, end[i]!, precision[i]!)) return false;
  }
  return true;
}

function isSoundTime(start: number, end: number, precision: number): boolean {
  if (precision === UNDATED) return start === NO_TIME && end === NO_TIME;
  if (precision > UNDATED || start < FIRST_MINUTE || end > LAST_MINUTE || end < start) return false;
  const days = (end - start) / MINUTES_PER_DAY;
  if (precision === TIME_KNOWN) return days <= 1;
  return precision !== TIME_UNCERTAIN || days <= 7;
}
