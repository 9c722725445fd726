import type { LngLat } from "./coordinates.ts";
import type { DayNumber } from "./time.ts";

/** A point people named as unsafe in a medborgardialog or trygghetsvandring. Never counted as an incident. */
export interface UnsafePlace {
  readonly id: string;
  readonly day: DayNumber | null;
  readonly lngLat: LngLat;
  readonly x: number;
  readonly y: number;
  readonly reason: string;
}
