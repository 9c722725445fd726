import { cellOf, type GeoJsonFile } from "./geojson.ts";
import type { TableRows } from "./read-table.ts";
import type { Table } from "./table.ts";

const ROWS_PER_SLICE = 5000;

/** Do the features hold points, so that they are events or places and not areas? */
export function holdsPoints(file: GeoJsonFile): boolean {
  const points = file.features.filter(({ geometry }) => geometry?.type === "Point").length;
  return points * 2 > file.features.length;
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
        rows: features.map(({ geometry, properties }) => {
          const cells = names.map((name) => cellOf(properties[name]));
          return isPoints ? [...pointCells(geometry), ...cells] : cells;
        }),
        lines: features.map((_, i) => from + i + 1),
        share: Math.min(1, (from + ROWS_PER_SLICE) / file.features.length),
      };
    }
  }

  return { header, rows };
}

function pointCells(geometry: GeoJsonFile["features"][number]["geometry"]): [string, string] {
  const coordinates = geometry?.type === "Point" && Array.isArray(geometry.coordinates) ? geometry.coordinates : [];
  return [cellOf(coordinates[1]), cellOf(coordinates[0])];
}
