import type { AreaFearAndRisk, FearAndRisk } from "../domain/fear-and-risk.ts";
import type { Publication } from "../domain/publication.ts";
import type { Selection } from "../domain/selection.ts";
import { drawnCount, isHidden } from "../domain/shown.ts";
import { publishedTotal } from "./published-counts.ts";

/** Fear against risk without the counts, and the rates made of them, that the shared view hides; null with the total. */
export function publishedRisk(
  risk: FearAndRisk,
  publication: Publication,
  selection: Selection,
  k: number,
): FearAndRisk | null {
  if (isHidden(publishedTotal(publication, { ...selection, areas: null }, k))) return null;
  return {
    ...risk,
    areas: risk.areas.map((area): AreaFearAndRisk => {
      const incidents = publishedTotal(publication, { ...selection, areas: [area.areaCode] }, k);
      return isHidden(incidents) || isTold(drawnCount(area.incidents), incidents, k)
        ? { ...area, incidents, rate: null, rateLow: null, rateHigh: null, isClear: false }
        : area;
    }),
  };
}

/** The rate rests on the events with a known place alone: that tells how many they are, and how many the others. */
function isTold(placed: number, all: number, k: number): boolean {
  const others = all - placed;
  return others !== 0 && ((placed > 0 && placed < k) || others < k);
}
