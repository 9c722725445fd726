import type { HotspotList } from "../domain/hotspot.ts";
import type { ListOrder, PriorityWeights, RankedList } from "../domain/priority.ts";

/** The list in the chosen order, with its priorities. */
export function rankPlaces(list: HotspotList, order: ListOrder, weights: PriorityWeights): RankedList {
  return {
    ...list,
    hotspots: list.hotspots.map((hotspot) => ({
      ...hotspot,
      priority: { total: 0, incidents: 0, physical: null, fear: null },
    })),
    order,
    weights,
    missingParts: [],
    stability: { staying: 0, of: 0 },
  };
}
