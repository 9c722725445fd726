import { useCallback } from "react";
import { useIntl } from "react-intl";
import type { DayNumber } from "../../../domain/time.ts";

const MS_PER_DAY = 86_400_000;

/** `lördag 31 oktober` */
export function useLongDayText(): (day: DayNumber) => string {
  const intl = useIntl();
  return useCallback(
    (day) =>
      intl.formatDate(new Date(day * MS_PER_DAY), {
        weekday: "long",
        day: "numeric",
        month: "long",
        timeZone: "UTC",
      }),
    [intl],
  );
}
