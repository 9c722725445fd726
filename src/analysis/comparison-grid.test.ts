import { describe, expect, it } from "vitest";
import { COMPARISONS } from "../domain/display.ts";
import { EVERYTHING } from "../domain/selection.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../domain/time.ts";
import { createAreaIndex } from "../geo/area-index.ts";
import { cellAt, cellCenter } from "../geo/grid.ts";
import { projectionFor } from "../geo/projection.ts";
import { incidentRows } from "../testing/incident-rows.ts";
import { comparisonGrid, rasterOf } from "./comparison-grid.ts";
import { indexEvents } from "./event-index.ts";
import { giStar } from "./gi-star.ts";
import { seededRandom } from "./seeded-random.ts";
import { studyArea } from "./study-area.ts";

const projection = projectionFor(3006);
const LAST = dayOfCivil(2026, 10, 31);
const TWO_YEARS = { ...EVERYTHING, period: { fromDay: LAST - 730, toDay: LAST } };
const random = seededRandom(3);
/** A third at one corner, the rest over 3 × 3 km; one of ten is older than two years. */
const events = Array.from({ length: 1500 }, (_, i) => ({
  x: i % 3 === 0 ? 536_010 + 80 * random() : 535_000 + 3000 * random(),
  y: i % 3 === 0 ? 6_474_010 + 80 * random() : 6_473_000 + 3000 * random(),
  start: (LAST - (i % 10 === 0 ? 900 : Math.floor(700 * random()))) * MINUTES_PER_DAY,
}));
const columns = indexEvents([{ rows: incidentRows(events), sourceIndex: 0 }], null);
const half = [536_500, 6_474_500] as const;
const ring = [
  [534_000, 6_472_000],
  [half[0], 6_472_000],
  [half[0], 6_477_000],
  [534_000, 6_477_000],
  [534_000, 6_472_000],
].map(([x, y]) => projection.inverse(x!, y!));
const context = {
  columns,
  projection,
  areaIndex: createAreaIndex([{ code: "V", name: "Väster", polygons: [[ring]] }], projection),
  studyArea: studyArea(columns, []),
};
const { grid, cells } = context.studyArea;
const counts = new Float64Array(cells.length);
for (let i = 0; i < columns.length; i++) {
  if (columns.day[i]! >= LAST - 730) counts[cellAt(grid, columns.x[i]!, columns.y[i]!)]! += 1;
}

describe("rasterOf", () => {
  it("counts plain cells per year, of the study area only", () => {
    const { values } = rasterOf(context, TWO_YEARS, "cells")!;

    const perYear = Array.from(counts, (count, cell) => (cells[cell] === 1 ? count / (731 / 365.25) : Number.NaN));
    expect(Array.from(values)).toEqual(perYear.map(Math.fround));
    expect(perYear.some(Number.isNaN)).toBe(true);
  });

  it("scores the same cells by Gi*", () => {
    const { values } = rasterOf(context, TWO_YEARS, "gi")!;

    expect(Array.from(values)).toEqual(Array.from(giStar(counts, cells, grid.columns), Math.fround));
  });
});

describe("comparisonGrid", () => {
  it.each(COMPARISONS)("draws %s where its highest cell lies", (comparison) => {
    const image = comparisonGrid(context, TWO_YEARS, comparison)!;
    const [west, south, east, north] = image.bbox;
    const [lng, lat] = image.peaks[0]!.lngLat;
    const y = (degrees: number) => Math.asinh(Math.tan((degrees * Math.PI) / 180));
    const column = Math.floor(((lng - west) / (east - west)) * image.columns);
    const row = Math.floor(((y(lat) - y(south)) / (y(north) - y(south))) * image.rows);

    expect(image.values[row * image.columns + column]).toBe(image.peaks[0]!.value);
  });

  it.each(COMPARISONS)("lists the highest of %s first, those of one hump once, each with its area", (comparison) => {
    const { peaks } = comparisonGrid(context, TWO_YEARS, comparison)!;
    const at = peaks.map(({ lngLat }) => projection.forward(lngLat[0], lngLat[1]));

    expect(peaks).toHaveLength(5);
    expect(peaks.map(({ value }) => value)).toEqual(peaks.map(({ value }) => value).sort((a, b) => b - a));
    expect(peaks.map(({ areaName }) => areaName)).toEqual(at.map(([x]) => (x < half[0] ? "Väster" : null)));
    const apart = at.flatMap((a, i) => at.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1])));
    expect(Math.min(...apart)).toBeGreaterThan(comparison === "cells" ? 99 : 299.9);
    // The planted corner.
    expect(Math.hypot(at[0]![0] - 536_050, at[0]![1] - 6_474_050)).toBeLessThan(150);
  });

  it("lists the five cells with the most events, neighbours too", () => {
    const { peaks } = comparisonGrid(context, TWO_YEARS, "cells")!;

    const sorted = Array.from(counts.keys()).sort((a, b) => counts[b]! - counts[a]! || a - b);
    const expected = sorted.slice(0, 5).map((cell) => cellCenter(grid, cell));
    const found = peaks.map(({ lngLat }) => projection.forward(lngLat[0], lngLat[1]));
    expect(found.map(([x, y]) => [Math.round(x), Math.round(y)])).toEqual(expected);
  });

  it.each(COMPARISONS)("has no %s of an empty selection", (comparison) => {
    expect(comparisonGrid(context, { ...TWO_YEARS, categories: [] }, comparison)).toBeNull();
  });
});
