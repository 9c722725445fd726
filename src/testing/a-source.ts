import type { Source } from "../domain/source.ts";

/** A small imported source of incidents. */
export function aSource(change: Partial<Source> = {}): Source {
  return {
    id: "s1",
    kind: "incidents",
    name: "brott.csv",
    provider: "police",
    fictional: false,
    origin: "",
    licence: "",
    dated: "2026-11-01",
    rows: 10,
    firstDay: null,
    lastDay: null,
    piles: [],
    ...change,
  };
}
