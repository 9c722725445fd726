import { standardNormal } from "../../src/analysis/seeded-random.ts";
import { type Area, NO_AREA } from "../../src/domain/area.ts";
import type { EastNorth, LngLat } from "../../src/domain/coordinates.ts";
import { type AreaIndex, createAreaIndex } from "../../src/geo/area-index.ts";
import { isPointInPolygons } from "../../src/geo/point-in-polygon.ts";
import { projectionFor } from "../../src/geo/projection.ts";
import { multiPolygonArea } from "../../src/geo/ring-area.ts";
import { characterOf } from "./area-character.ts";
import { logNormal } from "./random.ts";
import type { SourceFacts } from "./source-facts.ts";

export type Setting =
  | "centre"
  | "local-centre"
  | "station"
  | "housing"
  | "campus"
  | "industry"
  | "shops"
  | "park"
  | "institution"
  | "arena"
  | "rural";

/** Somewhere an event can happen: invented, along real main streets and along invented lanes around real places. */
export interface Address {
  /** EPSG:3006 meters. */
  readonly x: number;
  readonly y: number;
  /** Index into the areas. */
  readonly area: number;
  readonly setting: Setting;
  /** How likely an event is here; each area's addresses sum to its `incidents`. */
  readonly weight: number;
}

export interface Town {
  readonly areas: readonly Area[];
  readonly areaIndex: AreaIndex;
  readonly addresses: readonly Address[];
  /** Register places in EPSG:3006 meters. */
  readonly places: ReadonlyMap<string, EastNorth>;
  /** Dry land in one of the areas. */
  isBuildable(x: number, y: number): boolean;
}

/** What surrounds a kind of place: how far its lanes spread, how many there are and how lively they are. */
const SURROUNDINGS: Readonly<
  Record<string, { readonly setting: Setting; readonly spread: number; readonly lanes: number; readonly pull: number }>
> = {
  torg: { setting: "local-centre", spread: 130, lanes: 3, pull: 1.3 },
  centrum: { setting: "local-centre", spread: 120, lanes: 3, pull: 1.3 },
  station: { setting: "station", spread: 90, lanes: 3, pull: 1.6 },
  park: { setting: "park", spread: 130, lanes: 3, pull: 0.6 },
  sjukhus: { setting: "institution", spread: 150, lanes: 4, pull: 1 },
  campus: { setting: "campus", spread: 220, lanes: 8, pull: 1 },
  arena: { setting: "arena", spread: 110, lanes: 2, pull: 0.8 },
  handelsområde: { setting: "shops", spread: 320, lanes: 12, pull: 1.4 },
  bostadsområde: { setting: "housing", spread: 300, lanes: 30, pull: 1 },
  tätort: { setting: "housing", spread: 150, lanes: 10, pull: 0.8 },
};

/** The areas of the inner town, where squares are city squares. */
const CENTRE_AREAS: ReadonlySet<string> = new Set(["0580R002", "0580R012", "0580R022"]);
const WATER_MARGIN_METERS = 18;
const STREET_STEP_METERS = 24;

interface Draft {
  readonly x: number;
  readonly y: number;
  readonly area: number;
  readonly setting: Setting;
  weight: number;
}

/**
 * Invent the addresses of a town: main streets from the facts, lanes in a rough grid around each register place, and a
 * few lanes anywhere in each built-up area. Weights are log-normal by lane and by address, so that a few addresses see
 * most, as they do in real towns.
 *
 * @param water the lake, WGS84
 */
