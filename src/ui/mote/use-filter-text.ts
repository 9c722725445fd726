import { useCallback } from "react";
import type { Category } from "../../domain/incident.ts";
import { rangeOfHours } from "../karta/hour-range.ts";
import { useWeekdayNames } from "../karta/use-weekday-names.ts";
import { categoryNames } from "../shared/category-names.ts";
import { useListText } from "../shared/list-text.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";

const MOST_NAMED = 2;

/** What is left out, in a few words: `Misshandel och Rån · fre och lör · 20–02`; or that nothing is. */
export function useFilterText(): () => string {
  const text = useText();
  const listText = useListText();
  const { short } = useWeekdayNames();
  const selection = useAppState((state) => state.selection);
  const areas = useAppState((state) => state.summary?.areas);
  const all = useAppState((state) => state.summary?.categories.length ?? 0);
  const isShared = useAppState((state) => state.leastShown !== null);
  return useCallback(() => {
    const categoryWords = (chosen: readonly Category[]) => {
      const names = categoryNames(chosen, isShared, (group) => text(`group.${group}`));
      if (names.length > 0 && names.length <= MOST_NAMED) return listText(names);
      return text("mote.filter.some", { count: chosen.length, all });
    };
    const { categories, weekdays, hours, areas: chosenAreas, sources } = selection;
    const parts: string[] = [];
    if (categories) parts.push(categoryWords(categories));
    if (weekdays) parts.push(weekdays.length === 0 ? text("time.noDay") : listText(weekdays.map((day) => short[day]!)));
    if (hours) {
      const range = rangeOfHours(hours);
      parts.push(range ? `${two(range.from)}–${two(range.to)}` : text("time.someHours"));
    }
    if (chosenAreas) {
      const names = chosenAreas.map((code) => areas?.find((area) => area.code === code)?.name ?? code);
      parts.push(
        names.length > 0 && names.length <= MOST_NAMED
          ? listText(names)
          : text("mote.filter.areas", { count: names.length }),
      );
    }
    if (sources) parts.push(text("mote.filter.sources", { count: sources.length }));
    return parts.length === 0 ? text("mote.filter.all") : parts.join(" · ");
  }, [text, listText, short, selection, areas, all, isShared]);
}

function two(hour: number): string {
  return String(hour).padStart(2, "0");
}
