import type { Hotspot, HotspotList } from "./hotspot.ts";

/** händelser (D alone) or prioritet (three parts). */
export type ListOrder = "incidents" | "priority";

/** Not negative; what counts is their relation to each other. */
export interface PriorityWeights {
  readonly incidents: number;
  readonly physical: number;
  readonly fear: number;
}

export const DEFAULT_PRIORITY_WEIGHTS: PriorityWeights = { incidents: 0.6, physical: 0.15, fear: 0.25 };

/** 0–100; the parts add up to the total. A part that is missing for the place is null and the others are rescaled. */
export interface Priority {
  readonly total: number;
  readonly incidents: number;
  readonly physical: number | null;
  readonly fear: number | null;
}

/** A listed place in the chosen order: `rank`, `rankLow`, `rankHigh` and `cumulativeShare` follow it. */
export interface RankedHotspot extends Hotspot {
  readonly priority: Priority;
}

export interface RankedList extends Omit<HotspotList, "hotspots"> {
  readonly hotspots: readonly RankedHotspot[];
  readonly order: ListOrder;
  readonly weights: PriorityWeights;
  /** Parts for which nothing is loaded. */
  readonly missingParts: readonly ("physical" | "fear")[];
  /** How many of the top (the upper half, at most 20) stay when any one weight moves 20 % up or down: the worst case. */
  readonly stability: { readonly staying: number; readonly of: number };
}
