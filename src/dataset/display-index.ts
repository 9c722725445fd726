import Supercluster, { type ClusterProperties } from "supercluster";
import type { Bbox, LngLat } from "../domain/coordinates.ts";
import type { DisplayCluster, DisplayRequest } from "../domain/display.ts";
import type { RequestFilter, RequestStatus, RequestType } from "../domain/request.ts";
import type { Selection } from "../domain/selection.ts";
import { projectionFor } from "../geo/projection.ts";
import { keyOf, requestKeyOf } from "./selection-key.ts";

/** Points to cluster, projected: turning them into degrees is work for the worker that draws, not the one that counts. */
export interface DisplayPoints {
  readonly kind: "points";
  readonly revision: number;
  readonly epsg: number;
  /** Packed [x0, y0, x1, y1, …] */
  readonly xy: Float64Array;
  /** Row in the columns per point. */
  readonly indexes: Uint32Array;
  /** The part of the map these points are all of; null: everywhere. */
  readonly covers: Bbox | null;
}

/** The answer where there are too many points to cluster: counted where the columns are. */
export interface DisplayCells {
  readonly kind: "cells";
  readonly revision: number;
  readonly clusters: readonly DisplayCluster[];
}

export interface RequestPoint {
  readonly lngLat: LngLat;
  readonly id: string;
  readonly type: RequestType;
  readonly status: RequestStatus;
}

interface IncidentPoint {
  readonly row: number;
}

/** What drawing needs of the dataset; asked only when the selection, the data or the view have left what is loaded. */
export interface DisplaySource {
  displayPoints(selection: Selection, bbox: Bbox, zoom: number): Promise<DisplayPoints | DisplayCells>;
  requestPoints(): Promise<{ readonly revision: number; readonly requests: readonly RequestPoint[] }>;
}

export interface Display {
  clusters(selection: Selection, revision: number, bbox: Bbox, zoom: number): Promise<readonly DisplayCluster[]>;
  requestsInView(filter: RequestFilter, revision: number, bbox: Bbox, zoom: number): Promise<readonly DisplayRequest[]>;
}

const RADIUS_PIXELS = 48;
/** As many as are clustered at a time, and as many again: a view that moves over millions does not gather them all. */
const MOST_KEPT = 400_000;
const RING_METERS = 3;
const METERS_PER_DEGREE = 111_320;
/** A cluster that is still one at this zoom is not split by zooming further: its `expansionZoom` is greater. */
export const LAST_CLUSTER_ZOOM = 17;

/** Clusters in pixels for drawing. Holds one index of incidents, of the selection last drawn, and one of requests, of their filter. */
export function createDisplay(source: DisplaySource): Display {
  let incidents: { key: string; covers: Bbox | null; index: Supercluster<IncidentPoint> } | null = null;
  const features = keptFeatures();
  let requests: { key: string; index: Supercluster<RequestPoint> } | null = null;

  return {
    async clusters(selection, revision, bbox, zoom) {
      const key = keyOf(selection, revision);
      if (incidents?.key !== key || !holds(incidents.covers, bbox)) {
        const points = await source.displayPoints(selection, bbox, zoom);
        if (points.kind === "cells") return points.clusters;
        incidents = {
          key: keyOf(selection, points.revision),
          covers: points.covers,
          index: emptyIndex<IncidentPoint>().load(features(points)),
        };
      }
      return inView(incidents.index, bbox, zoom, ({ row }, lngLat) => ({ kind: "incident", lngLat, index: row }));
    },

    async requestsInView(filter, revision, bbox, zoom) {
      const key = requestKeyOf(filter, revision);
      if (requests?.key !== key) {
        const loaded = await source.requestPoints();
        const shown = loaded.requests.filter(
          ({ status, type }) => filter.statuses.includes(status) && filter.types.includes(type),
        );
        requests = { key: requestKeyOf(filter, loaded.revision), index: indexRequests(shown) };
      }
      const { index } = requests;
      const single = (request: RequestPoint): DisplayRequest => ({ kind: "request", ...request });
      if (zoom > LAST_CLUSTER_ZOOM) return fannedOut(index, bbox).map(single);
      return inView(index, bbox, zoom, single);
    },
  };
}

