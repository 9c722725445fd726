import type { HotspotOptions } from "../domain/hotspot.ts";
import type { PlaceHistory } from "../domain/place-history.ts";
import type { Selection } from "../domain/selection.ts";
import type { HotspotContext } from "./hotspot-list.ts";

/** One step per month end, so that other questions are answered in between. */
export function* placeHistory(
  _context: HotspotContext,
  _selection: Selection,
  _options: HotspotOptions,
): Generator<number, PlaceHistory> {
  yield 0;
  return { isShort: true, byId: {}, listedMonths: {}, left: [] };
}
