import type { Feature, FeatureCollection, Geometry, LineString, MultiPolygon, Point, Position } from "geojson";
import type { Area } from "../domain/area.ts";
import type { LngLat } from "../domain/coordinates.ts";
import type { DisplayCluster, DisplayRequest } from "../domain/display.ts";
import type { Hotspot } from "../domain/hotspot.ts";
import type { RequestStatus } from "../domain/request.ts";
import type { SurveyEstimate } from "../domain/survey.ts";
import type { UnsafePlace } from "../domain/unsafe-place.ts";
import { labelPoint } from "./label-point.ts";
import { roundOutline } from "./round-outline.ts";
import type { MapMarks, Marked } from "./scene.ts";
import { OVERDUE_GROUP_IMAGE, REQUEST_GROUP_IMAGE, requestImage } from "./symbols.ts";

/** Domain objects as the GeoJSON that the layers read. Pure. */

type Polygons = readonly (readonly (readonly LngLat[])[])[];

/** Outlines, with `quality` and `value` where the survey has an estimate. `value`: smoothed percent, or the index. */
export function areaFeatures(areas: readonly Area[], survey: readonly SurveyEstimate[]): FeatureCollection {
  const estimates = new Map(survey.map((estimate) => [estimate.areaCode, estimate]));
  return collection(
    areas.map(({ code, name, polygons }) => {
      const estimate = estimates.get(code);
      const shown = estimate && { quality: estimate.quality, value: estimate.smoothed ?? estimate.index ?? 0 };
      return feature(multiPolygon(polygons), { code, name, ...shown });
    }),
  );
}

/** One label point for each area with an estimate: the share as observed, and n. A hidden one is a dash. */
export function areaLabelFeatures(
  areas: readonly Area[],
  survey: readonly SurveyEstimate[],
  locale: string,
): FeatureCollection {
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return collection(
    survey.flatMap((estimate) => {
      const area = byCode.get(estimate.areaCode);
      const at = area && labelPoint(area);
      if (!at) return [];
      const hidden = estimate.quality === "hidden";
      const share =
        estimate.percent !== null
          ? percent.format(estimate.percent / 100)
          : estimate.index !== null
            ? number.format(estimate.index)
            : "–";
      return [
        feature(point(at), {
          code: estimate.areaCode,
          quality: estimate.quality,
          share: hidden ? "–" : share,
          answers: hidden ? "" : `n = ${number.format(estimate.answers)}`,
          answerCount: estimate.answers,
        }),
      ];
    }),
  );
}

/** What a layer draws of a group, of whichever kind. */
function clusterProperties(
  { count, expansionZoom }: { count: number; expansionZoom: number },
  number: Intl.NumberFormat,
) {
  return { count, label: number.format(count), expansionZoom };
}

export function incidentFeatures(clusters: readonly DisplayCluster[], locale: string): FeatureCollection<Point> {
  const number = new Intl.NumberFormat(locale);
  return collection(
    clusters.map((item) =>
      item.kind === "cluster"
        ? feature(point(item.lngLat), clusterProperties(item, number))
        : feature(point(item.lngLat), { index: item.index }),
    ),
  );
}

/** Each twice: round for the overview, and `exact` as it was counted, for close up. */
export function hotspotFeatures(hotspots: readonly Hotspot[]): FeatureCollection<MultiPolygon> {
  return collection(
    hotspots.flatMap(({ id, rank, name, polygons }) => {
      const properties = { id, rank, tooltip: `${rank}  ${name}` };
      return [
        feature(multiPolygon(roundOutline(polygons)), { ...properties, exact: false }),
        feature(multiPolygon(polygons), { ...properties, exact: true }),
      ];
    }),
  );
}

/** `sides`: where each badge stands beside its marker, an index into `BADGE_SIDES`. */
export function hotspotMarkerFeatures(
  hotspots: readonly Hotspot[],
  sides: readonly number[],
  leaders: readonly (readonly [LngLat, LngLat])[],
): FeatureCollection<Point | LineString> {
  return collection<Point | LineString>([
    ...hotspots.map(({ id, rank, name, marker }, index) =>
      feature(point(marker), { id, rank, side: sides[index] ?? 0, tooltip: `${rank}  ${name}` }),
    ),
    ...leaders.map((ends) => feature(lineString(ends), {})),
  ]);
}

