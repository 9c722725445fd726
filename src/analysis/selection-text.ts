import type { Selection } from "../domain/selection.ts";

const WEEKDAYS = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"] as const;

/**
 * The selection in Swedish words, for the list's `parametrar`: "allt", or what was chosen, e.g.
 * `kategorier: Rån, Stöld; veckodagar: fre, lör; timmar: 20–24; områden: Ryd; källor: polisen.csv`. The period has columns of its own.
 */
export function selectionText(
  selection: Selection,
  areaNames: ReadonlyMap<string, string>,
  sourceNames: ReadonlyMap<string, string> = new Map(),
): string {
  const parts: string[] = [];
  if (selection.categories) parts.push(`kategorier: ${listed(selection.categories)}`);
  if (selection.weekdays) {
    parts.push(`veckodagar: ${listed([...selection.weekdays].sort((a, b) => a - b).map((day) => WEEKDAYS[day]))}`);
  }
  if (selection.hours) parts.push(`timmar: ${listed(hourRanges(selection.hours))}`);
  if (selection.areas) parts.push(`områden: ${listed(selection.areas.map((code) => areaNames.get(code) ?? code))}`);
  if (selection.sources) {
    parts.push(`källor: ${listed(selection.sources.map((id) => sourceNames.get(id) ?? id))}`);
  }
  return parts.length === 0 ? "allt" : parts.join("; ");
}

/** Runs of hours as `20–24`; a run over midnight as `22–02`. */
export function hourRanges(hours: readonly number[]): string[] {
  const chosen = new Set(hours);
  if (chosen.size === 24) return ["00–24"];
  const ranges: string[] = [];
  for (let hour = 0; hour < 24; hour++) {
    if (!chosen.has(hour) || chosen.has((hour + 23) % 24)) continue;
    let end = hour + 1;
    while (chosen.has(end % 24)) end++;
    ranges.push(`${twoDigits(hour)}–${twoDigits(end > 24 ? end - 24 : end)}`);
  }
  return ranges;
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? "inga" : items.join(", ");
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, "0");
}