function holds(covers: Bbox | null, bbox: Bbox): boolean {
  if (covers === null) return true;
  return covers[0] <= bbox[0] && covers[1] <= bbox[1] && covers[2] >= bbox[2] && covers[3] >= bbox[3];
}

type IncidentFeature = ReturnType<typeof pointFeature<IncidentPoint>>;

/**
 * Points as features, each made once while the data stay the same: the next selection has most of them too, and degrees
 * from meters take as long as clustering.
 */
function keptFeatures(): (points: DisplayPoints) => IncidentFeature[] {
  let of: { revision: number; epsg: number } | null = null;
  let kept = new Map<number, IncidentFeature>();
  return ({ revision, epsg, xy, indexes }) => {
    if (of?.revision !== revision || of.epsg !== epsg || kept.size > MOST_KEPT) kept = new Map();
    of = { revision, epsg };
    const projection = projectionFor(epsg);
    return Array.from(indexes, (row, i) => {
      const known = kept.get(row);
      if (known) return known;
      const feature = pointFeature(projection.inverse(xy[2 * i]!, xy[2 * i + 1]!), { row });
      kept.set(row, feature);
      return feature;
    });
  };
}

function indexRequests(requests: readonly RequestPoint[]): Supercluster<RequestPoint> {
  return emptyIndex<RequestPoint>().load(requests.map((request) => pointFeature(request.lngLat, request)));
}

function emptyIndex<P extends object>(): Supercluster<P> {
  return new Supercluster<P>({ radius: RADIUS_PIXELS, maxZoom: LAST_CLUSTER_ZOOM });
}

function pointFeature<P extends object>([lng, lat]: LngLat, properties: P) {
  return { type: "Feature" as const, geometry: { type: "Point" as const, coordinates: [lng, lat] }, properties };
}

type Group = Extract<DisplayCluster, { kind: "cluster" }>;

function inView<P extends object, T>(
  index: Supercluster<P>,
  bbox: Bbox,
  zoom: number,
  single: (properties: P, lngLat: LngLat) => T,
): readonly (Group | T)[] {
  // Beyond the last cluster zoom events on one spot would lie on top of each other, with one to be reached.
  const features = index.getClusters([...bbox], Math.min(zoom, LAST_CLUSTER_ZOOM));
  return features.map((feature) => {
    const lngLat = feature.geometry.coordinates as [number, number];
    const properties: object = feature.properties;
    if (!isCluster(properties)) return single(properties as P, lngLat);
    return {
      kind: "cluster",
      lngLat,
      count: properties.point_count,
      expansionZoom: index.getClusterExpansionZoom(properties.cluster_id),
    };
  });
}

/**
 * Every request by itself, for the closest view. Those that lie on one spot stand in a ring of three metres round it:
 * they are few, and each can be chosen.
 */
function fannedOut(index: Supercluster<RequestPoint>, bbox: Bbox): readonly RequestPoint[] {
  return index.getClusters([...bbox], LAST_CLUSTER_ZOOM).flatMap((feature) => {
    const properties: object = feature.properties;
    if (!isCluster(properties)) return [properties as RequestPoint];
    const points = index.getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY).map((leaf) => leaf.properties);
    return points.map((request, i) => {
      const shares = points.filter(({ lngLat }) => isSameSpot(lngLat, request.lngLat)).length > 1;
      return shares ? { ...request, lngLat: onRing(request.lngLat, i / points.length) } : request;
    });
  });
}

function isSameSpot([lng, lat]: LngLat, [otherLng, otherLat]: LngLat): boolean {
  return lng === otherLng && lat === otherLat;
}

/** @param turn 0–1, counter-clockwise from the east */
function onRing([lng, lat]: LngLat, turn: number): LngLat {
  const angle = 2 * Math.PI * turn;
  const latitudeStep = RING_METERS / METERS_PER_DEGREE;
  const longitudeStep = latitudeStep / Math.cos((lat * Math.PI) / 180);
  return [lng + longitudeStep * Math.cos(angle), lat + latitudeStep * Math.sin(angle)];
}

function isCluster(properties: object): properties is ClusterProperties {
  return "cluster_id" in properties;
}
