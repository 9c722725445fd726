import type { CitizenPromise } from "./promise.ts";
import type { DayNumber } from "./time.ts";

/** What was done on another day is not counted as done of the promise. */
export function holdsOn({ fromDay, toDay }: Pick<CitizenPromise, "fromDay" | "toDay">, day: DayNumber): boolean {
  return day >= fromDay && day <= toDay;
}
