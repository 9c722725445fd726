import { useCallback } from "react";
import { useIntl } from "react-intl";
import type { WeekBlock } from "../../analysis/why-here.ts";
import { useText } from "../shared/text.ts";
import { useWeekdayNames } from "./use-weekday-names.ts";

/** `fre och lör 22–02` */
export function useBlockText(): (block: WeekBlock) => string {
  const text = useText();
  const intl = useIntl();
  const { short } = useWeekdayNames();
  return useCallback(
    ({ weekdays, fromHour, toHour }: WeekBlock) =>
      text("block.at", {
        days: intl.formatList(weekdays.map((weekday) => short[weekday]!)),
        from: twoDigits(fromHour),
        to: twoDigits(toHour),
      }),
    [text, intl, short],
  );
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, "0");
}
