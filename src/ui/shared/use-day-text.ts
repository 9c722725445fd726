import { useCallback } from "react";
import { useIntl } from "react-intl";
import type { DayNumber } from "../../domain/time.ts";

const MS_PER_DAY = 86_400_000;

/** "31 okt", with the year when it is not that of `beside`. */
export function useDayText(): (day: DayNumber, beside: DayNumber | null) => string {
  const intl = useIntl();
  return useCallback(
    (day, beside) => {
      const date = new Date(day * MS_PER_DAY);
      const sameYear = beside !== null && new Date(beside * MS_PER_DAY).getUTCFullYear() === date.getUTCFullYear();
      const options = { day: "numeric", month: "short", timeZone: "UTC" } as const;
      const words = intl.formatDate(date, sameYear ? options : { ...options, year: "numeric" });
      // The full stop of an abbreviation would look like the end of a sentence.
      return words.replace(/\./g, "");
    },
    [intl],
  );
}
