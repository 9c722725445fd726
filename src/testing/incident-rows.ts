import { seededRandom, standardNormal } from "../analysis/seeded-random.ts";
import {
  type IncidentRows,
  TIME_KNOWN,
  TIME_UNCERTAIN,
  TIME_UNKNOWN,
  type TimePrecision,
  UNDATED,
} from "../domain/incident.ts";
import { dayOfCivil, MINUTES_PER_DAY, NO_TIME } from "../domain/time.ts";

/** One incident for a test; what is left out is a plain one. */
export interface TestIncident {
  readonly x: number;
  readonly y: number;
  /** Minutes on the wall clock; null is undated. */
  readonly start: number | null;
  /** Equal to `start` unless told. */
  readonly end?: number;
  readonly category?: string;
  readonly precision?: TimePrecision;
  readonly id?: string;
}

export function incidentRows(incidents: readonly TestIncident[]): IncidentRows {
  const categories = [...new Set(incidents.map((incident) => incident.category ?? "Stöld"))];
  const hasIds = incidents.some((incident) => incident.id !== undefined);
  return {
    length: incidents.length,
    x: Float64Array.from(incidents, (incident) => incident.x),
    y: Float64Array.from(incidents, (incident) => incident.y),
    start: Int32Array.from(incidents, (incident) => incident.start ?? NO_TIME),
    end: Int32Array.from(incidents, (incident) => incident.end ?? incident.start ?? NO_TIME),
    precision: Uint8Array.from(
      incidents,
      (incident) => incident.precision ?? (incident.start === null ? UNDATED : TIME_KNOWN),
    ),
    category: Uint16Array.from(incidents, (incident) => categories.indexOf(incident.category ?? "Stöld")),
    subcategory: new Uint16Array(incidents.length),
    categories,
    subcategories: [""],
    ids: hasIds ? incidents.map((incident) => incident.id ?? "") : [],
  };
}

const CATEGORIES = ["Stöld", "Skadegörelse", "Misshandel", "Hot", "Rån", "Narkotika", "Inbrott", "Bedrägeri"];

export interface ClusteredOptions {
  readonly length: number;
  readonly seed: number;
  /** South-west corner of the square, projected meters. */
  readonly origin?: readonly [x: number, y: number];
  readonly sideMeters?: number;
  readonly months?: number;
}

/**
 * Invented incidents that lie as real ones do: 400 spots of very unequal weight (Zipf) and size (sd 15–150 m), more of
 * them near the middle, hold 60 %; the rest is spread around the middle. More in the evening; a quarter are intervals
 * of some hours, a few last days, have a date only or none.
 */
export function clusteredRows({
  length,
  seed,
  origin = [520_000, 6_460_000],
  sideMeters = 30_000,
  months = 36,
}: ClusteredOptions): IncidentRows {
  const random = seededRandom(seed);
  const normal = () => standardNormal(random);
  const within = (value: number) => Math.min(sideMeters - 1, Math.max(0, value));
  const around = (sd: number) => within(sideMeters / 2 + normal() * sd);
  const spots = Array.from({ length: 400 }, (_, rank) => ({
    x: around(sideMeters / 6),
    y: around(sideMeters / 6),
    sd: 15 + 135 * random(),
    weight: 1 / (rank + 3),
  }));
  let sum = 0;
  const cumulative = spots.map(({ weight }) => {
    sum += weight;
    return sum;
  });
  const lastDay = dayOfCivil(2026, 10, 31);
  const days = Math.round(months * 30.44);

  const x = new Float64Array(length);
  const y = new Float64Array(length);
  const start = new Int32Array(length);
  const end = new Int32Array(length);
  const precision = new Uint8Array(length);
  const category = new Uint16Array(length);
  for (let i = 0; i < length; i++) {
    if (random() < 0.6) {
      const at = random() * sum;
      const spot = spots[cumulative.findIndex((upTo) => upTo >= at)]!;
      x[i] = origin[0] + within(spot.x + normal() * spot.sd);
      y[i] = origin[1] + within(spot.y + normal() * spot.sd);
    } else {
      x[i] = origin[0] + around(sideMeters / 5);
      y[i] = origin[1] + around(sideMeters / 5);
    }
    category[i] = Math.floor(random() ** 2 * CATEGORIES.length);
    const midnight = (lastDay - Math.floor(random() * days)) * MINUTES_PER_DAY;
    const minute = Math.floor(((0.75 + normal() * 0.2 + 2) % 1) * MINUTES_PER_DAY);
    const kind = random();
    start[i] = midnight + minute;
    end[i] = start[i]!;
    if (kind < 0.01) {
      start[i] = NO_TIME;
      end[i] = NO_TIME;
      precision[i] = UNDATED;
    } else if (kind < 0.04) {
      start[i] = midnight;
      end[i] = midnight + MINUTES_PER_DAY;
      precision[i] = TIME_UNKNOWN;
    } else if (kind < 0.06) {
      start[i] = start[i]! - 3 * MINUTES_PER_DAY;
      precision[i] = TIME_UNCERTAIN;
    } else if (kind < 0.3) {
      start[i] = start[i]! - Math.floor(random() * 720);
    }
  }
  return {
    length,
    x,
    y,
    start,
    end,
    precision,
    category,
    subcategory: new Uint16Array(length),
    categories: CATEGORIES,
    subcategories: [""],
    ids: [],
  };
}
