import { NO_AREA } from "../domain/area.ts";
import type { Comparison, GridPeak, ValueGrid } from "../domain/display.ts";
import type { Grid } from "../domain/incident-columns.ts";
import { periodDays } from "../domain/period.ts";
import type { Selection } from "../domain/selection.ts";
import { cellAt, cellCenter } from "../geo/grid.ts";
import { DAYS_PER_YEAR, densityRaster, type MetricRaster, MOST_CELLS } from "./density.ts";
import { giStar } from "./gi-star.ts";
import type { HotspotContext } from "./hotspot-list.ts";
import { mercatorRaster } from "./mercator-raster.ts";
import { compileSelection, placedMask } from "./selection-mask.ts";

const PEAKS = 5;
/**
 * Peaks of one hump are one place. 300 m is twice the radius of a hotspot; neighbouring plain cells share no events, so
 * each stands for itself.
 */
export const PEAKS_APART_METERS: Readonly<Record<Comparison, number>> = { density: 300, gi: 300, cells: 0 };
/** Of an image of 100 m cells: their edges lie within half a pixel of where they belong. */
const PIXEL_METERS = 25;

/**
 * The selection as an image, every event with a known place counting 1 (methods: comparison layers):
 * - density: kernel density, events per km² and year;
 * - gi: Gi* z-scores of the counts in the study area's 100 m cells, NaN outside it;
 * - cells: those counts themselves, per year.
 *
 * @returns null when the selection is empty
 */
export function comparisonGrid(
  context: Pick<HotspotContext, "columns" | "projection" | "areaIndex" | "studyArea">,
  selection: Selection,
  comparison: Comparison,
): ValueGrid | null {
  const raster = rasterOf(context, selection, comparison);
  if (!raster) return null;
  const pixelMeters = Math.max(
    Math.min(PIXEL_METERS, raster.grid.cellSize),
    // As coarse as it takes for at most 2 million pixels.
    Math.sqrt((raster.grid.columns * raster.grid.rows * raster.grid.cellSize ** 2) / MOST_CELLS),
  );
  return {
    ...mercatorRaster(raster, context.projection, pixelMeters),
    peaks: peaksOf(context, raster, PEAKS_APART_METERS[comparison]),
  };
}

/** On the study area's 100 m cells, or the density's finer raster. */
export function rasterOf(
  { columns, studyArea }: Pick<HotspotContext, "columns" | "studyArea">,
  selection: Selection,
  comparison: Comparison,
): MetricRaster | null {
  if (comparison === "density") return densityRaster(columns, selection);
  const compiled = compileSelection(columns, selection);
  const mask = placedMask(columns, compiled);
  if (!compiled.period || !mask.includes(1)) return null;
  const { grid, cells } = studyArea;
  const counts = new Float64Array(cells.length);
  for (let i = 0; i < columns.length; i++) {
    if (mask[i] === 1) counts[cellAt(grid, columns.x[i]!, columns.y[i]!)]! += 1;
  }
  if (comparison === "gi") return { grid, values: Float32Array.from(giStar(counts, cells, grid.columns)) };
  const years = periodDays(compiled.period) / DAYS_PER_YEAR;
  return { grid, values: Float32Array.from(counts, (count, cell) => (cells[cell] === 1 ? count / years : Number.NaN)) };
}

function peaksOf(
  { projection, areaIndex }: Pick<HotspotContext, "projection" | "areaIndex">,
  { grid, values }: MetricRaster,
  apartMeters: number,
): GridPeak[] {
  return highestCells(values, grid, PEAKS, apartMeters).map((cell) => {
    const [x, y] = cellCenter(grid, cell);
    const area = areaIndex?.areaAt(x, y) ?? NO_AREA;
    return { lngLat: projection.inverse(x, y), value: values[cell]!, areaName: areaIndex?.names[area] ?? null };
  });
}

/** The cells with the highest values above 0, centres at least `apartMeters` from each other; ties: lowest cell first. */
function highestCells(values: Float32Array, grid: Grid, count: number, apartMeters: number): number[] {
  const found: number[] = [];
  const apart = (apartMeters / grid.cellSize) ** 2;
  const isFree = (cell: number) =>
    found.every((other) => {
      const dx = (cell % grid.columns) - (other % grid.columns);
      const dy = Math.floor(cell / grid.columns) - Math.floor(other / grid.columns);
      return cell !== other && dx * dx + dy * dy >= apart;
    });
  while (found.length < count) {
    let best = -1;
    let highest = 0;
    for (let cell = 0; cell < values.length; cell++) {
      // NaN is not greater than anything.
      if (values[cell]! > highest && isFree(cell)) {
        best = cell;
        highest = values[cell]!;
      }
    }
    if (best < 0) break;
    found.push(best);
  }
  return found;
}
