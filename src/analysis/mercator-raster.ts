import type { Bbox, LngLat } from "../domain/coordinates.ts";
import type { ValueGrid } from "../domain/display.ts";
import { cellAt } from "../geo/grid.ts";
import type { Projection } from "../geo/projection.ts";
import type { MetricRaster } from "./density.ts";

/** Between these nodes positions are interpolated: a line that long bends by less than a centimeter. */
const NODE_PIXELS = 16;
const BORDER_POINTS = 32;
/** Meters of Web Mercator's own sphere. */
const EARTH_RADIUS = 6_378_137;

/**
 * A metric raster laid out along the axes of Web Mercator, by nearest cell, so that a map can draw it as one image.
 *
 * The map could be given the raster as it is, by its four corners: but in Web Mercator the lines of a metric grid bend
 * (by side²·tan φ/8R), and between the corners the picture lies off: by 2 m over a town of 8 × 8 km, but the built-in
 * data reach over 41 × 49 km, and there it was 24 m in the town and 75 m at worst. Resampled, a value lies within half a
 * pixel of where it belongs.
 *
 * @param pixelMeters largest side of a pixel on the ground
 */
export function mercatorRaster(
  { grid, values }: MetricRaster,
  projection: Pick<Projection, "inverse" | "forwardInto">,
  pixelMeters: number,
): Pick<ValueGrid, "values" | "columns" | "rows" | "bbox"> {
  const bbox = bboxOf({ grid, values }, projection);
  const [west, south, east, north] = bbox;
  const [bottom, top] = [mercatorY(south), mercatorY(north)];
  // A degree is longest, and a Mercator meter too, at the latitude nearest to the equator.
  const nearest = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const metersPerUnit = EARTH_RADIUS * Math.cos(radians(nearest));
  const columns = Math.max(1, Math.ceil((radians(east - west) * metersPerUnit) / pixelMeters));
  const rows = Math.max(1, Math.ceil(((top - bottom) * metersPerUnit) / pixelMeters));

  const nodeColumns = Math.ceil(columns / NODE_PIXELS) + 1;
  const nodeRows = Math.ceil(rows / NODE_PIXELS) + 1;
  const nodes = new Float64Array(2 * nodeColumns * nodeRows);
  for (let row = 0; row < nodeRows; row++) {
    const lat = latitudeOf(bottom + ((row * NODE_PIXELS) / rows) * (top - bottom));
    for (let column = 0; column < nodeColumns; column++) {
      const lng = west + ((column * NODE_PIXELS) / columns) * (east - west);
      projection.forwardInto(lng, lat, nodes, 2 * (row * nodeColumns + column));
    }
  }

  const image = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const nodeRow = Math.floor(row / NODE_PIXELS);
    const v = (row + 0.5) / NODE_PIXELS - nodeRow;
    for (let nodeColumn = 0; nodeColumn < nodeColumns - 1; nodeColumn++) {
      const southWest = 2 * (nodeRow * nodeColumns + nodeColumn);
      const northWest = southWest + 2 * nodeColumns;
      const between = (at: number) => nodes[southWest + at]! * (1 - v) + nodes[northWest + at]! * v;
      const [x0, y0, x1, y1] = [between(0), between(1), between(2), between(3)];
      const first = nodeColumn * NODE_PIXELS;
      for (let column = first; column < Math.min(first + NODE_PIXELS, columns); column++) {
        const u = (column + 0.5 - first) / NODE_PIXELS;
        const cell = cellAt(grid, x0 + u * (x1 - x0), y0 + u * (y1 - y0));
        image[row * columns + column] = cell < 0 ? Number.NaN : values[cell]!;
      }
    }
  }
  return { values: image, columns, rows, bbox };
}

/** Around the whole raster, whose sides bend. */
function bboxOf({ grid }: MetricRaster, projection: Pick<Projection, "inverse">): Bbox {
  const border: LngLat[] = [];
  const width = grid.columns * grid.cellSize;
  const height = grid.rows * grid.cellSize;
  for (let point = 0; point <= BORDER_POINTS; point++) {
    const x = grid.originX + (point / BORDER_POINTS) * width;
    const y = grid.originY + (point / BORDER_POINTS) * height;
    border.push(projection.inverse(x, grid.originY), projection.inverse(x, grid.originY + height));
    border.push(projection.inverse(grid.originX, y), projection.inverse(grid.originX + width, y));
  }
  const lngs = border.map(([lng]) => lng);
  const lats = border.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** In radians: times the sphere's radius it is Web Mercator's northing. */
function mercatorY(lat: number): number {
  return Math.asinh(Math.tan(radians(lat)));
}

function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh(y)) * 180) / Math.PI;
}
