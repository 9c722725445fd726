import type { FearAndRisk } from "../domain/fear-and-risk.ts";
import type { Selection } from "../domain/selection.ts";
import type { HotspotContext } from "./hotspot-list.ts";

/** null when the question has no shares. */
export function fearAndRisk(
  _context: HotspotContext,
  _selection: Selection,
  _question: string,
  _survey: string,
): FearAndRisk | null {
  return null;
}
