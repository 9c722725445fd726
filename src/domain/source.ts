import type { LngLat } from "./coordinates.ts";
import type { DayNumber, IsoDate } from "./time.ts";

export const DATA_KINDS = ["incidents", "requests", "unsafePlaces", "survey", "visits", "areas"] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** Who keeps the register that a file was taken from: Polisen, kommunen, ordningsvakter, bostadsbolag, annan. */
export const PROVIDERS = ["police", "municipality", "guards", "housing", "other"] as const;
export type Provider = (typeof PROVIDERS)[number];

/** Where some of the data came from. Shown on screen and written into exports. */
export interface Source {
  /** Stays the same for as long as the source is loaded; a selection names sources by it. */
  readonly id: string;
  readonly kind: DataKind;
  /** File name, the name of the built-in set, or what the user calls it. */
  readonly name: string;
  readonly provider: Provider;
  /** Invented data wear `FIKTIVA DATA` on screen and `fiktiv_data = ja` in every export. */
  readonly fictional: boolean;
  readonly origin: string;
  readonly licence: string;
  /** For imported files the day of import. */
  readonly dated: IsoDate;
  readonly rows: number;
  /** First and last day among its rows: how fresh this source is. null when nothing is dated. */
  readonly firstDay: DayNumber | null;
  readonly lastDay: DayNumber | null;
  /** Points of false precision in it, largest first; only incidents have them. */
  readonly piles: readonly Pile[];
}

/**
 * Many records of one source on exactly the same point: a municipality's midpoint, a snapped address. Kept out of the
 * hotspots unless the user says that the place is true.
 */
export interface Pile {
  /** Of the point, the same for the same point: `58.410807,15.621373`, six decimals, north first. */
  readonly id: string;
  readonly lngLat: LngLat;
  readonly count: number;
  /** Rows of the file, for "407 av 515". */
  readonly of: number;
  /** What the file's own words make of it. */
  readonly label: "municipality" | "county" | "named" | "unnamed";
  /** The place's name in the file; empty when it has none. */
  readonly name: string;
  /** True when the user has said that the place is true: then its events make hotspots. */
  readonly isTrusted: boolean;
}
