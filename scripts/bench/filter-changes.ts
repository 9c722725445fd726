import { EVERYTHING, type Selection } from "../../src/domain/selection.ts";
import type { DayNumber } from "../../src/domain/time.ts";

export interface FilterGround {
  readonly categories: readonly string[];
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
}

/** The selection of run 0, 1, 2 …: alternating category, hour, weekday and period changes. */
export function filterChange({ categories, firstDay, lastDay }: FilterGround, run: number): Selection {
  const step = Math.floor(run / 4);
  switch (run % 4) {
    case 0:
      return { ...EVERYTHING, categories: categories.filter((_, code) => code % 3 !== step % 3) };
    case 1:
      return { ...EVERYTHING, hours: [0, 1, 2, 3, 4, 5].map((hour) => (hour + 18 + (step % 4)) % 24) };
    case 2:
      return { ...EVERYTHING, weekdays: step % 2 === 0 ? [4, 5] : [0, 1, 2, 3] };
    default:
      return { ...EVERYTHING, period: { fromDay: firstDay + 7 * step, toDay: lastDay - 3 * step } };
  }
}
