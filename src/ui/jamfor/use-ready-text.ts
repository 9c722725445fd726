import type { SideBySideAnswer } from "../../domain/side-by-side.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";

/** "23 platser på listorna. A: 12 034 händelser. B: …": for those who hear what others see. */
export function useReadyText(): (answer: SideBySideAnswer) => string {
  const text = useText();
  const numbers = useNumbers();
  return ({ places, totals }) =>
    text("sides.ready", { places: places.length, a: numbers.events(totals.a), b: numbers.events(totals.b) });
}
