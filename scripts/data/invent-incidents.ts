import { standardNormal } from "../../src/analysis/seeded-random.ts";
import type { EastNorth } from "../../src/domain/coordinates.ts";
import { type DayNumber, dayOfCivil, type LocalMinute, MINUTES_PER_DAY, weekdayOfDay } from "../../src/domain/time.ts";
import { INCIDENT_CATEGORIES, type IncidentCategory, type IntervalHabit } from "./incident-categories.ts";
import {
  LESSER_PLACES,
  PLANTED_CATEGORY_SHARE,
  PLANTED_PEAK_SHARE,
  PLANTED_PLACES,
  PLANTED_SPREAD_METERS,
  type PlantedPlace,
} from "./planted-places.ts";
import { logNormal, pick, weightedPicker } from "./random.ts";
import type { Town } from "./town.ts";
import { weekOfBlock, weekOfRhythms } from "./week-rhythm.ts";

/** Three years, whole days, ending with the data-as-of of everything invented. */
export const FIRST_DAY: DayNumber = dayOfCivil(2023, 11, 1);
export const LAST_DAY: DayNumber = dayOfCivil(2026, 10, 31);
const DAYS = LAST_DAY - FIRST_DAY + 1;
const FIRST_MINUTE = FIRST_DAY * MINUTES_PER_DAY;
const LAST_MINUTE = (LAST_DAY + 1) * MINUTES_PER_DAY - 1;

export interface InventedIncident {
  /** Minutes on the wall clock; `to` is null when the time is exact. */
  readonly from: LocalMinute;
  readonly to: LocalMinute | null;
  readonly category: string;
  readonly subcategory: string;
  /** EPSG:3006 meters. */
  readonly x: number;
  readonly y: number;
  /** Index of the planted place it belongs to; null for all others. */
  readonly planted: number | null;
}

/** Draws a time on the wall clock. */
type Clock = (random: () => number) => LocalMinute;

/**
 * Invent incidents, ordered by time. Most happen at addresses drawn by weight and by how a category suits the setting;
 * planted and lesser places add theirs around their centres.
 *
 * @param perYear 12 000 as built in; planted and lesser places scale along
 */
export function inventIncidents(town: Town, perYear: number, random: () => number): InventedIncident[] {
  const scale = perYear / 12_000;
  const total = Math.round(perYear * 3);
  const weather = Float64Array.from({ length: DAYS }, () => logNormal(random, 0.12));
  const clocks = INCIDENT_CATEGORIES.map((category) =>
    clockOf(weekOfRhythms(category.rhythm), dayFactors(category, weather)),
  );
  const incidents: InventedIncident[] = [];
  const add = (category: number, minute: LocalMinute, position: EastNorth, planted: number | null) => {
    incidents.push(record(INCIDENT_CATEGORIES[category]!, minute, position, planted, random));
  };

  PLANTED_PLACES.forEach((place, index) => {
    const center = town.places.get(place.name);
    if (!center) throw new Error(`${place.name} is not in the register`);
    const own = INCIDENT_CATEGORIES.findIndex((category) => category.name === place.category);
    const presence = presenceFactors(place);
    const peak = clockOf(weekOfBlock(place.peak), presence);
    const anyTime = INCIDENT_CATEGORIES.map((category) => clockOf(weekOfRhythms(category.rhythm), presence));
    const other = weightedPicker(INCIDENT_CATEGORIES.map((category) => category.perYear));
    const spots = spotsAround(town, center, PLANTED_SPREAD_METERS, 26, random);
    const count = Math.round((presence.reduce((sum, factor) => sum + factor, 0) / 30.44) * place.perMonth * scale);
    for (let i = 0; i < count; i++) {
      const category = random() < PLANTED_CATEGORY_SHARE ? own : other(random);
      const isPeak = category === own && random() < PLANTED_PEAK_SHARE;
      add(category, (isPeak ? peak : anyTime[category]!)(random), jitter(spots(random), town, random), index);
    }
  });

  for (const place of LESSER_PLACES) {
    const center = town.places.get(place.name);
    if (!center) throw new Error(`${place.name} is not in the register`);
    const spots = spotsAround(town, center, place.spreadMeters, 20, random);
    const mix = weightedPicker(INCIDENT_CATEGORIES.map((category) => category.perYear * logNormal(random, 0.8)));
    const count = Math.round(place.perMonth * 36 * scale);
    for (let i = 0; i < count; i++) {
      const category = mix(random);
      add(category, clocks[category]!(random), jitter(spots(random), town, random), null);
    }
  }

  const mix = weightedPicker(INCIDENT_CATEGORIES.map((category) => category.perYear));
  const addressOf = INCIDENT_CATEGORIES.map((category) =>
    // The root keeps the areas' shares near what their characters say.
    weightedPicker(town.addresses.map((address) => address.weight * Math.sqrt(category.settings[address.setting]))),
  );
  while (incidents.length < total) {
    const category = mix(random);
    const address = town.addresses[addressOf[category]!(random)]!;
    add(category, clocks[category]!(random), jitter([address.x, address.y], town, random), null);
  }
  return incidents.sort((a, b) => a.from - b.from || a.x - b.x || a.y - b.y);
}

