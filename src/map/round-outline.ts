import type { LngLat } from "../domain/coordinates.ts";

type Ring = readonly LngLat[];

/** Enough for a circle of a hundred pixels. */
const POINTS = 48;
const PASSES = 14;

/**
 * A counted area is whole raster cells, and from afar their steps make a disc look like a cogwheel. This is the same
 * outline with the steps smoothed away: points at even distances along it, each then repeatedly moved halfway to the
 * middle of its neighbours; a disc keeps its area. It strays from what was counted by about a cell: close up one must
 * draw the cells.
 */
export function roundOutline(polygons: readonly (readonly Ring[])[]): readonly (readonly Ring[])[] {
  return polygons.map((rings) => rings.map(smoothed));
}

function smoothed(ring: Ring): Ring {
  if (ring.length < 5) return ring;
  let points = evenlySpaced(ring);
  for (let pass = 0; pass < PASSES; pass++) {
    points = points.map(([x, y], i): LngLat => {
      const [beforeX, beforeY] = points[(i + POINTS - 1) % POINTS]!;
      const [afterX, afterY] = points[(i + 1) % POINTS]!;
      return [(beforeX + 2 * x + afterX) / 4, (beforeY + 2 * y + afterY) / 4];
    });
  }
  const grown = grow(points, Math.sqrt(areaOf(ring) / areaOf(points)));
  return [...grown, grown[0]!];
}

/** Smoothing draws an outline together: out again from its middle. */
function grow(points: readonly LngLat[], factor: number): LngLat[] {
  const middleX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const middleY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  return points.map(([x, y]) => [middleX + factor * (x - middleX), middleY + factor * (y - middleY)]);
}

function areaOf(points: readonly LngLat[]): number {
  // Counted from the first point: degrees far from zero would cancel to nothing.
  const [originX, originY] = points[0]!;
  let sum = 0;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [[ax, ay], [bx, by]] = [points[j]!, points[i]!];
    sum += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
  }
  return Math.abs(sum) / 2;
}

/** Distances in degrees of latitude: exact enough to divide a block's outline evenly. */
function evenlySpaced(ring: Ring): LngLat[] {
  const shorten = Math.cos((ring[0]![1] * Math.PI) / 180);
  const lengths = ring.slice(1).map(([lng, lat], i) => Math.hypot((lng - ring[i]![0]) * shorten, lat - ring[i]![1]));
  const step = lengths.reduce((sum, length) => sum + length, 0) / POINTS;
  const points: LngLat[] = [];
  let edge = 0;
  let before = 0;
  for (let i = 0; i < POINTS; i++) {
    while (edge < lengths.length - 1 && before + lengths[edge]! < i * step) before += lengths[edge++]!;
    const share = lengths[edge]! === 0 ? 0 : (i * step - before) / lengths[edge]!;
    const [[fromX, fromY], [toX, toY]] = [ring[edge]!, ring[edge + 1]!];
    points.push([fromX + share * (toX - fromX), fromY + share * (toY - fromY)]);
  }
  return points;
}
