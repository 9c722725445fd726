import type { HotspotOptions } from "../domain/hotspot.ts";
import type { RequestFilter } from "../domain/request.ts";
import type { Selection } from "../domain/selection.ts";

/** The same question of the same data, the same text, however the selection was put together. */
export function keyOf(selection: Selection, revision: number): string {
  const { period, categories, weekdays, hours, areas, sources } = selection;
  return JSON.stringify([revision, period?.fromDay, period?.toDay, categories, weekdays, hours, areas, sources]);
}

/** The same for the requests on the map: the order in which they were ticked does not matter. */
export function requestKeyOf({ statuses, types }: RequestFilter, revision: number): string {
  return JSON.stringify([revision, statuses.toSorted(), types.toSorted()]);
}

export function optionsKeyOf(options: HotspotOptions): string {
  const { radiusMeters, places, halfLifeDays, includeUncovered, adjustForMunicipality } = options;
  return JSON.stringify([radiusMeters, places, halfLifeDays, includeUncovered, adjustForMunicipality]);
}