export function inventTown(
  facts: SourceFacts,
  areas: readonly Area[],
  water: readonly (readonly (readonly LngLat[])[])[],
  random: () => number,
): Town {
  const projection = projectionFor(3006);
  const areaIndex = createAreaIndex(areas, projection);
  const lake = water.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => projection.forward(lng, lat))));
  const rivers = facts.courses
    .filter((course) => course.kind === "river")
    .map((course) => course.line.map(([lng, lat]) => projection.forward(lng, lat)));
  const isBuildable = (x: number, y: number) =>
    areaIndex.areaAt(x, y) !== NO_AREA &&
    !isPointInPolygons(x, y, lake) &&
    rivers.every((river) => distanceToLine(x, y, river) > WATER_MARGIN_METERS);

  const drafts: Draft[] = [];
  const addLane = (path: readonly EastNorth[], setting: Setting, pull: number, onlyArea: number | null) => {
    const lively = pull * logNormal(random, 0.25);
    for (const [x0, y0] of alongPath(path, STREET_STEP_METERS)) {
      const x = x0 + 6 * standardNormal(random);
      const y = y0 + 6 * standardNormal(random);
      const weight = lively * logNormal(random, 0.45);
      const area = areaIndex.areaAt(x, y);
      if ((onlyArea !== null && area !== onlyArea) || !isBuildable(x, y)) continue;
      drafts.push({ x, y, area, setting, weight });
    }
  };

  const places = new Map<string, EastNorth>();
  for (const place of facts.places) {
    const center = projection.forward(...place.lngLat);
    places.set(place.name, center);
    const around = SURROUNDINGS[place.kind];
    const area = areaIndex.areaAt(...center);
    if (!around || area === NO_AREA) continue;
    const isCity = CENTRE_AREAS.has(areas[area]!.code) && around.setting === "local-centre";
    const grid = random() * Math.PI;
    for (let i = 0; i < around.lanes; i++) {
      addLane(gridLane(center, around.spread, grid, random), isCity ? "centre" : around.setting, around.pull, null);
    }
  }

  for (const course of facts.courses) {
    if (course.kind !== "street") continue;
    const path = course.line.map(([lng, lat]) => projection.forward(lng, lat));
    const middle = path[Math.floor(path.length / 2)]!;
    const area = areaIndex.areaAt(...middle);
    const isCity = area !== NO_AREA && CENTRE_AREAS.has(areas[area]!.code);
    addLane(path, isCity ? "centre" : "housing", isCity ? 1.3 : 1, null);
  }

  areas.forEach((area, index) => {
    const { fabric } = characterOf(area.code);
    const rings = area.polygons.map((polygon) =>
      polygon.map((ring) => ring.map(([lng, lat]) => projection.forward(lng, lat))),
    );
    const km2 = multiPolygonArea(rings) / 1e6;
    const lanes = fabric === "rural" ? 2 : Math.round(Math.min(11, 4 + 4 * km2));
    const grid = random() * Math.PI;
    for (let i = 0; i < lanes; i++) {
      const start = pointWithin(rings, random);
      addLane(
        gridLane(start, fabric === "rural" ? 20 : 60, grid, random),
        fabric,
        fabric === "rural" ? 0.4 : 0.8,
        index,
      );
    }
  });

  return { areas, areaIndex, addresses: shareOut(drafts, areas), places, isBuildable };
}

/** A straight lane of 120–420 m, parallel or across to the neighborhood's grid, its offset in steps of 70 m. */
function gridLane(center: EastNorth, spread: number, grid: number, random: () => number): EastNorth[] {
  const angle = grid + (random() < 0.5 ? 0 : Math.PI / 2) + 0.06 * standardNormal(random);
  const along = spread * standardNormal(random);
  const across = 70 * Math.round((spread * standardNormal(random)) / 70);
  const half = 60 + 150 * random();
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [center[0] + along * dx - across * dy, center[1] + along * dy + across * dx];
  return [
    [x - half * dx, y - half * dy],
    [x + half * dx, y + half * dy],
  ];
}

function* alongPath(path: readonly EastNorth[], step: number): Generator<EastNorth> {
  for (let i = 0; i + 1 < path.length; i++) {
    const [x1, y1] = path[i]!;
    const [x2, y2] = path[i + 1]!;
    const length = Math.hypot(x2 - x1, y2 - y1);
    for (let at = 0; at < length; at += step) yield [x1 + ((x2 - x1) * at) / length, y1 + ((y2 - y1) * at) / length];
  }
}

function pointWithin(polygons: readonly (readonly (readonly EastNorth[])[])[], random: () => number): EastNorth {
  const xs = polygons.flat(2).map(([x]) => x);
  const ys = polygons.flat(2).map(([, y]) => y);
  const [west, south] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - west, Math.max(...ys) - south];
  for (;;) {
    const [x, y] = [west + width * random(), south + height * random()];
    if (isPointInPolygons(x, y, polygons)) return [x, y];
  }
}

/** Scale the weights so that each area's addresses sum to what its character says. */
function shareOut(drafts: readonly Draft[], areas: readonly Area[]): Address[] {
  const sums = new Float64Array(areas.length);
  for (const draft of drafts) sums[draft.area]! += draft.weight;
  return drafts.map((draft) => ({
    ...draft,
    weight: (draft.weight / sums[draft.area]!) * characterOf(areas[draft.area]!.code).incidents,
  }));
}

function distanceToLine(x: number, y: number, line: readonly EastNorth[]): number {
  let least = Infinity;
  for (let i = 0; i + 1 < line.length; i++) {
    const [ax, ay] = line[i]!;
    const [bx, by] = line[i + 1]!;
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    least = Math.min(least, Math.hypot(x - ax - along * dx, y - ay - along * dy));
  }
  return least;
}
