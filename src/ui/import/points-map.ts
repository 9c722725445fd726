import type { Area } from "../../domain/area.ts";
import type { LngLat } from "../../domain/coordinates.ts";
import { isPointInPolygons } from "../../geo/point-in-polygon.ts";

/** A small flat map: degrees in, pixels out. Good enough to see that points lie where they should. */
export interface PointsMap {
  readonly outlines: readonly string[];
  readonly points: readonly { readonly x: number; readonly y: number; readonly away: boolean }[];
  /** Points that do not fit around the areas. */
  readonly awayCount: number;
  /** Where the areas are when all the points are elsewhere and the areas too small to see. */
  readonly areasMark: { readonly x: number; readonly y: number } | null;
}

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

const PADDING = 8;
const EDGE = 5;

/**
 * Areas and points on `width` × `height` pixels, east–west shrunk by cos(latitude).
 *
 * While any point lies near the areas, the map shows the areas and puts stray points on its edge. When none does, it
 * shows everything: the distance between the two says that the coordinate system is wrong.
 */
export function pointsMap(areas: readonly Area[], points: readonly LngLat[], width: number, height: number): PointsMap {
  const finite = points.filter(([lng, lat]) => Number.isFinite(lng) && Number.isFinite(lat));
  const areaBox = boxOf(areas.flatMap(({ polygons }) => polygons.flatMap((rings) => rings[0] ?? [])));
  const near = areaBox ? grown(areaBox, 0.1) : null;
  const isNear = ([lng, lat]: LngLat) =>
    near === null || (lng >= near.west && lng <= near.east && lat >= near.south && lat <= near.north);
  const awayCount = finite.filter((point) => !isNear(point)).length;
  const allAway = awayCount === finite.length && finite.length > 0;
  const box = allAway || !areaBox ? boxOf([...finite, ...corners(areaBox)]) : areaBox;
  if (!box) return { outlines: [], points: [], awayCount: 0, areasMark: null };

  const project = projector(box, width, height);
  const areasMark = allAway && areaBox && isSpeck(areaBox, project) ? middle(areaBox, project) : null;
  return {
    outlines: areas.flatMap(({ polygons }) => polygons.map((rings) => pathOf(rings, project))),
    points: finite.map((point) => {
      const [x, y] = project(point);
      return {
        x: Math.min(width - EDGE, Math.max(EDGE, x)),
        y: Math.min(height - EDGE, Math.max(EDGE, y)),
        away: !isNear(point),
      };
    }),
    awayCount,
    areasMark,
  };
}

/** How many points lie in any of the areas. */
export function pointsInside(areas: readonly Area[], points: readonly LngLat[]): number {
  return points.filter(([lng, lat]) => areas.some(({ polygons }) => isPointInPolygons(lng, lat, polygons))).length;
}

function boxOf(points: readonly LngLat[]): Box | null {
  if (points.length === 0) return null;
  const box: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lng, lat] of points) {
    box.west = Math.min(box.west, lng);
    box.east = Math.max(box.east, lng);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}

function grown(box: Box, share: number): Box {
  const x = (box.east - box.west) * share;
  const y = (box.north - box.south) * share;
  return { west: box.west - x, east: box.east + x, south: box.south - y, north: box.north + y };
}

function corners(box: Box | null): readonly LngLat[] {
  if (!box) return [];
  return [
    [box.west, box.south],
    [box.east, box.north],
  ];
}

type Projector = (point: LngLat) => readonly [x: number, y: number];

function projector(box: Box, width: number, height: number): Projector {
  const shrink = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  // A single point has no extent: show about a kilometre around it.
  const spanX = Math.max((box.east - box.west) * shrink, 0.01);
  const spanY = Math.max(box.north - box.south, 0.01);
  const scale = Math.min((width - 2 * PADDING) / spanX, (height - 2 * PADDING) / spanY);
  const middleLng = (box.west + box.east) / 2;
  const middleLat = (box.south + box.north) / 2;
  return ([lng, lat]) => [width / 2 + (lng - middleLng) * shrink * scale, height / 2 - (lat - middleLat) * scale];
}

function isSpeck(box: Box, project: Projector): boolean {
  const [west] = project([box.west, box.south]);
  const [east] = project([box.east, box.north]);
  return east - west < 12;
}

function middle(box: Box, project: Projector): { x: number; y: number } {
  const [x, y] = project([(box.west + box.east) / 2, (box.south + box.north) / 2]);
  return { x, y };
}

function pathOf(rings: readonly (readonly LngLat[])[], project: Projector): string {
  return rings
    .map((ring) => {
      const corners = ring.map((point) => {
        const [x, y] = project(point);
        return `${x.toFixed(1)} ${y.toFixed(1)}`;
      });
      return `M${corners.join("L")}Z`;
    })
    .join("");
}
