import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_AREA } from "../domain/area.ts";
import { TIME_UNKNOWN } from "../domain/incident.ts";
import { dayOfCivil, MINUTES_PER_DAY, NO_TIME } from "../domain/time.ts";
import type { AreaIndex } from "../geo/area-index.ts";
import { clusteredRows, incidentRows, type TestIncident } from "../testing/incident-rows.ts";
import { indexEvents } from "./event-index.ts";

/** Monday 2 November 2026, 00:00. */
const MONDAY = dayOfCivil(2026, 11, 2) * MINUTES_PER_DAY;
const at = (hour: number, minute = 0) => MONDAY + hour * 60 + minute;

function index(...incidents: Partial<TestIncident>[]) {
  return indexEvents(
    [{ rows: incidentRows(incidents.map((incident) => ({ x: 0, y: 0, start: MONDAY, ...incident }))), sourceIndex: 0 }],
    null,
  );
}

describe("indexEvents", () => {
  it.each([
    { case: "an exact time", start: at(10, 59), end: at(10, 59), first: 10, touched: 1 },
    { case: "an exact time on the hour", start: at(10), end: at(10), first: 10, touched: 1 },
    { case: "within one hour", start: at(10, 5), end: at(10, 55), first: 10, touched: 1 },
    { case: "an end on the hour", start: at(10, 5), end: at(12), first: 10, touched: 2 },
    { case: "an end just past the hour", start: at(10, 5), end: at(12, 1), first: 10, touched: 3 },
    { case: "past midnight", start: at(23, 30), end: at(24, 30), first: 23, touched: 2 },
    { case: "from Sunday into Monday", start: at(-1, 30), end: at(0, 30), first: 167, touched: 2 },
    { case: "more than a week", start: at(10), end: at(10 + 400), first: 10, touched: 168 },
  ])("counts the hours touched: $case", ({ start, end, first, touched }) => {
    const columns = index({ start, end });

    expect([columns.firstHour[0], columns.hoursTouched[0]]).toEqual([first, touched]);
  });

  it("lets an event with a date only touch the whole day, however the file wrote it", () => {
    const columns = index(
      { start: MONDAY, end: MONDAY, precision: TIME_UNKNOWN },
      { start: MONDAY, end: MONDAY + MINUTES_PER_DAY, precision: TIME_UNKNOWN },
    );

    expect([...columns.firstHour]).toEqual([0, 0]);
    expect([...columns.hoursTouched]).toEqual([24, 24]);
    expect([...columns.day]).toEqual([MONDAY / MINUTES_PER_DAY, MONDAY / MINUTES_PER_DAY]);
  });

  it("gives an interval the day of its midpoint", () => {
    const columns = index({ start: at(20), end: at(29) });

    expect(columns.day[0]).toBe(MONDAY / MINUTES_PER_DAY + 1);
  });

  it("keeps undated events apart from every day", () => {
    const columns = index({ start: null }, { start: MONDAY });

    expect([...columns.day].sort((a, b) => a - b)).toEqual([NO_TIME, MONDAY / MINUTES_PER_DAY]);
    expect(columns.firstDay).toBe(MONDAY / MINUTES_PER_DAY);
    expect(columns.hoursTouched[columns.day.indexOf(NO_TIME)]).toBe(0);
  });

  it("merges the categories and ids of several files", () => {
    const first = incidentRows([
      { x: 0, y: 0, start: MONDAY, category: "Rån" },
      { x: 100, y: 0, start: MONDAY, category: "Stöld" },
    ]);
    const second = incidentRows([{ x: 50, y: 0, start: MONDAY, category: "Stöld", id: "K7" }]);

    const columns = indexEvents(
      [
        { rows: first, sourceIndex: 3 },
        { rows: second, sourceIndex: 4 },
      ],
      null,
    );

    expect(columns.categories).toEqual(["Rån", "Stöld"]);
    expect([...columns.category]).toEqual([0, 1, 1]);
    expect([...columns.source]).toEqual([3, 4, 3]);
    expect([...columns.row].map((row) => columns.ids[row])).toEqual(["", "K7", ""]);
  });

  it("asks the area index about every event", () => {
    const areaIndex: AreaIndex = {
      codes: ["0580A"],
      names: ["Ryd"],
      areaAt: (x) => (x < 50 ? 0 : NO_AREA),
      isOutside: () => false,
      bbox: [0, 0, 0, 0],
    };
    const rows = incidentRows([
      { x: 90, y: 0, start: MONDAY },
      { x: 10, y: 0, start: MONDAY },
    ]);

    const columns = indexEvents([{ rows, sourceIndex: 0 }], areaIndex);

    expect([...columns.area]).toEqual([0, NO_AREA]);
  });

  it("sorts by raster cell and loses nothing", () => {
    const place = fc.integer({ min: -1200, max: 1200 });
    fc.assert(
      fc.property(fc.array(fc.record({ x: place, y: place }), { minLength: 1, maxLength: 60 }), (places) => {
        const columns = index(...places);
        const { grid, cell, rowStart } = columns;

        expect([...cell]).toEqual([...cell].sort((a, b) => a - b));
        expect([...columns.row].sort((a, b) => a - b)).toEqual(places.map((_, i) => i));
        for (let i = 0; i < columns.length; i++) {
          const row = Math.floor((columns.y[i]! - grid.originY) / 25);
          const column = Math.floor((columns.x[i]! - grid.originX) / 25);
          expect(cell[i]).toBe(row * grid.columns + column);
          expect([columns.x[i], columns.y[i]]).toEqual([places[columns.row[i]!]!.x, places[columns.row[i]!]!.y]);
          expect(i).toBeGreaterThanOrEqual(rowStart[row]!);
          expect(i).toBeLessThan(rowStart[row + 1]!);
          // A disc around a centre 150 m from an event is within the raster.
          expect(Math.min(row, column, grid.rows - 1 - row, grid.columns - 1 - column)).toBeGreaterThanOrEqual(12);
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it("is empty for no events", () => {
    const columns = indexEvents([], null);

    expect([columns.length, columns.grid.rows, columns.firstDay, [...columns.rowStart]]).toEqual([0, 0, null, [0]]);
  });

  it("refuses events that no raster can hold", () => {
    expect(() => index({ x: 0 }, { x: 4e6, y: 4e6 })).toThrow(RangeError);
  });

  it("does not mind the order of import but for events of one cell", () => {
    const rows = clusteredRows({ length: 500, seed: 2 });

    const columns = indexEvents([{ rows, sourceIndex: 0 }], null);

    for (let i = 1; i < columns.length; i++) {
      if (columns.cell[i] === columns.cell[i - 1]) expect(columns.row[i]!).toBeGreaterThan(columns.row[i - 1]!);
    }
  });
});
