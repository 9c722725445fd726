import { expect, it } from "vitest";
import type { Grid } from "../domain/incident-columns.ts";
import { dayOfCivil } from "../domain/time.ts";
import { cellAt, cellCenter } from "../geo/grid.ts";
import { incidentRows, type TestIncident } from "../testing/incident-rows.ts";
import { backtestEvents } from "./backtest-events.ts";
import { indexEvents } from "./event-index.ts";
import { discAround, fullDiscKm2, type RivalMethod, rivalPlaces, rivalReachTiles } from "./rival-places.ts";
import { studyArea as studyAreaOf } from "./study-area.ts";

const ORIGIN = { x: 530_000, y: 6_470_000 };
const START = dayOfCivil(2025, 1, 1) * 1440;

/** Three spots of 9, 6 and 3 events, far apart, at the middle of 25 m cells. */
const SPOTS = [
  { x: ORIGIN.x + 1012.5, y: ORIGIN.y + 1012.5, events: 9 },
  { x: ORIGIN.x + 3012.5, y: ORIGIN.y + 1012.5, events: 6 },
  { x: ORIGIN.x + 1012.5, y: ORIGIN.y + 3012.5, events: 3 },
];
const spots = SPOTS.flatMap(({ x, y, events }) => Array.from({ length: events }, () => ({ x, y, start: START })));
/** One event here and there, so that the study area has no edge near the spots. */
const around = Array.from({ length: 225 }, (_, i) => ({
  x: ORIGIN.x - 150 + 300 * (i % 15),
  y: ORIGIN.y - 150 + 300 * Math.floor(i / 15),
  start: START,
}));

const alone = groundOf(spots);
const inTown = groundOf([...spots, ...around]);

function groundOf(incidents: readonly TestIncident[]) {
  const columns = indexEvents([{ rows: incidentRows(incidents), sourceIndex: 0 }], null);
  return { columns, studyArea: studyAreaOf(columns, []) };
}

function placesOf(
  { columns, studyArea }: ReturnType<typeof groundOf>,
  method: RivalMethod,
  wanted: number,
  weightOf: (event: number) => number = () => 1,
) {
  const events = backtestEvents(columns, () => true, studyArea, rivalReachTiles(columns.grid));
  const ground = { grid: columns.grid, studyArea, radiusMeters: 150, places: wanted };
  const work = rivalPlaces(method, ground, { events, from: 0, to: events.length, weightOf });
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value.map(({ apartRadii, cells }) => ({ apartRadii, cells, spots: spotsIn(columns.grid, cells) }));
}

/** Which spots lie in some raster cells. */
function spotsIn(grid: Grid, cells: Int32Array): number[] {
  const isIn = ({ x, y }: (typeof SPOTS)[number]) => cells.includes(cellAt(grid, x, y));
  return SPOTS.flatMap((spot, i) => (isIn(spot) ? [i] : []));
}

it.each(["kde", "gi"] as const)("%s finds the spots in order of their events", (method) => {
  const listed = [1, 2, 3].map((wanted) => placesOf(inTown, method, wanted).at(-1)!.spots);

  expect(listed).toEqual([[0], [0, 1], [0, 1, 2]]);
});

it("follows the weights", () => {
  const isThird = (event: number) => (alone.columns.y[event]! > ORIGIN.y + 2000 ? 10 : 1);

  expect(placesOf(alone, "kde", 1, isThird).at(-1)!.spots).toEqual([2]);
});

it("gives discs of the list's size around a density's peaks", () => {
  expect(fullDiscKm2(alone.columns.grid, 150)).toBeCloseTo(113 * 0.000625, 12);
  expect(fullDiscKm2(alone.columns.grid, 100)).toBeCloseTo(49 * 0.000625, 12);
  expect(placesOf(alone, "kde", 2).map(({ apartRadii, cells }) => [apartRadii, cells.length])).toEqual([
    [1, 226],
    [2, 226],
  ]);
});

it("gives the fullest plain cells, as many as make the discs' area, where so many hold anything", () => {
  const [cells] = placesOf(inTown, "cells", 2);

  expect(cells).toMatchObject({ apartRadii: null, spots: [0, 1, 2] });
  // 2 · 7.06 ha
  expect(cells!.cells.length).toBe(14 * 16);
  expect(placesOf(alone, "cells", 2)[0]!.cells.length).toBe(3 * 16);
});

it("counts what two discs share once", () => {
  // One radius from a spot its slope is still higher than a lone event; two radii from it no more.
  const lone = { x: ORIGIN.x + 2012.5, y: ORIGIN.y + 2012.5, start: START };

  const [overlapping, apart] = placesOf(groundOf([...spots, lone]), "kde", 4);

  expect(apart!.cells.length).toBe(4 * 113);
  expect(overlapping!.cells.length).toBeLessThan(4 * 113);
  expect(new Set(overlapping!.cells).size).toBe(overlapping!.cells.length);
});

it("draws a disc around any point as the raster cells whose centre is within R", () => {
  const grid = { originX: 0, originY: 0, cellSize: 25, columns: 40, rows: 40 };
  for (const center of [
    [500, 500],
    [512.5, 512.5],
    [30, 990],
    [507, 493],
  ] as const) {
    const within = Array.from({ length: 1600 }, (_, cell) => cell).filter((cell) => {
      const [x, y] = cellCenter(grid, cell);
      return Math.hypot(x - center[0], y - center[1]) <= 150;
    });

    expect(discAround(grid, center, 150)).toEqual(within);
  }
});
