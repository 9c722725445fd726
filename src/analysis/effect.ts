import type { EffectAnswer, EffectQuestion } from "../domain/effect.ts";
import type { Selection } from "../domain/selection.ts";
import type { HotspotContext } from "./hotspot-list.ts";

export function effectOf(_context: HotspotContext, _selection: Selection, _question: EffectQuestion): EffectAnswer {
  return { ok: false, reason: "noEvents" };
}
