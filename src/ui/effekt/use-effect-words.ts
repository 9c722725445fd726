import type { Effect } from "../../domain/effect.ts";
import { useText } from "../shared/text.ts";

const SIGNIFICANT = 0.05;

/** How many fewer or more than the control's change would give, and whether that is beyond chance. */
export function useEffectWords(): (effect: Effect) => string {
  const text = useText();
  return ({ wdd, pValue }) => {
    const direction = wdd < 0 ? "fewer" : wdd > 0 ? "more" : "same";
    const change = text(`effect.${direction}`, { count: Math.abs(wdd) });
    return `${change} ${text(pValue < SIGNIFICANT ? "effect.beyondChance" : "effect.maybeChance")}`;
  };
}
