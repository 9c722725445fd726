import { useCallback } from "react";
import type { WeekBlock } from "../../analysis/why-here.ts";
import { useListText } from "../shared/list-text.ts";
import { useText } from "../shared/text.ts";
import { useWeekdayNames } from "./use-weekday-names.ts";

/** `fre och lör 22–02` */
export function useBlockText(): (block: WeekBlock) => string {
  const text = useText();
  const listText = useListText();
  const { short } = useWeekdayNames();
  return useCallback(
    ({ weekdays, fromHour, toHour }: WeekBlock) =>
      text("block.at", {
        days: listText(weekdays.map((weekday) => short[weekday]!)),
        from: twoDigits(fromHour),
        to: twoDigits(toHour),
      }),
    [text, listText, short],
  );
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, "0");
}
