import { describe, expect, it } from "vitest";
import type { EastNorth, LngLat } from "../domain/coordinates.ts";
import { EVERYTHING } from "../domain/selection.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../domain/time.ts";
import { clusteredRows, incidentRows } from "../testing/incident-rows.ts";
import { boxWidths, densityGrid } from "./density.ts";
import { indexEvents } from "./event-index.ts";
import { kernelDensity } from "./kernel-density.ts";

/** Meters stay meters, so that corners can be read. */
const meters = { inverse: (x: number, y: number) => [x, y] as LngLat };
const DAY = dayOfCivil(2026, 1, 1);
/** One event on the first and one on the last day of exactly four years. */
const fourYears = (xy: readonly EastNorth[]) =>
  indexEvents(
    [
      {
        rows: incidentRows(
          xy.map(([x, y], i) => ({ x, y, start: (DAY + (i % 2 === 0 ? 0 : 1460)) * MINUTES_PER_DAY })),
        ),
        sourceIndex: 0,
      },
    ],
    null,
  );
const wholeTime = { ...EVERYTHING, period: { fromDay: DAY, toDay: DAY + 1460 } };

describe("densityGrid", () => {
  it("filters with boxes of 7, 7 and 9 cells for 100 m", () => {
    expect(boxWidths(4)).toEqual([7, 7, 9]);
  });

  it("integrates to the events per year", () => {
    const rows = clusteredRows({ length: 3000, seed: 4, sideMeters: 4000 });
    const columns = indexEvents([{ rows, sourceIndex: 0 }], null);
    const selection = { ...wholeTime, categories: ["Stöld"], period: { fromDay: DAY - 1460, toDay: DAY } };
    const selected = Array.from(columns.day).filter(
      (day, i) => columns.category[i] === 0 && day >= DAY - 1460 && day <= DAY,
    ).length;

    const grid = densityGrid(columns, selection, meters)!;

    const sum = grid.values.reduce((total, value) => total + value, 0) * (25 * 25) * 1e-6 * 4;
    expect(sum / selected).toBeCloseTo(1, 4);
  });

  it("peaks within 10 % of the exact Gaussian", () => {
    const rows = clusteredRows({ length: 2000, seed: 6, sideMeters: 3000 });
    const columns = fourYears(Array.from(rows.x, (x, i) => [x, rows.y[i]!] as const));

    const fast = densityGrid(columns, wholeTime, meters)!;

    const [originX, originY] = fast.corners[3];
    const grid = { originX, originY, cellSize: 25, columns: fast.columns, rows: fast.rows };
    const xy = Float64Array.from(Array.from(rows.x).flatMap((x, i) => [x, rows.y[i]!]));
    const exact = kernelDensity(xy, grid, 100, "gaussian");
    const peak = exact.indexOf(exact.reduce((most, value) => Math.max(most, value), 0));
    let high = 0;
    exact.forEach((value, cell) => {
      if (value < 0.5 * exact[peak]!) return;
      high++;
      expect(Math.abs((fast.values[cell]! * 4) / value - 1)).toBeLessThan(0.1);
    });
    expect(high).toBeGreaterThan(10);
  });

  it("ends where the kernels do, and tells its corners from the north-west, clockwise", () => {
    const grid = densityGrid(
      fourYears([
        [1000, 2000],
        [1000, 2000],
      ]),
      wholeTime,
      meters,
    )!;

    // 3 + 3 + 4 cells on every side of the event's own.
    expect([grid.columns, grid.rows]).toEqual([21, 21]);
    expect(grid.corners).toEqual([
      [750, 2275],
      [1275, 2275],
      [1275, 1750],
      [750, 1750],
    ]);
    expect(grid.values[0]).toBeGreaterThan(0);
    expect(grid.values[10 * 21 + 10]).toBe(Math.max(...grid.values));
  });

  it("takes coarser cells when events lie far apart", () => {
    const grid = densityGrid(
      fourYears([
        [0, 0],
        [200_000, 200_000],
      ]),
      wholeTime,
      meters,
    )!;

    expect(grid.columns * grid.rows).toBeLessThanOrEqual(2_000_000);
    expect(grid.corners[1][0] - grid.corners[0][0]).toBeGreaterThan(200_000);
  });

  it("is nothing for an empty selection", () => {
    expect(densityGrid(fourYears([[0, 0]]), { ...wholeTime, categories: ["Rån"] }, meters)).toBeNull();
  });
});
