import type { Bbox, LngLat } from "../domain/coordinates.ts";

/** Of a map, in CSS pixels. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

interface View {
  readonly center: LngLat;
  readonly zoom: number;
}

/** CSS pixels round the earth at zoom 0. */
const WORLD_PX = 512;
/** The earth's girth at the equator, WGS 84. */
const EQUATOR_METERS = 2 * Math.PI * 6_378_137;

/** The same middle in a frame of another size, as near as it can be with all of the ground still in it. */
export function fittedView<V extends View>(view: V, from: MapSize, to: MapSize): View {
  const scale = Math.min(to.width / from.width, to.height / from.height);
  return { center: view.center, zoom: view.zoom + Math.log2(scale) };
}

/** What is seen, [west, south, east, north] in degrees. */
export function viewBbox({ center: [lng, lat], zoom }: View, { width, height }: MapSize): Bbox {
  const world = WORLD_PX * 2 ** zoom;
  const halfLng = (180 * width) / world;
  const y = mercatorY(lat);
  const halfY = height / 2 / world;
  return [lng - halfLng, latitudeOf(y + halfY), lng + halfLng, latitudeOf(y - halfY)];
}

/**
 * Meters on the ground for one CSS pixel at a latitude. Web Mercator is drawn on a sphere of the equator's radius: within
 * 0.3 % of the ellipsoid everywhere in Sweden.
 */
export function metersPerPixel(lat: number, zoom: number): number {
  return (EQUATOR_METERS * Math.cos((lat * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom);
}

/** The wanted pixels per CSS pixel, or as many as the longest side that the browser can draw lets through. */
export function drawablePixelRatio({ width, height }: MapSize, wanted: number, longestSide: number): number {
  return Math.min(wanted, longestSide / Math.max(width, height));
}

/** 0 at the north edge of the map, 1 at the south. */
function mercatorY(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
}

function latitudeOf(y: number): number {
  return (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;
}
