import type { AreaCode } from "./area.ts";
import type { Shown } from "./shown.ts";

/** Both above the municipality's value, one of them, or neither. */
export type Quadrant = "both" | "fearOnly" | "riskOnly" | "neither";

export interface AreaFearAndRisk {
  readonly areaCode: AreaCode;
  readonly areaName: string;
  /** Unsafe share in percent with its Wilson interval. */
  readonly unsafePercent: number;
  readonly unsafeLow: number;
  readonly unsafeHigh: number;
  readonly answers: number;
  /** Events of the selection. */
  readonly incidents: Shown;
  readonly studyAreaKm2: number;
  /** Events per km² of study area and year, with Garwood limits. */
  readonly rate: number | null;
  readonly rateLow: number | null;
  readonly rateHigh: number | null;
  readonly quadrant: Quadrant;
  /** True when both intervals lie clear of the municipality's values; otherwise the quadrant may be chance. */
  readonly isClear: boolean;
}

/** How people feel against what happens, area by area. Areas under 10 answers, or without ground, are left out and counted. */
export interface FearAndRisk {
  readonly question: string;
  readonly survey: string;
  readonly municipality: { readonly unsafePercent: number; readonly rate: number };
  readonly areas: readonly AreaFearAndRisk[];
  readonly leftOut: number;
}
