import type { Area } from "../domain/area.ts";
import type { LngLat } from "../domain/coordinates.ts";

type Ring = readonly LngLat[];

/**
 * A spot well inside an area for its label: of a grid of points in the largest polygon, refined twice, the one farthest
 * from every edge. (Left to itself MapLibre labels a polygon once per tile.) Degrees of longitude are shortened by
 * cos(latitude), which is exact enough to place a text.
 */
export function labelPoint(area: Area): LngLat | null {
  const polygon = largest(area);
  const outer = polygon?.[0];
  if (!polygon || !outer || outer.length < 3) return null;
  const shorten = Math.cos((outer[0]![1] * Math.PI) / 180);
  const flat = polygon.map((ring) => ring.map(([lng, lat]): LngLat => [lng * shorten, lat]));
  const xs = flat[0]!.map(([x]) => x);
  const ys = flat[0]!.map(([, y]) => y);
  let [west, south, east, north] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  let best: LngLat = [(west + east) / 2, (south + north) / 2];
  let bestRoom = signedRoom(best, flat);
  for (let pass = 0; pass < 3; pass++) {
    const [stepX, stepY] = [(east - west) / 12, (north - south) / 12];
    for (let column = 0; column < 12; column++) {
      for (let row = 0; row < 12; row++) {
        const point: LngLat = [west + (column + 0.5) * stepX, south + (row + 0.5) * stepY];
        const room = signedRoom(point, flat);
        if (room > bestRoom) [best, bestRoom] = [point, room];
      }
    }
    [west, south, east, north] = [best[0] - stepX, best[1] - stepY, best[0] + stepX, best[1] + stepY];
  }
  return [best[0] / shorten, best[1]];
}

function largest(area: Area): readonly Ring[] | undefined {
  let found: readonly Ring[] | undefined;
  let size = -1;
  for (const polygon of area.polygons) {
    const area2 = Math.abs(twiceArea(polygon[0] ?? []));
    if (area2 > size) [found, size] = [polygon, area2];
  }
  return found;
}

function twiceArea(ring: Ring): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += ring[j]![0] * ring[i]![1] - ring[i]![0] * ring[j]![1];
  }
  return sum;
}

/** Distance to the nearest edge, negative outside. */
function signedRoom([x, y]: LngLat, rings: readonly Ring[]): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i]!;
      const [bx, by] = ring[j]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const [dx, dy] = [bx - ax, by - ay];
      const length2 = dx * dx + dy * dy;
      const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length2));
      nearest = Math.min(nearest, (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2);
    }
  }
  return Math.sqrt(nearest) * (inside ? 1 : -1);
}
