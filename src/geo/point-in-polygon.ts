/** Any pair of coordinates, as long as the point and the rings share a system. */
type Position = readonly [number, number];

/**
 * Is a point inside a MultiPolygon? Even-odd rule over all rings, so holes need no orientation. Edges are half-open, and
 * computed from their lower end whichever way they are drawn: a point on a border shared by two areas is in exactly one.
 */
export function isPointInPolygons(
  x: number,
  y: number,
  polygons: readonly (readonly (readonly Position[])[])[],
): boolean {
  let inside = false;
  for (const rings of polygons) {
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const a = ring[i]!;
        const b = ring[j]!;
        if (a[1] > y === b[1] > y) continue;
        if (crossesToTheEast(x, y, a, b)) inside = !inside;
      }
    }
  }
  return inside;
}

function crossesToTheEast(x: number, y: number, a: Position, b: Position): boolean {
  const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
  return x < low[0] + ((y - low[1]) / (high[1] - low[1])) * (high[0] - low[0]);
}
