import type { Source } from "../../domain/source.ts";
import type { DayNumber } from "../../domain/time.ts";

/** A source that is so many days behind is pointed out wherever the data's date stands. */
const MUCH_OLDER_DAYS = 7;

export function incidentSourcesOf(sources: readonly Source[]): readonly Source[] {
  return sources.filter(({ kind }) => kind === "incidents");
}

/** Days between the last day of a source of incidents and that of the newest one; 0 when it is the newest or undated. */
export function daysBehind(source: Source, sources: readonly Source[]): number {
  if (source.kind !== "incidents" || source.lastDay === null) return 0;
  const newest = Math.max(...incidentSourcesOf(sources).map(({ lastDay }) => lastDay ?? Number.NEGATIVE_INFINITY));
  return newest - source.lastDay;
}

export interface StaleSource {
  readonly source: Source;
  readonly lastDay: DayNumber;
}

/** Sources of incidents that are much older than the newest, the oldest first. */
export function staleSources(sources: readonly Source[]): readonly StaleSource[] {
  return sources
    .filter((source) => daysBehind(source, sources) >= MUCH_OLDER_DAYS)
    .flatMap((source) => (source.lastDay === null ? [] : [{ source, lastDay: source.lastDay }]))
    .sort((a, b) => a.lastDay - b.lastDay);
}
