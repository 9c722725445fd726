import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupOf } from "../domain/category-traits.ts";
import { TIME_UNCERTAIN, TIME_UNKNOWN } from "../domain/incident.ts";
import { type IncidentColumns, PILED } from "../domain/incident-columns.ts";
import { dayOfCivil, MINUTES_PER_DAY, NO_TIME } from "../domain/time.ts";
import { incidentRows, type TestIncident } from "../testing/incident-rows.ts";
import { type DecidedPair, decidedPairs, doubleKey } from "./double-key.ts";
import { indexEvents } from "./event-index.ts";
import { type FoundDouble, findDoubles } from "./find-doubles.ts";
import { markEvents } from "./mark-events.ts";

const NOON = dayOfCivil(2026, 5, 1) * MINUTES_PER_DAY + 720;

describe("doubles", () => {
  it("are of one family, at most 100 m and two hours apart, and of two sources", () => {
    const here = { x: 1000, y: 1000, start: NOON, category: "Misshandel" };
    const found = (other: Partial<TestIncident>) => doublesIn([[here], [{ ...here, ...other }]]).length;

    expect(found({ category: "Våld mot tjänsteman" })).toBe(1);
    expect(found({ category: "Stöld" })).toBe(0);
    expect(found({ x: 1100 })).toBe(1);
    expect(found({ x: 1060, y: 1081 })).toBe(0);
    expect(found({ start: NOON + 120 })).toBe(1);
    expect(found({ start: NOON + 121 })).toBe(0);
    expect(found({ start: NOON - 300, end: NOON - 120 })).toBe(1);
    expect(found({ precision: TIME_UNKNOWN })).toBe(0);
    expect(found({ precision: TIME_UNCERTAIN })).toBe(1);
    expect(found({ start: null })).toBe(0);
    expect(doublesIn([[here, here], []])).toEqual([]);
  });

  it("among other categories are of the same one", () => {
    const here = { x: 1000, y: 1000, start: NOON, category: "Åldringsbrott" };

    expect(doublesIn([[here], [here]])).toHaveLength(1);
    expect(doublesIn([[here], [{ ...here, category: "Fylla" }]])).toHaveLength(0);
  });

  it("are nearest in time first, then in place, each event once", () => {
    const at = (x: number, minute: number) => ({ x, y: 1000, start: NOON + minute });
    const pairs = doublesIn([
      [at(1000, 0), at(1010, 30)],
      [at(1090, 30), at(1050, 30), at(1000, 60)],
    ]);

    expect(pairs.map(({ minutes, meters }) => [minutes, meters])).toEqual([
      [0, 40],
      [30, 90],
    ]);
  });

  it("are the ones that comparing every event with every other gives", () => {
    fc.assert(
      fc.property(fc.array(incidents, { minLength: 2, maxLength: 3 }), fc.nat(), (sources, seed) => {
        const columns = columnsOf(sources);
        const marked = { ...columns, marks: columns.marks.map((_, i) => ((i + seed) % 9 === 0 ? PILED : 0)) };

        expect(run(marked, [])).toEqual(byBruteForce(marked, []));
      }),
      { numRuns: 150, seed: 580 },
    );
  });

  it("respect what has been said of some of them", () => {
    fc.assert(
      fc.property(fc.array(incidents, { minLength: 2, maxLength: 3 }), fc.array(fc.boolean()), (sources, answers) => {
        const columns = columnsOf(sources);
        const verdicts = Object.fromEntries(
          run(columns, []).flatMap((pair, i) =>
            answers[i] === undefined ? [] : [[doubleKey(columns, pair), answers[i] ? "same" : "different"] as const],
          ),
        );
        const decided = decidedPairs(columns, verdicts);
        const same = decided.filter(({ verdict }) => verdict === "same");
        const marked = markEvents(
          columns,
          [],
          same.map(({ second }) => second),
        );

        const found = run(marked, decided);

        expect(decided).toHaveLength(Object.keys(verdicts).length);
        expect(found).toEqual(byBruteForce(marked, decided));
        const keys = found.map((pair) => doubleKey(columns, pair));
        for (const key of Object.keys(verdicts)) expect(keys).not.toContain(key);
      }),
      { numRuns: 100, seed: 580 },
    );
  });
});

