import { useMemo } from "react";
import { useIntl } from "react-intl";
import { isHidden, type Shown, SUPPRESSED } from "../../domain/shown.ts";
import { useAppState } from "./store-context.tsx";

export interface NumberWords {
  /** 36 012 */
  readonly whole: (value: number) => string;
  /** 36 012, or "färre än 3" or "visas inte" in the shared view. */
  readonly count: (value: Shown) => string;
  /** 36 012 händelser, or "färre än 3 händelser". */
  readonly events: (value: Shown) => string;
  /** Whole up to four figures, then 12 tn: for narrow places. */
  readonly short: (value: number) => string;
  /** 1,4 */
  readonly oneDecimal: (value: number) => string;
  /** 1,4 % of a share 0–1; whole percent from 10 % up. */
  readonly share: (share: number) => string;
  /** 13 or 4,2: two figures are all a ratio deserves. */
  readonly ratio: (value: number) => string;
}

export function useNumbers(): NumberWords {
  const intl = useIntl();
  const leastShown = useAppState((state) => state.leastShown);
  return useMemo(() => {
    const decimals = (value: number, digits: number) =>
      intl.formatNumber(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return {
      whole: (value) => decimals(value, 0),
      count: (value) =>
        isHidden(value)
          ? intl.formatMessage(
              { id: value === SUPPRESSED ? "shared.fewerThan" : "shared.withheld" },
              { least: leastShown ?? "" },
            )
          : decimals(value, 0),
      events: (value) =>
        isHidden(value)
          ? intl.formatMessage(
              { id: value === SUPPRESSED ? "shared.fewerEvents" : "shared.withheldEvents" },
              { least: leastShown ?? "" },
            )
          : intl.formatMessage({ id: "shared.eventCount" }, { count: value }),
      short: (value) =>
        value < 10_000
          ? decimals(value, 0)
          : intl.formatNumber(value, { notation: "compact", maximumFractionDigits: 0 }),
      oneDecimal: (value) => decimals(value, 1),
      share: (share) => `${decimals(share * 100, share >= 0.0995 || share === 0 ? 0 : 1)}\u00a0%`,
      ratio: (value) => decimals(value, value >= 9.95 ? 0 : 1),
    };
  }, [intl, leastShown]);
}
