import type { EastNorth } from "../domain/coordinates.ts";

/** Signed area of a ring in m² (projected meters, shoelace formula): positive when counter-clockwise. Closed or not. */
export function ringArea(ring: readonly EastNorth[]): number {
  const first = ring[0];
  if (!first) return 0;
  // Relative to the first vertex: products of full northings would lose the small digits.
  const [originX, originY] = first;
  let doubled = 0;
  for (let i = 0; i < ring.length; i++) {
    const [x1, y1] = ring[i]!;
    const [x2, y2] = ring[(i + 1) % ring.length]!;
    doubled += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return doubled / 2;
}

/** Area of a MultiPolygon in m², its holes subtracted whatever way the rings turn. */
export function multiPolygonArea(polygons: readonly (readonly (readonly EastNorth[])[])[]): number {
  let area = 0;
  for (const rings of polygons) {
    rings.forEach((ring, index) => {
      area += (index === 0 ? 1 : -1) * Math.abs(ringArea(ring));
    });
  }
  return area;
}
