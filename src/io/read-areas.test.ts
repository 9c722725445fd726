import { expect, test } from "vitest";
import { projectionFor } from "../geo/projection.ts";
import { context, importText } from "../testing/import-fixtures.ts";
import type { ImportedFile } from "./import-model.ts";

type Position = [number, number];

const SQUARE: Position[] = [
  [15.6, 58.4],
  [15.62, 58.4],
  [15.62, 58.42],
  [15.6, 58.42],
  [15.6, 58.4],
];

function imported(ring: readonly Position[], crs?: string, used = context): ImportedFile {
  const feature = {
    type: "Feature",
    properties: { kod: "K1", namn: "Ett" },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
  const member = crs === undefined ? {} : { crs: { type: "name", properties: { name: crs } } };
  return importText(
    JSON.stringify({ type: "FeatureCollection", ...member, features: [feature] }),
    "areas.geojson",
    used,
  );
}

function inSystem(epsg: number): Position[] {
  return SQUARE.map(([lng, lat]) => [...projectionFor(epsg).forward(lng, lat)]);
}

function firstCorner({ data }: ImportedFile): readonly number[] {
  if (data.kind !== "areas") throw new Error(`Not areas: ${data.kind}`);
  return data.areas[0]!.polygons[0]![0]![0]!.map((degrees) => Math.round(degrees * 1e6) / 1e6);
}

test.each([
  ["without a crs member, in SWEREF 99 TM", inSystem(3006), undefined, 3006],
  ["without a crs member, in SWEREF 99 15 00", inSystem(3009), undefined, 3009],
  ["with a crs member", inSystem(3009), "urn:ogc:def:crs:EPSG::3009", 3009],
  ["with a crs member that the numbers gainsay", SQUARE, "urn:ogc:def:crs:EPSG::3006", 4326],
  ["with north before east", inSystem(3006).map(([x, y]): Position => [y, x]), undefined, 3006],
] as const)("outlines land where they belong %s", (_, ring, crs, epsg) => {
  const file = imported(ring, crs);

  expect(file.mapping.epsg).toBe(epsg);
  expect(firstCorner(file)).toEqual([15.6, 58.4]);
});

test("a crs member decides where no areas do", () => {
  const file = imported(inSystem(3009), "EPSG:3009", { ...context, areaIndex: null });

  expect(firstCorner(file)).toEqual([15.6, 58.4]);
});

test.each([
  [
    "in a system that is not read",
    [
      [1_736_000, 8_080_000],
      [1_738_000, 8_080_000],
      [1_738_000, 8_084_000],
      [1_736_000, 8_080_000],
    ],
    "coordinate-out-of-range",
  ],
  ["that does not end where it began", SQUARE.slice(0, 4), "bad-geometry"],
  [
    "with nothing inside",
    [
      [15.6, 58.4],
      [15.61, 58.4],
      [15.62, 58.4],
      [15.6, 58.4],
    ],
    "bad-geometry",
  ],
] as [string, Position[], string][])("an outline %s is refused", (_, ring, code) => {
  const file = imported(ring);

  expect(file.counts).toMatchObject({ rows: 1, read: 0, refused: 1 });
  expect(file.issues.at(0)).toMatchObject({ line: 1, code, row: "K1;Ett" });
});

test("a lone feature is a file of one", () => {
  const feature = {
    type: "Feature",
    properties: { namn: "Ett" },
    geometry: { type: "Polygon", coordinates: [SQUARE] },
  };

  expect(importText(JSON.stringify(feature), "area.geojson").counts.read).toBe(1);
});
