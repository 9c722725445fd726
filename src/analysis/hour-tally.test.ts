import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TIME_UNKNOWN } from "../domain/incident.ts";
import { EVERYTHING, type Selection } from "../domain/selection.ts";
import { dayOfCivil, hourOfWeek, MINUTES_PER_DAY } from "../domain/time.ts";
import { clusteredRows, incidentRows } from "../testing/incident-rows.ts";
import { addAoristic } from "./aoristic.ts";
import { indexEvents } from "./event-index.ts";
import { HourTally, hoursOfSelection } from "./hour-tally.ts";
import { compileSelection } from "./selection-mask.ts";
import { selectionPass } from "./selection-pass.ts";

const WEEK = 7 * MINUTES_PER_DAY;

describe("HourTally", () => {
  it("spreads any interval up to a week as the minutes do", () => {
    const interval = fc.record({
      start: fc.integer({ min: -WEEK, max: 40 * WEEK }),
      minutes: fc.integer({ min: 61, max: WEEK }),
    });
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 8 }), (intervals) => {
        const tally = new HourTally();
        const expected = new Float64Array(168);
        for (const { start, minutes } of intervals) {
          tally.addInterval(hourOfWeek(start), start, start + minutes);
          addAoristic(expected, start, start + minutes);
        }

        const { hours, known } = tally.counts();

        expect(known).toBe(intervals.length);
        hours.forEach((share, hour) => {
          expect(share).toBeCloseTo(expected[hour]!, 9);
        });
      }),
      { numRuns: 200, seed: 4 },
    );
  });
});

describe("hoursOfSelection", () => {
  it.each([
    { name: "everything", selection: EVERYTHING },
    {
      name: "two categories on Friday nights",
      selection: { ...EVERYTHING, categories: ["Hot", "Narkotika"], weekdays: [4], hours: [22, 23] },
    },
    {
      name: "half a year",
      selection: { ...EVERYTHING, period: { fromDay: dayOfCivil(2026, 1, 1), toDay: dayOfCivil(2026, 6, 30) } },
    },
  ] satisfies { name: string; selection: Selection }[])(
    "is aoristic over all hours whatever the filter on them: $name",
    ({ selection }) => {
      const rows = clusteredRows({ length: 3000, seed: 8 });
      const columns = indexEvents([{ rows, sourceIndex: 0 }], null);
      const expected = new Float64Array(168);
      let known = 0;
      let unknown = 0;
      const { period, categories } = compileSelection(columns, selection);
      for (let i = 0; i < columns.length; i++) {
        const day = columns.day[i]!;
        if (day < period!.fromDay || day > period!.toDay || (categories && categories[columns.category[i]!] === 0))
          continue;
        if (columns.precision[i]! >= TIME_UNKNOWN) {
          unknown++;
        } else {
          known++;
          addAoristic(expected, columns.start[i]!, columns.end[i]!);
        }
      }

      const counts = hoursOfSelection(selectionPass(columns, selection));

      expect([counts.known, counts.unknown]).toEqual([known, unknown]);
      expect(unknown).toBeGreaterThan(0);
      counts.hours.forEach((share, hour) => {
        expect(share).toBeCloseTo(expected[hour]!, 8);
      });
    },
  );

  it("knows a whole week that begins within an hour from one that begins on it", () => {
    const monday = dayOfCivil(2026, 10, 5) * MINUTES_PER_DAY;
    const rows = incidentRows([
      { x: 0, y: 0, start: monday + 630, end: monday + 630 + WEEK },
      { x: 0, y: 0, start: monday + 600, end: monday + 600 + WEEK },
    ]);

    const { hours } = hoursOfSelection(selectionPass(indexEvents([{ rows, sourceIndex: 0 }], null), EVERYTHING));

    for (const share of hours) expect(share).toBeCloseTo(2 / 168, 12);
  });
});