describe("the key of a double", () => {
  const police: TestIncident[] = [
    { x: 0, y: 0, start: NOON, id: "K-1" },
    { x: 90, y: 0, start: NOON, id: "" },
  ];
  const guards: TestIncident[] = [{ x: 10, y: 0, start: NOON }];

  it("names the same records in whichever order the sources are loaded, by id or else by row", () => {
    const one = columnsOf([police, guards], ["polisen", "vakterna"]);
    const other = columnsOf([guards, police], ["vakterna", "polisen"]);
    const keyIn = (columns: IncidentColumns) => doubleKey(columns, run(columns, [])[0]!);

    expect(keyIn(one)).toBe('["polisen","K-1","vakterna",0]');
    expect(keyIn(other)).toBe(keyIn(one));
    const [pair] = decidedPairs(other, { [keyIn(one)]: "same" });
    expect([other.source[pair!.first], other.source[pair!.second]]).toEqual([0, 1]);
  });

  it("means nothing without both records, and nothing when it is none of ours", () => {
    const columns = columnsOf([police, guards], ["polisen", "vakterna"]);
    const keys = [
      '["polisen","K-2","vakterna",0]',
      '["polisen","K-1","vakterna",1]',
      '["polisen","K-1","vakterna",-1]',
      '["polisen","K-1","kommunen",0]',
      '["polisen","K-1","polisen",1]',
      '["polisen"]',
      "{}",
      "rubbish",
      "__proto__",
    ];

    expect(decidedPairs(columns, Object.fromEntries(keys.map((key) => [key, "same" as const])))).toEqual([]);
    expect(decidedPairs(columns, { '["polisen",1,"vakterna",0]': "same" })).toHaveLength(1);
  });

  it("means nothing when other records have come in their places, too far apart to be the same event", () => {
    const key = '["polisen",0,"vakterna",0]';
    const decidedFor = (incident: TestIncident) =>
      decidedPairs(columnsOf([[incident], guards], ["polisen", "vakterna"]), { [key]: "same" });

    expect(decidedFor({ x: 90, y: 0, start: NOON })).toHaveLength(1);
    expect(decidedFor({ x: 300, y: 0, start: NOON })).toEqual([]);
    expect(decidedFor({ x: 10, y: 0, start: NOON + 121 })).toEqual([]);
  });
});

const incidents = fc.array(
  fc.record({
    x: fc.integer({ min: 1000, max: 1450 }),
    y: fc.integer({ min: 1000, max: 1250 }),
    start: fc.option(
      fc.integer({ min: 0, max: 1000 }).map((minute) => NOON + minute),
      { freq: 12 },
    ),
    length: fc.oneof(
      { arbitrary: fc.constant(0), weight: 3 },
      { arbitrary: fc.integer({ min: 1, max: 400 }), weight: 1 },
    ),
    category: fc.constantFrom("Misshandel", "Hot", "Stöld", "Övrigt A", "Övrigt B"),
  }),
  { maxLength: 25 },
);

type Generated = typeof incidents extends fc.Arbitrary<infer T> ? T : never;

function columnsOf(
  sources: readonly (readonly TestIncident[] | Generated)[],
  ids: readonly string[] = ["a", "b", "c"],
) {
  return indexEvents(
    sources.map((source, sourceIndex) => ({
      rows: incidentRows(
        source.map((incident): TestIncident => {
          if (!("length" in incident)) return incident;
          const { x, y, start, length, category } = incident;
          return { x, y, start, category, ...(start === null ? {} : { end: start + length }) };
        }),
      ),
      sourceIndex,
      sourceId: ids[sourceIndex]!,
    })),
    null,
  );
}

function doublesIn(sources: readonly (readonly TestIncident[])[]): readonly FoundDouble[] {
  return run(columnsOf(sources), []);
}

function run(columns: IncidentColumns, decided: readonly DecidedPair[]): readonly FoundDouble[] {
  const work = findDoubles(columns, decided);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Every event against every other. */
function byBruteForce(columns: IncidentColumns, decided: readonly DecidedPair[]): readonly FoundDouble[] {
  const { length, x, y, start, end, source, row, marks, precision, category, categories } = columns;
  const family = (i: number) => {
    const name = categories[category[i]!]!;
    return groupOf(name) === "other" ? name : groupOf(name);
  };
  const takesPart = (i: number) => marks[i] === 0 && start[i] !== NO_TIME && precision[i]! < TIME_UNKNOWN;
  const pairs: FoundDouble[] = [];
  for (let first = 0; first < length; first++) {
    for (let second = 0; second < length; second++) {
      if (source[first]! >= source[second]! || !takesPart(first) || !takesPart(second)) continue;
      const meters = Math.hypot(x[first]! - x[second]!, y[first]! - y[second]!);
      const minutes = Math.max(0, start[first]! - end[second]!, start[second]! - end[first]!);
      if (meters > 100 || minutes > 120 || family(first) !== family(second)) continue;
      const isTold = decided.some((pair) =>
        pair.verdict === "different"
          ? pair.first === first && pair.second === second
          : pair.first === first && source[pair.second] === source[second],
      );
      if (!isTold) pairs.push({ first, second, meters: Math.round(1000 * meters) / 1000, minutes });
    }
  }
  pairs.sort(
    (a, b) =>
      a.minutes - b.minutes || a.meters - b.meters || row[a.first]! - row[b.first]! || row[a.second]! - row[b.second]!,
  );
  const taken = new Set<number>();
  return pairs.filter(({ first, second }) => {
    if (taken.has(first) || taken.has(second)) return false;
    taken.add(first).add(second);
    return true;
  });
}
