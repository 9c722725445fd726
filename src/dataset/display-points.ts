import type { Bbox } from "../domain/coordinates.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import type { Projection } from "../geo/projection.ts";
import { countedCells, forEachSelected, projectedBounds } from "./display-cells.ts";
import type { DisplayCells, DisplayPoints } from "./display-index.ts";

/** Supercluster takes half a second and 100 MB for as many. */
export const MOST_CLUSTERED = 200_000;
/** Of a larger selection, a part that holds no more than this is clustered as it comes into view: some 50 ms. */
export const MOST_IN_VIEW = 20_000;

export interface DisplayColumns {
  readonly revision: number;
  readonly columns: IncidentColumns;
  readonly projection: Projection;
  /** Of the whole dataset. */
  readonly bbox: Bbox;
}

/** Points for the display worker to cluster; where they are too many, counted cells of the view instead. */
export function displayPointsOf(
  { revision, columns, projection, bbox: datasetBbox }: DisplayColumns,
  mask: Uint8Array,
  bbox: Bbox,
  zoom: number,
  limits = { mostClustered: MOST_CLUSTERED, mostInView: MOST_IN_VIEW },
): DisplayPoints | DisplayCells {
  const points = { kind: "points", revision, epsg: projection.epsg } as const;
  const all = selectedUpTo(limits.mostClustered, mask);
  if (all) return { ...points, ...packed(columns, all), covers: null };

  // With a margin of a screen on every side, so that the same clusters serve while the map is dragged about.
  const covers = widened(bbox);
  const indexes: number[] = [];
  forEachSelected(columns, mask, projectedBounds(covers, projection), (i) => {
    if (indexes.length <= limits.mostInView) indexes.push(i);
  });
  if (indexes.length <= limits.mostInView) {
    return { ...points, ...packed(columns, Uint32Array.from(indexes)), covers };
  }
  const latitude = (datasetBbox[1] + datasetBbox[3]) / 2;
  return { kind: "cells", revision, clusters: countedCells(columns, mask, projection, { bbox, zoom }, latitude) };
}

function selectedUpTo(most: number, mask: Uint8Array): Uint32Array | null {
  let count = 0;
  for (let i = 0; i < mask.length; i++) count += mask[i]!;
  if (count > most) return null;
  const indexes = new Uint32Array(count);
  let next = 0;
  for (let i = 0; i < mask.length; i++) if (mask[i] === 1) indexes[next++] = i;
  return indexes;
}

function packed({ x, y }: IncidentColumns, indexes: Uint32Array): Pick<DisplayPoints, "xy" | "indexes"> {
  const xy = new Float64Array(2 * indexes.length);
  indexes.forEach((i, k) => {
    xy[2 * k] = x[i]!;
    xy[2 * k + 1] = y[i]!;
  });
  return { xy, indexes };
}

function widened([west, south, east, north]: Bbox): Bbox {
  const width = east - west;
  const height = north - south;
  return [west - width, Math.max(-85, south - height), east + width, Math.min(85, north + height)];
}
