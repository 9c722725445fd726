import { type GeoJsonFile, propertyCell } from "./geojson.ts";
import { cellOf } from "./json-cell.ts";
import type { TableRows } from "./read-table.ts";
import type { Table } from "./table.ts";

const ROWS_PER_SLICE = 5000;

/** Do the features hold points, so that they are events or places and not areas? Those without geometry do not tell. */
export function holdsPoints(file: GeoJsonFile): boolean {
  let points = 0;
  for (const { geometry } of file.features) {
    if (geometry?.type.endsWith("Point")) points++;
    else if (geometry) points--;
  }
  return points > 0;
}

/** Features as rows: properties, and for points two columns more with the coordinates. The line is the feature's number. */
export function geojsonTable(file: GeoJsonFile): Table {
  const isPoints = holdsPoints(file);
  // Properties named like coordinates must not hide the geometry, which is what GeoJSON readers go by.
  const names = file.header;
  const header = isPoints ? ["lat", "lon", ...names] : names;

  function* rows(): Generator<TableRows> {
    for (let from = 0; from < file.features.length; from += ROWS_PER_SLICE) {
      const features = file.features.slice(from, from + ROWS_PER_SLICE);
      yield {
        rows: features.map((feature) => {
          const cells = names.map((name) => propertyCell(feature, name));
          return isPoints ? [...pointCells(feature.geometry), ...cells] : cells;
        }),
        lines: features.map((_, i) => from + i + 1),
        share: Math.min(1, (from + ROWS_PER_SLICE) / file.features.length),
      };
    }
  }

  return { header, rows };
}

function pointCells(geometry: GeoJsonFile["features"][number]["geometry"]): [string, string] {
  const { type, coordinates } = geometry ?? {};
  // Some programs write every layer of points as MultiPoint; one with several points is no place.
  const isSingle = type === "MultiPoint" && Array.isArray(coordinates) && coordinates.length === 1;
  const position: unknown = isSingle ? coordinates[0] : type === "Point" ? coordinates : [];
  return Array.isArray(position) ? [cellOf(position[1]), cellOf(position[0])] : ["", ""];
}
