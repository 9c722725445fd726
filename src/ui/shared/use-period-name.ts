import { useCallback } from "react";
import { useIntl } from "react-intl";
import { daysOf, type FollowUpPeriod } from "../../domain/follow-up-period.ts";
import { useText } from "./text.ts";

const MS_PER_DAY = 86_400_000;

/** `Tertial 2 2026`, `oktober 2026` */
export function usePeriodName(): (period: FollowUpPeriod) => string {
  const text = useText();
  const intl = useIntl();
  return useCallback(
    (period) => {
      if (period.kind === "tertial") {
        return text("followUp.tertialOf", { tertial: period.tertial, year: String(period.year) });
      }
      const first = new Date(daysOf(period).fromDay * MS_PER_DAY);
      return intl.formatDate(first, { month: "long", year: "numeric", timeZone: "UTC" });
    },
    [text, intl],
  );
}
