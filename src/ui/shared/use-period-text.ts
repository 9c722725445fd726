import type { Period } from "../../domain/period.ts";
import { periodWords } from "./effective-period.ts";
import { useText } from "./text.ts";

/** `36 månader till 2026-10-31` */
export function usePeriodText(): (period: Period) => string {
  const text = useText();
  return (period) => {
    const words = periodWords(period);
    switch (words.kind) {
      case "months":
        return text("period.months", { months: words.months, to: words.to });
      case "days":
        return text("period.days", { days: words.days, to: words.to });
      case "dates":
        return text("period.dates", { from: words.from, to: words.to });
      default:
        return words satisfies never;
    }
  };
}
