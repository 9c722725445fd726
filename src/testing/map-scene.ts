import { SCHEMATIC } from "../domain/base-map.ts";
import type { LngLat } from "../domain/coordinates.ts";
import type { ValueGrid } from "../domain/display.ts";
import type { Hotspot } from "../domain/hotspot.ts";
import type { SurveyEstimate } from "../domain/survey.ts";
import { type MapLayerId, type MapScene, NO_MARKS } from "../map/scene.ts";
import { LAYERS_OF } from "../map/style.ts";
import { LIGHT_THEME } from "../map/theme.ts";

export const MAP_LAYERS = Object.keys(LAYERS_OF).filter((layer) => layer !== "ranks") as MapLayerId[];
export const NO_LAYERS = Object.fromEntries(MAP_LAYERS.map((layer) => [layer, false])) as Record<MapLayerId, boolean>;
/** Over the spots below. */
export const MAP_CAMERA = { center: [15.6214, 58.4108] as LngLat, zoom: 14 };

/** Apart from each other by more than a symbol. */
export const SPOTS = {
  hotspot: [15.6214, 58.4108],
  cluster: [15.63, 58.4108],
  oneSpot: [15.63, 58.408],
  incident: [15.63, 58.4135],
  request: [15.613, 58.4108],
  requestCluster: [15.613, 58.4135],
  unsafePlace: [15.613, 58.408],
  plain: [15.617, 58.4085],
} as const satisfies Record<string, LngLat>;

/** One thing in each layer, in Linköping; the hotspots with their ranks. */
export function aScene(visible: Readonly<Record<MapLayerId, boolean>>): MapScene {
  return {
    theme: LIGHT_THEME,
    baseMap: SCHEMATIC,
    visible: { ...visible, ranks: visible.hotspots },
    areas: [{ code: "A", name: "Alfa", polygons: [[square([15.6214, 58.4108], 0.1)]] }],
    survey: SURVEY,
    comparisons: COMPARED,
    clusters: CLUSTERS,
    hotspots: HOTSPOTS,
    requests: REQUESTS,
    unsafePlaces: [{ id: "u1", day: null, lngLat: SPOTS.unsafePlace, x: 0, y: 0, reason: "" }],
    marked: { kind: "none" },
    marks: NO_MARKS,
    locale: "sv",
  };
}

// The same objects in every scene, as in the store: what is the same is not drawn again.
const SURVEY: readonly SurveyEstimate[] = [
  {
    areaCode: "A",
    areaName: "Alfa",
    answers: 200,
    quality: "good",
    percent: 45,
    low: 40,
    high: 50,
    smoothed: 45,
    index: null,
    difference: null,
    change: null,
  },
];

const COMPARED: MapScene["comparisons"] = {
  density: filledGrid(3000),
  gi: filledGrid(3),
  cells: filledGrid(30),
};

const CLUSTERS: MapScene["clusters"] = [
  { kind: "cluster", lngLat: SPOTS.cluster, count: 1200, expansionZoom: 15 },
  { kind: "cluster", lngLat: SPOTS.oneSpot, count: 7, expansionZoom: 18 },
  { kind: "incident", lngLat: SPOTS.incident, index: 3 },
];

const REQUESTS: MapScene["requests"] = [
  { kind: "request", lngLat: SPOTS.request, id: "r1", type: "lighting", status: "open" },
  { kind: "cluster", lngLat: SPOTS.requestCluster, count: 12, expansionZoom: 15 },
];

/** The map reads no more of a hotspot than this. */
const HOTSPOTS = [
  { id: "h1", rank: 1, name: "Stora torget", marker: SPOTS.hotspot, polygons: [[square(SPOTS.hotspot, 0.0025)]] },
] as unknown as readonly Hotspot[];

function filledGrid(value: number): ValueGrid {
  const values = new Float32Array(400).fill(value);
  return { values, columns: 20, rows: 20, bbox: [15.616, 58.408, 15.627, 58.4135], peaks: [] };
}

/** `half` in degrees of longitude. */
function square([lng, lat]: LngLat, half: number): LngLat[] {
  const height = half / 2;
  return [
    [lng - half, lat - height],
    [lng + half, lat - height],
    [lng + half, lat + height],
    [lng - half, lat + height],
    [lng - half, lat - height],
  ];
}