/** How much each day sees of a category: month, payday, the weather of the day. */
function dayFactors(category: IncidentCategory, weather: Float64Array): Float64Array {
  return weather.map((factor, i) => {
    const date = new Date((FIRST_DAY + i) * 86_400_000);
    return factor * category.months[date.getUTCMonth()]! * (isPaydayWeekend(FIRST_DAY + i) ? category.payday : 1);
  });
}

/** Friday to Sunday with or after payday: the 25th, or the Friday before when that is in a weekend. */
function isPaydayWeekend(day: DayNumber): boolean {
  const weekday = weekdayOfDay(day);
  if (weekday < 4) return false;
  const friday = new Date((day - (weekday - 4)) * 86_400_000).getUTCDate();
  return friday >= 23 && friday <= 29;
}

/** 1 on days when a planted place is there, less while it fades, 0 before it starts. */
function presenceFactors(place: PlantedPlace): Float64Array {
  const start = dayOfMonth(place.startMonth);
  const fade = place.fadesFrom === undefined ? Infinity : dayOfMonth(place.fadesFrom);
  return Float64Array.from({ length: DAYS }, (_, i) => {
    const day = FIRST_DAY + i;
    if (day < start) return 0;
    return day < fade ? 1 : Math.max(1 / 3, 1 - (day - fade) / 120);
  });
}

function dayOfMonth(month: string): DayNumber {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return dayOfCivil(year, number, 1);
}

/** Draw a day by its factor and its weekday's share of the week, then an hour of that weekday, then a minute. */
function clockOf(week: Float64Array, days: Float64Array): Clock {
  const hourOfDay = [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
    weightedPicker(week.subarray(weekday * 24, weekday * 24 + 24)),
  );
  const weekdayShare = [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
    week.subarray(weekday * 24, weekday * 24 + 24).reduce((sum, weight) => sum + weight, 0),
  );
  const drawDay = weightedPicker(days.map((factor, i) => factor * weekdayShare[weekdayOfDay(FIRST_DAY + i)]!));
  return (random) => {
    const day = FIRST_DAY + drawDay(random);
    const hour = hourOfDay[weekdayOfDay(day)]!(random);
    return existing(day * MINUTES_PER_DAY + hour * 60 + 5 * Math.floor(random() * 12));
  };
}

/**
 * 02–03 is skipped on the last Sunday of March and doubled on the last of October; nothing invented happens then.
 */
function existing(minute: LocalMinute): LocalMinute {
  const day = Math.floor(minute / MINUTES_PER_DAY);
  const minuteOfDay = minute - day * MINUTES_PER_DAY;
  if (minuteOfDay < 120 || minuteOfDay >= 180 || weekdayOfDay(day) !== 6) return minute;
  const date = new Date(day * 86_400_000);
  const changesClock = (date.getUTCMonth() === 2 || date.getUTCMonth() === 9) && date.getUTCDate() > 24;
  return changesClock ? minute + 60 : minute;
}

function record(
  category: IncidentCategory,
  minute: LocalMinute,
  [x, y]: EastNorth,
  planted: number | null,
  random: () => number,
): InventedIncident {
  const subcategory =
    category.subcategories[weightedPicker(category.subcategories.map(([, weight]) => weight))(random)]![0];
  const [from, to] =
    category.interval && random() < category.interval.share
      ? intervalAround(minute, category.interval, random)
      : [minute, null];
  return { from, to, category: category.name, subcategory, x, y, planted };
}

/** From when it was last known to be well until it was found out, in quarters of an hour, within the three years. */
function intervalAround(minute: LocalMinute, habit: IntervalHabit, random: () => number): [LocalMinute, LocalMinute] {
  const quarters = Math.max(1, Math.round(4 * habit.medianHours * logNormal(random, habit.sigma)));
  const before = Math.floor(quarters * random());
  const last = 15 * Math.floor(minute / 15);
  const start = last - 15 * before < FIRST_MINUTE ? last : last - 15 * before;
  const from = existing(start);
  const to = existing(Math.min(LAST_MINUTE, start + 15 * quarters));
  return [from, Math.max(from, to)];
}

/** Some spots around a centre on dry land, a few of them much livelier than others. */
function spotsAround(
  town: Town,
  center: EastNorth,
  spreadMeters: number,
  count: number,
  random: () => number,
): (random: () => number) => EastNorth {
  const spots: EastNorth[] = [];
  while (spots.length < count) {
    const x = center[0] + spreadMeters * standardNormal(random);
    const y = center[1] + spreadMeters * standardNormal(random);
    if (town.isBuildable(x, y)) spots.push([x, y]);
  }
  const draw = weightedPicker(spots.map(() => logNormal(random, 0.6)));
  return (next) => spots[draw(next)]!;
}

/** Four in ten are placed on the address itself, the others some meters off. */
function jitter([x, y]: EastNorth, town: Town, random: () => number): EastNorth {
  if (random() < 0.4) return [x, y];
  const spread = pick(random, [4, 8, 14]);
  const moved: EastNorth = [x + spread * standardNormal(random), y + spread * standardNormal(random)];
  return town.isBuildable(...moved) ? moved : [x, y];
}
