import type { AreaFearAndRisk, Quadrant } from "../../domain/fear-and-risk.ts";

export type SortKey = "name" | "unsafe" | "rate" | "quadrant";

export interface SortOrder {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** As a planner would go through them. */
const QUADRANTS: readonly Quadrant[] = ["both", "fearOnly", "riskOnly", "neither"];

/** A rate that is not shown comes last, whichever way; equal ones stand by name. */
export function sortAreas(areas: readonly AreaFearAndRisk[], { key, isDescending }: SortOrder): AreaFearAndRisk[] {
  const sign = isDescending ? -1 : 1;
  const byName = (a: AreaFearAndRisk, b: AreaFearAndRisk) => a.areaName.localeCompare(b.areaName, "sv");
  return areas.toSorted((a, b) => sign * compare(a, b, key, sign) || byName(a, b));
}

/** From a column's head: the same again turns the order, another begins with what is read first. */
export function sortedBy(before: SortOrder, key: SortKey): SortOrder {
  if (before.key === key) return { key, isDescending: !before.isDescending };
  return { key, isDescending: key === "unsafe" || key === "rate" };
}

/**
 * Which areas a plot names: those clearly apart from the municipality where feeling and events go apart, then those where
 * both are high, the most unsafe first. Where nothing stands out, none.
 */
export function standingOut(areas: readonly AreaFearAndRisk[]): AreaFearAndRisk[] {
  const order: readonly Quadrant[] = ["fearOnly", "riskOnly", "both"];
  return areas
    .filter(({ isClear, quadrant }) => isClear && quadrant !== "neither")
    .sort((a, b) => order.indexOf(a.quadrant) - order.indexOf(b.quadrant) || b.unsafePercent - a.unsafePercent);
}

function compare(a: AreaFearAndRisk, b: AreaFearAndRisk, key: SortKey, sign: number): number {
  switch (key) {
    case "name":
      return a.areaName.localeCompare(b.areaName, "sv");
    case "unsafe":
      return a.unsafePercent - b.unsafePercent;
    case "rate":
      if (a.rate === null || b.rate === null) return sign * (Number(a.rate === null) - Number(b.rate === null));
      return a.rate - b.rate;
    case "quadrant":
      return QUADRANTS.indexOf(a.quadrant) - QUADRANTS.indexOf(b.quadrant) || Number(b.isClear) - Number(a.isClear);
    default:
      return key satisfies never;
  }
}
