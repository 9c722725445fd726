import { useMemo } from "react";
import { useIntl } from "react-intl";

const MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Monday first: `mån` and `måndag`. */
export function useWeekdayNames(): { readonly short: readonly string[]; readonly long: readonly string[] } {
  const intl = useIntl();
  return useMemo(() => {
    const names = (weekday: "short" | "long") =>
      Array.from({ length: 7 }, (_, day) => intl.formatDate(MONDAY_MS + day * DAY_MS, { weekday, timeZone: "UTC" }));
    return { short: names("short"), long: names("long") };
  }, [intl]);
}
