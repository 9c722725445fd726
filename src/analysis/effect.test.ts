import { describe, expect, it } from "vitest";
import type { EffectQuestion } from "../domain/effect.ts";
import { EVERYTHING } from "../domain/selection.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../domain/time.ts";
import { clusteredRows, incidentRows, type TestIncident } from "../testing/incident-rows.ts";
import { effectOf } from "./effect.ts";
import { indexEvents } from "./event-index.ts";

const START = dayOfCivil(2026, 5, 1);
const QUESTION: EffectQuestion = {
  treated: { centerXy: [1000, 1000], radiusMeters: 150 },
  control: { centerXy: [3000, 1000], radiusMeters: 150 },
  startDay: START,
  days: 28,
  ringMeters: null,
  includeUncovered: false,
};

/** Day 0 is the first of the measure. */
const at = (x: number, y: number, day: number, more: Partial<TestIncident> = {}): TestIncident => ({
  x,
  y,
  start: (START + day) * MINUTES_PER_DAY + 720,
  ...more,
});
/** Two events far away make the data a year long on either side. */
const EDGES = [at(9000, 9000, -365), at(9000, 9000, 364)];
const contextOf = (incidents: readonly TestIncident[]) => ({
  columns: indexEvents([{ rows: incidentRows([...EDGES, ...incidents]), sourceIndex: 0 }], null),
});

describe("effectOf", () => {
  it("counts before and after in both discs: the start is the first day after, the edge belongs to the disc", () => {
    const context = contextOf([
      at(1000, 1000, -28),
      at(1000, 1150, -1),
      at(1000, 1150.1, -1),
      at(1000, 1000, -29),
      at(1100, 1000, 0),
      at(3000, 1000, -5),
      at(3000, 900, 27),
      at(3000, 900, 27),
      at(3000, 900, 28),
    ]);

    const answer = effectOf(context, EVERYTHING, QUESTION);

    expect(answer).toMatchObject({
      ok: true,
      effect: {
        place: { treatedBefore: 2, treatedAfter: 1, controlBefore: 1, controlAfter: 2 },
        ring: null,
        wdd: -2,
        variance: 6,
      },
    });
  });

  it("counts rings apart from their discs", () => {
    const context = contextOf([at(1000, 1000, -3), at(1000, 1200, -3), at(1000, 1300, 3), at(1000, 1301, 3)]);

    const answer = effectOf(context, EVERYTHING, { ...QUESTION, ringMeters: 150 });

    expect(answer).toMatchObject({
      effect: {
        place: { treatedBefore: 1, treatedAfter: 0 },
        ring: { treatedBefore: 1, treatedAfter: 1, controlBefore: 0, controlAfter: 0 },
        wdd: -1,
        variance: 3,
      },
    });
  });

  it("lifts the selection's period and keeps its other filters", () => {
    const context = contextOf([
      at(1000, 1000, -3, { category: "Rån" }),
      at(1000, 1000, -3, { category: "Stöld" }),
      at(3000, 1000, 3, { category: "Rån" }),
    ]);
    const selection = { ...EVERYTHING, categories: ["Rån"], period: { fromDay: START, toDay: START } };

    const answer = effectOf(context, selection, QUESTION);

    expect(answer).toMatchObject({ effect: { place: { treatedBefore: 1, controlAfter: 1 }, variance: 2 } });
  });

  it("leaves out what the measure itself uncovers, unless asked for", () => {
    const context = contextOf([at(1000, 1000, 3, { category: "Narkotika" }), at(1000, 1000, 3)]);

    const without = effectOf(context, EVERYTHING, QUESTION);
    const included = effectOf(context, EVERYTHING, { ...QUESTION, includeUncovered: true });

    expect(without).toMatchObject({ effect: { place: { treatedAfter: 1 } } });
    expect(included).toMatchObject({ effect: { place: { treatedAfter: 2 } } });
  });

  it.each([
    ["before", -365 + 27],
    ["after", 365 - 27],
  ])("refuses a period that reaches %s the data", (_, day) => {
    const context = contextOf([at(1000, 1000, 0)]);

    const answer = effectOf(context, EVERYTHING, { ...QUESTION, startDay: START + day });
    const oneDayInside = effectOf(context, EVERYTHING, { ...QUESTION, startDay: START + day - Math.sign(day) });

    expect(answer).toEqual({ ok: false, reason: "outsideData" });
    expect(oneDayInside).not.toEqual({ ok: false, reason: "outsideData" });
  });

  it("refuses places that overlap, rings included", () => {
    const context = contextOf([at(1000, 1000, 0)]);
    const near = { ...QUESTION, control: { centerXy: [1000, 1500] as const, radiusMeters: 150 } };

    expect(effectOf(context, EVERYTHING, near)).toMatchObject({ ok: true });
    expect(effectOf(context, EVERYTHING, { ...near, ringMeters: 150 })).toEqual({ ok: false, reason: "overlap" });
  });

  it("has nothing to say without events", () => {
    expect(effectOf(contextOf([]), EVERYTHING, QUESTION)).toEqual({ ok: false, reason: "noEvents" });
  });

  it("agrees with counting every event, and turns around when the places change places", () => {
    const rows = clusteredRows({ length: 4000, seed: 7, sideMeters: 2000, origin: [0, 0] });
    const columns = indexEvents([{ rows, sourceIndex: 0 }], null);
    const question: EffectQuestion = {
      ...QUESTION,
      treated: { centerXy: [700, 1000], radiusMeters: 150 },
      control: { centerXy: [1400, 1000], radiusMeters: 150 },
      days: 182,
      ringMeters: 100,
      includeUncovered: true,
    };
    const count = ([x, y]: readonly [number, number], least: number, most: number, from: number, to: number) =>
      Array.from(columns.day).filter((day, i) => {
        const meters = Math.hypot(columns.x[i]! - x, columns.y[i]! - y);
        return meters > least && meters <= most && day >= from && day < to;
      }).length;
    const part = (least: number, most: number) => ({
      treatedBefore: count([700, 1000], least, most, START - 182, START),
      treatedAfter: count([700, 1000], least, most, START, START + 182),
      controlBefore: count([1400, 1000], least, most, START - 182, START),
      controlAfter: count([1400, 1000], least, most, START, START + 182),
    });

    const answer = effectOf({ columns }, EVERYTHING, question);
    const exchanged = effectOf({ columns }, EVERYTHING, {
      ...question,
      treated: question.control,
      control: question.treated,
    });

    expect(answer).toMatchObject({ effect: { place: part(-1, 150), ring: part(150, 250) } });
    expect(part(-1, 150).treatedBefore).toBeGreaterThan(5);
    if (!answer.ok || !exchanged.ok) throw new Error("no answer");
    expect(exchanged.effect.wdd).toBe(0 - answer.effect.wdd);
    expect(exchanged.effect.pValue).toBe(answer.effect.pValue);
  });
});
