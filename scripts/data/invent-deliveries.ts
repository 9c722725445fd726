import type { Delivered, Missed, PlaceRef, Visit } from "../../src/domain/presence.ts";
import { MISSED_REASONS } from "../../src/domain/presence.ts";
import { type DayNumber, dayOfMinute, isoDateOfDay, MINUTES_PER_DAY, weekdayOfDay } from "../../src/domain/time.ts";
import { INVENTED_SHIFTS } from "./invented-shifts.ts";
import { integerBetween, pick, weightedPicker } from "./random.ts";

export interface InventedDeliveries {
  readonly delivered: readonly Delivered[];
  readonly missed: readonly Missed[];
}

/** How a place or a month is worse than what is usual. */
export interface Weakness {
  /** The place that is hardly ever gone to, and from when not at all. */
  readonly forgotten: { readonly placeId: string; readonly fromDay: DayNumber };
  readonly seldom: string;
}

const KEPT_IN_JULY = 0.5;
const KEPT_WHERE_SELDOM = 0.45;
/** Of what was not made, the share that nothing is said of. */
const UNKNOWN_SHARE = 0.3;
const NOTED_SHARE = 0.06;
const NOTES = [
  "Lugnt.",
  "Många ungdomar, god stämning.",
  "Pratade med butikspersonal.",
  "Lampan vid gångvägen är fortfarande trasig.",
  "Kallt och tomt.",
  "Följde en grupp till bussen.",
  "Högljutt, dämpades efter samtal.",
] as const;
/** Stops a month that nobody had planned. */
const UNPLANNED_A_MONTH = 7;
const DAYS_IN_MONTH = 30.4;
/** So far from every plan of the place that it cannot be taken for one. */
const FREE_MINUTES = 120;

/** What became of the plan before `today`, and stops that nobody had planned. */
export function inventDeliveries(
  visits: readonly Visit[],
  weakness: Weakness,
  today: DayNumber,
  random: () => number,
): InventedDeliveries {
  const past = visits.filter(({ startMinute }) => dayOfMinute(startMinute) < today);
  const delivered: Delivered[] = [];
  const missed: Missed[] = [];
  for (const visit of past) {
    const [isKept, isTold, why, late, minutes, noted] = [random(), random(), random(), random(), random(), random()];
    if (isKept < keptShare(visit, weakness)) {
      delivered.push({
        id: "",
        startMinute: visit.startMinute + Math.floor(late * 14) - 3,
        minutes: 6 + Math.floor(minutes * 15),
        place: visit.place,
        actor: visit.actor,
        visitId: visit.id,
        note: noted < NOTED_SHARE ? pick(() => noted / NOTED_SHARE, NOTES) : "",
        invented: true,
      });
    } else if (isTold >= UNKNOWN_SHARE) {
      missed.push({ id: visit.id, why: reasonOf(visit, why), invented: true });
    }
  }
  delivered.push(...unplanned(past, weakness, random));
  return {
    delivered: delivered
      .sort((a, b) => a.startMinute - b.startMinute || (a.place.id < b.place.id ? -1 : 1))
      .map((one, i) => ({ ...one, id: `FIKTIV-N${i + 1}` })),
    missed,
  };
}

function keptShare({ startMinute, place, capacityId }: Visit, { forgotten, seldom }: Weakness): number {
  const day = dayOfMinute(startMinute);
  if (place.id === forgotten.placeId) return day >= forgotten.fromDay ? 0 : 0.3;
  const { kept } = INVENTED_SHIFTS.find(({ capacity }) => capacity.id === capacityId)!;
  const inJuly = isoDateOfDay(day).slice(5, 7) === "07" ? KEPT_IN_JULY : 1;
  return kept * inJuly * (place.id === seldom ? KEPT_WHERE_SELDOM : 1);
}

function reasonOf({ capacityId }: Visit, draw: number): Missed["why"] {
  const { missed } = INVENTED_SHIFTS.find(({ capacity }) => capacity.id === capacityId)!;
  return MISSED_REASONS[weightedPicker(missed)(() => draw)]!;
}

/** By the police, who pass by, and by others who had time over; where it was quiet in the plan. */
function unplanned(past: readonly Visit[], { forgotten }: Weakness, random: () => number): Delivered[] {
  const first = dayOfMinute(past[0]!.startMinute);
  const last = dayOfMinute(past.at(-1)!.startMinute);
  const places = [...new Map(past.map(({ place }) => [place.id, place])).values()].filter(
    ({ id }) => id !== forgotten.placeId,
  );
  const stops: Delivered[] = [];
  const wanted = Math.round(((last - first) / DAYS_IN_MONTH) * UNPLANNED_A_MONTH);
  while (stops.length < wanted) {
    const { capacity } = pick(random, INVENTED_SHIFTS);
    const place = pick(random, places);
    const day = integerBetween(random, first, last - 1);
    const startMinute = day * MINUTES_PER_DAY + capacity.fromMinute + integerBetween(random, 10, capacity.minutes - 60);
    const minutes = random() < 0.1 ? null : integerBetween(random, 5, 18);
    if (!capacity.weekdays.includes(weekdayOfDay(day)) || !isFree(place, startMinute, past)) continue;
    stops.push({
      id: "",
      startMinute,
      minutes,
      place,
      actor: capacity.actor,
      visitId: null,
      note: "",
      invented: true,
    });
  }
  return stops;
}

function isFree(place: PlaceRef, minute: number, past: readonly Visit[]): boolean {
  return !past.some((visit) => visit.place.id === place.id && Math.abs(visit.startMinute - minute) < FREE_MINUTES);
}
