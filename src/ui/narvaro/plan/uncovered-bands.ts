import type { NeedSlot } from "../../../domain/presence.ts";
import type { DayNumber } from "../../../domain/time.ts";
import { MINUTES_PER_DAY } from "../../../domain/time.ts";
import type { HourScale } from "./hour-scale.ts";

/** Hours of a day, drawn ones, in which the same number of places have hot hours that no visit covers. */
export interface UncoveredBand {
  /** Minutes from the day's midnight. */
  readonly from: number;
  readonly to: number;
  readonly places: number;
}

/** Within the hours that the scale draws; hours in a row with the same number are one band. */
export function uncoveredBands(slots: readonly NeedSlot[], day: DayNumber, scale: HourScale): readonly UncoveredBand[] {
  const bands: { from: number; to: number; places: number }[] = [];
  for (const run of scale.runs) {
    if (run.folded) continue;
    for (let hour = run.fromHour; hour < run.toHour; hour++) {
      const minute = day * MINUTES_PER_DAY + hour * 60;
      const open = slots.filter((slot) => slot.startMinute <= minute && minute < slot.endMinute);
      const places = new Set(open.map(({ placeId }) => placeId)).size;
      if (places === 0) continue;
      const last = bands.at(-1);
      if (last && last.to === hour * 60 && last.places === places) last.to += 60;
      else bands.push({ from: hour * 60, to: (hour + 1) * 60, places });
    }
  }
  return bands;
}
