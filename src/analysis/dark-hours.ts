import type { LngLat } from "../domain/coordinates.ts";
import type { Period } from "../domain/period.ts";
import type { LocalMinute } from "../domain/time.ts";
import { DARK_DEGREES, sunPassage } from "../geo/sun-position.ts";

/** The wall clock at a moment given in minutes since 1970-01-01 00:00 UTC. */
export type WallClock = (utcMinute: number) => LocalMinute;

/** Which times are dark at a place. */
export interface DarkHours {
  /**
   * Share of an interval that is dark, 0–1; of an exact time, whether it is.
   *
   * @param end not itself part of the interval
   */
  share(start: LocalMinute, end: LocalMinute): number;
}

/**
 * Dark: the sun is more than 6° under the horizon, civil twilight is over. A night lasts from the dusk of one day to the
 * dawn of the next, as the wall clock shows; where the sun never comes so low it has no length, and where it never comes
 * so high it lasts from noon to noon.
 *
 * @param period days on which an interval may begin or end; outside it nothing is dark
 */
export function darkHours(place: LngLat, period: Period, wallClock: WallClock): DarkHours {
  const starts: number[] = [];
  const ends: number[] = [];
  /** Dark minutes in all nights before each. */
  const before: number[] = [];
  let total = 0;
  let evening = sunPassage(place, period.fromDay - 1, DARK_DEGREES);
  for (let day = period.fromDay; day <= period.toDay + 1; day++) {
    const morning = sunPassage(place, day, DARK_DEGREES);
    const start = wallClock(evening.sets);
    const end = wallClock(morning.rises);
    const isWhite = evening.course === "above" && morning.course === "above";
    if (end > start && !isWhite) {
      starts.push(start);
      ends.push(end);
      before.push(total);
      total += end - start;
    }
    evening = morning;
  }

  /** Nights that have begun by then. */
  const begun = (minute: LocalMinute) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= minute) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const darkBefore = (minute: LocalMinute) => {
    const night = begun(minute) - 1;
    return night < 0 ? 0 : before[night]! + Math.min(minute, ends[night]!) - starts[night]!;
  };

  return {
    share(start, end) {
      if (end > start) return (darkBefore(end) - darkBefore(start)) / (end - start);
      const night = begun(start) - 1;
      return night >= 0 && start < ends[night]! ? 1 : 0;
    },
  };
}
