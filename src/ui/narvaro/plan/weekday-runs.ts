import type { Weekday } from "../../../domain/time.ts";

/** Three days or more in a row are one run; fewer are each their own: "mån–fre", "fre och lör". */
export function weekdayRuns(weekdays: readonly Weekday[]): readonly { readonly from: Weekday; readonly to: Weekday }[] {
  const sorted = [...new Set(weekdays)].sort((a, b) => a - b);
  const runs: { from: Weekday; to: Weekday }[] = [];
  for (const day of sorted) {
    const last = runs.at(-1);
    if (last && day === last.to + 1) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs.flatMap((run) =>
    run.to - run.from >= 2 || run.from === run.to
      ? [run]
      : [
          { from: run.from, to: run.from },
          { from: run.to, to: run.to },
        ],
  );
}
