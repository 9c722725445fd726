import type { HourCounts, Rhythm } from "../domain/rhythm.ts";

/** No hour known, nothing to suggest. */
export const NO_RHYTHM: Rhythm = {
  hours: new Array<number>(168).fill(0),
  known: 0,
  unknown: 0,
  midnight: 0,
  profile: null,
  blocks: [],
};

/** @param municipality what a place's profile is shrunk to; null for the municipality's own */
export function rhythmOf(counts: HourCounts, municipality: HourCounts | null): Rhythm {
  void municipality;
  return { ...NO_RHYTHM, hours: Array.from(counts.hours), known: counts.known, unknown: counts.unknown };
}