/** Open requests are drawn over those under way, and these over the closed. */
const STATUS_SORT_KEY: Readonly<Record<RequestStatus, number>> = { closed: 0, inProgress: 1, open: 2 };

export function requestFeatures(requests: readonly DisplayRequest[], locale: string): FeatureCollection<Point> {
  const number = new Intl.NumberFormat(locale);
  return collection(
    requests.map((item) =>
      item.kind === "cluster"
        ? feature(point(item.lngLat), clusterProperties(item, number))
        : feature(point(item.lngLat), {
            id: item.id,
            image: requestImage(item.type, item.status),
            sortKey: STATUS_SORT_KEY[item.status],
          }),
    ),
  );
}

export function unsafePlaceFeatures(places: readonly UnsafePlace[]): FeatureCollection<Point> {
  return collection(places.map(({ id, lngLat }) => feature(point(lngLat), { id })));
}

/** Later in the list is drawn on top, and the chosen one above all. From each that stands aside a line to its place. */
export function markFeatures({ marks, routes }: MapMarks): FeatureCollection {
  return collection<Geometry>([
    ...routes.map((coordinates) => feature(lineString(coordinates), { part: "route" })),
    ...marks.flatMap(({ lngLat, place }) =>
      place === undefined
        ? []
        : [feature(lineString([place, lngLat]), { part: "leader" }), feature(point(place), { part: "place" })],
    ),
    ...marks.map(({ id, lngLat, look, label, tooltip, request, group, chosen = false }, index) =>
      feature(point(lngLat), {
        part: "mark",
        id,
        look,
        label,
        tooltip,
        chosen,
        sortKey: chosen ? marks.length : index,
        ...(request && { image: requestImage(request.type, request.status) }),
        ...(group && { image: look === "overdue" ? OVERDUE_GROUP_IMAGE : REQUEST_GROUP_IMAGE, ...group }),
      }),
    ),
  ]);
}

/** What is chosen: an outline and its badge, or a point. */
export function markedFeatures(
  marked: Marked,
  areas: readonly Area[],
  hotspots: readonly Hotspot[],
  sides: readonly number[],
): FeatureCollection {
  switch (marked.kind) {
    case "none":
      return collection([]);
    case "point":
      return collection([feature(point(marked.lngLat), { part: "point" })]);
    case "area": {
      const area = areas.find(({ code }) => code === marked.code);
      return collection(area ? [feature(multiPolygon(area.polygons), { part: "outline" })] : []);
    }
    case "hotspot": {
      const index = hotspots.findIndex(({ id }) => id === marked.id);
      const hotspot = hotspots[index];
      if (!hotspot) return collection([]);
      return collection<Geometry>([
        feature(multiPolygon(roundOutline(hotspot.polygons)), { part: "outline", exact: false }),
        feature(multiPolygon(hotspot.polygons), { part: "outline", exact: true }),
        feature(point(hotspot.marker), {
          part: "badge",
          rank: hotspot.rank,
          id: hotspot.id,
          side: sides[index] ?? 0,
        }),
      ]);
    }
    default: {
      const never: never = marked;
      throw new Error(`cannot mark ${JSON.stringify(never)}`);
    }
  }
}

// GeoJSON's types are mutable, ours are not; MapLibre clones what it is given.
function multiPolygon(polygons: Polygons): MultiPolygon {
  return { type: "MultiPolygon", coordinates: polygons as unknown as Position[][][] };
}

function lineString(lngLats: readonly LngLat[]): LineString {
  return { type: "LineString", coordinates: lngLats.map((lngLat) => [...lngLat]) };
}

function point(lngLat: LngLat): Point {
  return { type: "Point", coordinates: [...lngLat] };
}

function feature<G extends Geometry>(geometry: G, properties: Record<string, unknown>): Feature<G> {
  return { type: "Feature", geometry, properties };
}

function collection<G extends Geometry>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: "FeatureCollection", features };
}
