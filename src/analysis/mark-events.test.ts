import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_HOTSPOT_OPTIONS } from "../domain/hotspot.ts";
import type { IncidentRows } from "../domain/incident.ts";
import { DOUBLED, type IncidentColumns, PILED } from "../domain/incident-columns.ts";
import { EVERYTHING, type Selection } from "../domain/selection.ts";
import { projectionFor } from "../geo/projection.ts";
import { clusteredRows, incidentRows } from "../testing/incident-rows.ts";
import { rasterOf } from "./comparison-grid.ts";
import { indexEvents } from "./event-index.ts";
import { filterCounts } from "./filter-counts.ts";
import { type CountedPlaces, countHotspots } from "./hotspots.ts";
import { markEvents } from "./mark-events.ts";
import { seededRandom } from "./seeded-random.ts";
import { studyArea } from "./study-area.ts";

const POINT = [537_000, 6_474_500] as const;

describe("marking", () => {
  it("finds the events on the point of their own source, also after a turn through degrees", () => {
    const rows = incidentRows([
      { x: POINT[0], y: POINT[1], start: 0 },
      { x: POINT[0] + 0.01, y: POINT[1], start: 0 },
      { x: POINT[0], y: POINT[1], start: 0 },
      { x: POINT[0] + 25, y: POINT[1], start: 0 },
    ]);
    const columns = indexEvents(
      [
        { rows, sourceIndex: 0 },
        { rows, sourceIndex: 1 },
      ],
      null,
    );
    const projection = projectionFor(3006);
    const xy = projection.forward(...projection.inverse(...POINT));

    const { marks } = markEvents(columns, [{ source: 1, xy }], []);

    const marked = Array.from(marks, (mark, i) => (mark === PILED ? columns.row[i]! : -1)).filter((row) => row >= 0);
    expect(marked.sort((a, b) => a - b)).toEqual([4, 6]);
  });

  it("takes a point that no event lies on for none, and earlier marks away", () => {
    const columns = indexEvents([{ rows: clusteredRows({ length: 50, seed: 1 }), sourceIndex: 0 }], null);
    const marked = markEvents(columns, [], [3]);

    expect(marked.marks[3]).toBe(DOUBLED);
    expect(markEvents(columns, [{ source: 0, xy: [0, 0] }], [])).toBe(columns);
    expect(markEvents(marked, [], []).marks).toEqual(columns.marks);
    expect(markEvents(marked, [], [3])).toBe(marked);
  });
});

describe("what is made of places", () => {
  const rows = clusteredRows({ length: 4000, seed: 12, sideMeters: 3000 });
  const columns = indexEvents([{ rows, sourceIndex: 0 }], null);
  const seeds = fc.integer({ min: 1, max: 1000 });
  const selections = fc.record({
    categories: fc.option(fc.subarray(["Stöld", "Rån", "Narkotika"], { minLength: 1 })),
    hours: fc.option(fc.constant([18, 19, 20, 21])),
  });

  it("is what it would be without the events that are doubled or lie on points of false precision", () => {
    fc.assert(
      fc.property(seeds, selections, (seed, chosen) => {
        const selection: Selection = { ...EVERYTHING, ...chosen, period: periodOf(columns) };
        const { marked, without } = someMarked(columns, rows, seed, 0.2, 0.1);
        const options = { ...DEFAULT_HOTSPOT_OPTIONS, halfLifeDays: 365 };

        const counted = countHotspots(marked, selection, options);
        const expected = countHotspots(without, selection, options);

        expect(comparable(counted)).toEqual(comparable(expected));
        expect(counted.piledEvents).toBeGreaterThan(0);
        expect(expected.piledEvents).toBe(0);
      }),
      { numRuns: 12, seed: 6 },
    );
  });

  it("leaves out as many as it says: those that rank, those that do not and those without a place are all", () => {
    fc.assert(
      fc.property(seeds, selections, (seed, chosen) => {
        const selection: Selection = { ...EVERYTHING, ...chosen };
        const { marked } = someMarked(columns, rows, seed, 0.2, 0.1);

        const { totalEvents, leftOut, piledEvents } = countHotspots(marked, selection, DEFAULT_HOTSPOT_OPTIONS);

        const sum = totalEvents + piledEvents + leftOut.reduce((all, events) => all + events, 0);
        expect(sum).toBe(filterCounts(marked, selection).total);
      }),
      { numRuns: 30, seed: 6 },
    );
  });

  it.each(["density", "gi", "cells"] as const)("holds for %s too", (comparison) => {
    const selection: Selection = { ...EVERYTHING, period: periodOf(columns) };
    const { marked, without } = someMarked(columns, rows, 3, 0.2, 0.1);
    const area = studyArea(columns, []);

    const raster = rasterOf({ columns: marked, studyArea: area }, selection, comparison);

    expect(raster).toEqual(rasterOf({ columns: without, studyArea: area }, selection, comparison));
    expect(raster).not.toEqual(rasterOf({ columns, studyArea: area }, selection, comparison));
  });
});

function periodOf({ firstDay, lastDay }: IncidentColumns): NonNullable<Selection["period"]> {
  return { fromDay: firstDay! + 30, toDay: lastDay! - 10 };
}

/** The columns with some events marked, and columns of the others alone. The very first and last day stay as they are. */
function someMarked(columns: IncidentColumns, rows: IncidentRows, seed: number, piled: number, doubled: number) {
  const random = seededRandom(seed);
  const isEdge = (i: number) => columns.day[i] === columns.firstDay || columns.day[i] === columns.lastDay;
  const marks = columns.marks.map((_, i) => {
    const mark = (random() < piled ? PILED : 0) | (random() < doubled ? DOUBLED : 0);
    return isEdge(i) ? 0 : mark;
  });
  const left = Array.from(marks, (mark, i) => ({ mark, row: columns.row[i]! }))
    .filter(({ mark }) => mark === 0)
    .map(({ row }) => row)
    .sort((a, b) => a - b);
  const at = <T extends { readonly [row: number]: number }>(column: T) => left.map((row) => column[row]!);
  const others: IncidentRows = {
    ...rows,
    length: left.length,
    x: Float64Array.from(at(rows.x)),
    y: Float64Array.from(at(rows.y)),
    start: Int32Array.from(at(rows.start)),
    end: Int32Array.from(at(rows.end)),
    precision: Uint8Array.from(at(rows.precision)),
    category: Uint16Array.from(at(rows.category)),
    subcategory: Uint16Array.from(at(rows.subcategory)),
  };
  return { marked: { ...columns, marks }, without: indexEvents([{ rows: others, sourceIndex: 0 }], null) };
}

/** Cells are numbered on a raster that may reach less far without some events. */
function comparable({ places, totalEvents, beforeDays }: CountedPlaces) {
  return { totalEvents, beforeDays, places: places.map((place) => ({ ...place, cells: place.cells.length })) };
}
