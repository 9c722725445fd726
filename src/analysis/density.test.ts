import { describe, expect, it } from "vitest";
import type { EastNorth } from "../domain/coordinates.ts";
import { EVERYTHING } from "../domain/selection.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../domain/time.ts";
import { clusteredRows, incidentRows } from "../testing/incident-rows.ts";
import { boxWidths, densityRaster } from "./density.ts";
import { indexEvents } from "./event-index.ts";
import { kernelDensity } from "./kernel-density.ts";

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

describe("densityRaster", () => {
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

    const grid = densityRaster(columns, selection)!;

    const sum = grid.values.reduce((total, value) => total + value, 0) * (25 * 25) * 1e-6 * 4;
    expect(sum / selected).toBeCloseTo(1, 4);
  });

  it("peaks within 10 % of the exact Gaussian", () => {
    const rows = clusteredRows({ length: 2000, seed: 6, sideMeters: 3000 });
    const columns = fourYears(Array.from(rows.x, (x, i) => [x, rows.y[i]!] as const));

    const fast = densityRaster(columns, wholeTime)!;

    const xy = Float64Array.from(Array.from(rows.x).flatMap((x, i) => [x, rows.y[i]!]));
    const exact = kernelDensity(xy, fast.grid, 100, "gaussian");
    const peak = exact.indexOf(exact.reduce((most, value) => Math.max(most, value), 0));
    let high = 0;
    exact.forEach((value, cell) => {
      if (value < 0.5 * exact[peak]!) return;
      high++;
      expect(Math.abs((fast.values[cell]! * 4) / value - 1)).toBeLessThan(0.1);
    });
    expect(high).toBeGreaterThan(10);
  });

  it("ends where the kernels do", () => {
    const { grid, values } = densityRaster(
      fourYears([
        [1000, 2000],
        [1000, 2000],
      ]),
      wholeTime,
    )!;

    // 3 + 3 + 4 cells on every side of the event's own.
    expect(grid).toEqual({ originX: 750, originY: 1750, cellSize: 25, columns: 21, rows: 21 });
    expect(values[0]).toBeGreaterThan(0);
    expect(values[10 * 21 + 10]).toBe(Math.max(...values));
  });

  it("takes coarser cells when events lie far apart", () => {
    const { grid } = densityRaster(
      fourYears([
        [0, 0],
        [200_000, 200_000],
      ]),
      wholeTime,
    )!;

    expect(grid.columns * grid.rows).toBeLessThanOrEqual(2_000_000);
    expect(grid.columns * grid.cellSize).toBeGreaterThan(200_000);
  });

  it("is nothing for an empty selection", () => {
    expect(densityRaster(fourYears([[0, 0]]), { ...wholeTime, categories: ["Rån"] })).toBeNull();
  });
});
