import { describe, expect, it } from "vitest";
import { indexEvents } from "../analysis/event-index.ts";
import type { Bbox } from "../domain/coordinates.ts";
import type { DisplayCluster } from "../domain/display.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import { projectionFor } from "../geo/projection.ts";
import { clusteredRows, incidentRows } from "../testing/incident-rows.ts";
import { countedCells, projectedBounds } from "./display-cells.ts";
import { displayPointsOf } from "./display-points.ts";

const SWEREF = projectionFor(3006);
const TOWN: Bbox = [15.3, 58.2, 15.9, 58.6];
const COLUMNS = indexEvents([{ rows: clusteredRows({ length: 3000, seed: 580 }), sourceIndex: 0 }], null);
const ALL = new Uint8Array(COLUMNS.length).fill(1);

describe("displayPointsOf", () => {
  const few = { mostClustered: 5000, mostInView: 500 };
  const many = { mostClustered: 1000, mostInView: 500 };

  it("hands over every selected event when they can be clustered", () => {
    const mask = ALL.map((_, i) => i % 2);

    const points = displayPointsOf(aDataset(COLUMNS), mask, TOWN, 11, few);

    expect(points).toMatchObject({ kind: "points", covers: null, epsg: 3006, revision: 4 });
    expect(points.kind === "points" && points.indexes.length).toBe(1500);
    expect(points.kind === "points" && points.xy[1]).toBe(COLUMNS.y[1]);
  });

  it("counts cells when they are too many", () => {
    expect(displayPointsOf(aDataset(COLUMNS), ALL, TOWN, 11, many).kind).toBe("cells");
  });

  it("hands over a part of them when the view holds few, with a margin to pan in", () => {
    const view: Bbox = [15.55, 58.35, 15.56, 58.355];

    const points = displayPointsOf(aDataset(COLUMNS), ALL, view, 15, many);

    expect(points.kind).toBe("points");
    if (points.kind !== "points") return;
    expect(points.covers?.[0]).toBeCloseTo(15.54, 9);
    expect(points.covers?.[3]).toBeCloseTo(58.36, 9);
    const inView = [...points.indexes].filter((i) => isIn(view, COLUMNS, i)).length;
    expect(inView).toBe(COLUMNS.x.reduce((sum, _, i) => sum + (isIn(view, COLUMNS, i) ? 1 : 0), 0));
  });
});

describe("counted cells", () => {
  it("count every event of the view once", () => {
    const cells = countedCells(COLUMNS, ALL, SWEREF, { bbox: [14, 57, 17, 60], zoom: 9 }, 58.4);

    expect(totalOf(cells)).toBe(COLUMNS.length);
    expect(cells.length).toBeLessThan(300);
  });

  it("leave out what is not selected", () => {
    const none = new Uint8Array(COLUMNS.length);

    expect(countedCells(COLUMNS, none, SWEREF, { bbox: TOWN, zoom: 9 }, 58.4)).toEqual([]);
  });

  it("do not change while the map is dragged", () => {
    const moved: Bbox = [TOWN[0] + 0.003, TOWN[1] + 0.002, TOWN[2] + 0.003, TOWN[3] + 0.002];
    const before = countedCells(COLUMNS, ALL, SWEREF, { bbox: TOWN, zoom: 10 }, 58.4);
    const after = countedCells(COLUMNS, ALL, SWEREF, { bbox: moved, zoom: 10.4 }, 58.4);

    const texts = new Set(before.map((cell) => JSON.stringify(cell)));
    const kept = after.filter((cell) => texts.has(JSON.stringify(cell)));

    expect(kept.length).toBeGreaterThan(after.length * 0.8);
    expect(
      after.filter((cell) => isInside(TOWN, cell) && isInside(moved, cell)).every((cell) => kept.includes(cell)),
    ).toBe(true);
  });

  it("show a lone event as itself, and tell a pile from a spread", () => {
    const [x, y] = SWEREF.forward(15.62, 58.41);
    const columns = indexEvents(
      [
        {
          rows: incidentRows([
            { x, y, start: 0 },
            { x, y, start: 0 },
            { x: x + 5000, y, start: 0 },
            { x: x + 9000, y, start: 0 },
            { x: x + 9001, y, start: 0 },
          ]),
          sourceIndex: 0,
        },
      ],
      null,
    );

    const cells = countedCells(columns, new Uint8Array(5).fill(1), SWEREF, { bbox: [15, 58, 16, 59], zoom: 14 }, 58.4);

    expect(cells).toMatchObject([
      { kind: "cluster", count: 2, expansionZoom: 18 },
      { kind: "incident", index: 2 },
      { kind: "cluster", count: 2, expansionZoom: 15 },
    ]);
  });

  it("grow rather than fill the memory when asked for the world at street level", () => {
    const cells = countedCells(COLUMNS, ALL, SWEREF, { bbox: [5, 50, 25, 65], zoom: 20 }, 58.4);

    expect(totalOf(cells)).toBe(COLUMNS.length);
  });
});

describe("projectedBounds", () => {
  it("hold the whole view, also where a latitude bends", () => {
    const view: Bbox = [12, 58, 18, 59];
    const bounds = projectedBounds(view, SWEREF);

    for (let lng = 12; lng <= 18; lng += 0.25) {
      for (const lat of [58, 58.5, 59]) {
        const [x, y] = SWEREF.forward(lng, lat);
        expect(x >= bounds.minX && x <= bounds.maxX && y >= bounds.minY && y <= bounds.maxY).toBe(true);
      }
    }
  });
});

function aDataset(columns: IncidentColumns) {
  return { revision: 4, columns, projection: SWEREF, bbox: TOWN };
}

function totalOf(cells: readonly DisplayCluster[]): number {
  return cells.reduce((sum, cell) => sum + (cell.kind === "cluster" ? cell.count : 1), 0);
}

function isIn(bbox: Bbox, columns: IncidentColumns, i: number): boolean {
  const [lng, lat] = SWEREF.inverse(columns.x[i]!, columns.y[i]!);
  return lng >= bbox[0] && lng <= bbox[2] && lat >= bbox[1] && lat <= bbox[3];
}

function isInside(bbox: Bbox, { lngLat: [lng, lat] }: DisplayCluster): boolean {
  return lng >= bbox[0] && lng <= bbox[2] && lat >= bbox[1] && lat <= bbox[3];
}
