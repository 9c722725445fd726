import { describe, expect, it } from "vitest";
import { NO_AREA } from "../domain/area.ts";
import type { AreaFearAndRisk, FearAndRisk } from "../domain/fear-and-risk.ts";
import { EVERYTHING } from "../domain/selection.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../domain/time.ts";
import type { AreaIndex } from "../geo/area-index.ts";
import { incidentRows } from "../testing/incident-rows.ts";
import { indexEvents } from "./event-index.ts";
import { publicationOf } from "./publication.ts";
import { publishedRisk } from "./published-risk.ts";

const K = 3;
const ONE_AREA: AreaIndex = {
  codes: ["A"],
  names: ["Innerstaden"],
  areaAt: (x) => (x < 530_000 ? 0 : NO_AREA),
  isOutside: () => false,
  bbox: [0, 0, 0, 0],
};
/** Ten events on each day of October 2026 in one area, and ten outside it. */
const events = Array.from({ length: 620 }, (_, i) => ({
  x: i < 310 ? 520_000 : 540_000,
  y: 6_460_000,
  start: (dayOfCivil(2026, 10, 1) + (i % 31)) * MINUTES_PER_DAY,
}));
const publication = publicationOf(indexEvents([{ rows: incidentRows(events), sourceIndex: 0 }], ONE_AREA), K);

describe("publishedRisk", () => {
  it("shows a rate, unless it would tell of a few events with a known place or a few without", () => {
    expect(rateOf(310)).toBe(5);
    expect(rateOf(200)).toBe(5);
    expect(rateOf(0)).toBe(5);
    expect(rateOf(2)).toBeNull();
    expect(rateOf(308)).toBeNull();
  });
});

function rateOf(placed: number): number | null | undefined {
  const area: AreaFearAndRisk = {
    areaCode: "A",
    areaName: "Innerstaden",
    unsafePercent: 30,
    unsafeLow: 20,
    unsafeHigh: 40,
    answers: 100,
    incidents: placed,
    studyAreaKm2: 1,
    rate: 5,
    rateLow: 4,
    rateHigh: 6,
    quadrant: "both",
    isClear: true,
  };
  const risk: FearAndRisk = {
    question: "Otrygg?",
    survey: "2026",
    municipality: { unsafePercent: 30, rate: 5 },
    areas: [area],
    leftOut: 0,
  };
  return publishedRisk(risk, publication, EVERYTHING, K)?.areas[0]?.rate;
}
