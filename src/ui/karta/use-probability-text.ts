import { useCallback } from "react";
import { useIntl } from "react-intl";
import { useText } from "../shared/text.ts";

const LEAST = 0.001;

/** `p = 0,004` and `p under 0,001`: three decimals are more than anyone decides by. */
export function useProbabilityText(): (symbol: "p" | "q", value: number) => string {
  const text = useText();
  const intl = useIntl();
  return useCallback(
    (symbol: "p" | "q", value: number) =>
      text(value < LEAST ? "card.probabilityUnder" : "card.probability", {
        symbol,
        value: intl.formatNumber(Math.max(value, LEAST), { minimumFractionDigits: 2, maximumFractionDigits: 3 }),
      }),
    [text, intl],
  );
}
