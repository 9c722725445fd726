import type { LngLat } from "./coordinates.ts";

/** ny, återkommande, varaktig */
export type Persistence = "new" | "recurring" | "persistent";

/** varaktig last month and not on the list now: "lämnat listan". */
export interface LeftPlace {
  readonly id: string;
  readonly name: string;
  readonly areaName: string | null;
  readonly marker: LngLat;
  /** On how many of the last 12 month ends it was listed. */
  readonly listedMonths: number;
}

/** How the places of a list stood on the lists of the last 12 month ends. */
export interface PlaceHistory {
  /** True when there are not 12 month ends with history before them: then no place has a status. */
  readonly isShort: boolean;
  readonly byId: Readonly<Record<string, Persistence>>;
  /** On how many of the last 12 month ends each place was listed, by id. */
  readonly listedMonths: Readonly<Record<string, number>>;
  readonly left: readonly LeftPlace[];
}

export const HISTORY_MONTHS = 12;
