import type { Area } from "../../src/domain/area.ts";
import type { LngLat } from "../../src/domain/coordinates.ts";
import { isPointInPolygons } from "../../src/geo/point-in-polygon.ts";
import { ringArea } from "../../src/geo/ring-area.ts";

/**
 * The common outline of areas whose neighbors share vertices: a border drawn once in each direction is inside and
 * disappears. Outer rings counter-clockwise, each with its holes. Exact: no coordinate is computed.
 */
export function dissolveAreas(areas: readonly Area[]): LngLat[][][] {
  const edges = new Map<string, readonly [LngLat, LngLat]>();
  for (const ring of areas.flatMap((area) => area.polygons.flat())) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [from, to] = [ring[i]!, ring[i + 1]!];
      if (!edges.delete(`${to}|${from}`)) edges.set(`${from}|${to}`, [from, to]);
    }
  }

  const leaving = new Map<string, LngLat[]>();
  for (const [from, to] of edges.values()) {
    const known = leaving.get(String(from));
    if (known) known.push(to);
    else leaving.set(String(from), [to]);
  }
  const rings = [...leaving.keys()].flatMap((start) => ringsFrom(start, leaving));

  // The shoelace sign is the same in degrees.
  const polygons = rings.filter((ring) => ringArea(ring) > 0).map((ring) => [ring]);
  for (const hole of rings.filter((ring) => ringArea(ring) < 0)) {
    const [x, y] = [(hole[0]![0] + hole[1]![0]) / 2, (hole[0]![1] + hole[1]![1]) / 2];
    polygons.find(([outer]) => isPointInPolygons(x, y, [[outer!]]))?.push(hole);
  }
  return polygons;
}

/** Follow edges from a vertex until all that leave it are used; cut where a vertex comes again, so rings are simple. */
function ringsFrom(start: string, leaving: Map<string, LngLat[]>): LngLat[][] {
  const rings: LngLat[][] = [];
  const path: string[] = [];
  for (let here = start; leaving.get(here)?.length; ) {
    path.push(here);
    here = String(leaving.get(here)!.pop()!);
    const earlier = path.indexOf(here);
    if (earlier < 0) continue;
    const loop = path.splice(earlier).map((key) => key.split(",").map(Number) as unknown as LngLat);
    rings.push([...loop, loop[0]!]);
    here = path.pop() ?? here;
  }
  return rings;
}
