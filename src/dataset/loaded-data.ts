import { indexEventsInSteps } from "../analysis/event-index.ts";
import { createBaseRegister } from "../analysis/hotspot-ids.ts";
import { markEvents, type PilePoint } from "../analysis/mark-events.ts";
import { packedEvents } from "../analysis/packed-events.ts";
import { studyArea } from "../analysis/study-area.ts";
import type { WorkContext } from "../analysis/work-context.ts";
import { type Area, NO_AREA } from "../domain/area.ts";
import type { Bbox, EpsgCode } from "../domain/coordinates.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import type { Place } from "../domain/place.ts";
import { type MeasureRequest, REQUEST_STATUSES, REQUEST_TYPES, type RequestCount } from "../domain/request.ts";
import type { DataKind, Source } from "../domain/source.ts";
import { type AreaIndex, createAreaIndex } from "../geo/area-index.ts";
import { type Projection, projectionFor } from "../geo/projection.ts";
import { combinedHash } from "../io/content-hash.ts";
import type { DatasetSummary } from "./dataset.ts";
import { doubledEvents } from "./doubles.ts";
import { inSystem } from "./in-system.ts";
import type { LoadedContent } from "./loaded-content.ts";
import type { LoadedFile, LoadedFileData } from "./loaded-file.ts";
import { rowsOfSource } from "./records.ts";
import { withRequestWork } from "./request-work.ts";

/** What the app brings along whatever the user imports: real, and of Linköping. */
export interface BuiltInGround {
  readonly areas: LoadedFile;
  readonly areaIndex: AreaIndex | null;
  readonly places: readonly Place[];
}

/** Everything that questions are answered from. Never changed: an import makes a new one, and undo returns to the old. */
export interface LoadedData extends WorkContext, LoadedContent {
  readonly areas: readonly Area[];
  readonly bbox: Bbox;
  /** In the order of `columns.source`. */
  readonly incidentSources: readonly Source[];
  /** Same data, same text. The built-in areas do not count: a better outline must not break a link. */
  readonly fingerprint: string;
}

const SWEDEN_EPSG = 3006;
/** `columns.source` is a byte. */
const MOST_INCIDENT_FILES = 256;
/** Kinds that decide where the picture is when there are no incidents. */
const POINT_KINDS: readonly DataKind[] = ["requests", "unsafePlaces", "visits"];
const SWEDEN: Bbox = [10.9, 55.3, 24.2, 69.1];

/**
 * Yields between its parts, none of which takes long: questions about what is loaded are answered meanwhile.
 *
 * @param previous what can be used again is taken from here
 */
export function* assemble(
  { files, doubles, requestWork }: LoadedContent,
  ground: BuiltInGround,
  previous: LoadedData | null,
): Generator<undefined, LoadedData> {
  const projection = projectionFor(metricSystemOf(files));
  const placed = files.map((file) => inSystem(file, projection));
  const areaFiles = areaFilesOf(placed, ground, projection);
  const areas = areaFiles.flatMap((file) => (file.data.kind === "areas" ? file.data.areas : []));
  const areaIndex = areaIndexFor(areas, projection, ground, previous);

  const indexed = yield* indexFiles(placed, areaIndex, previous);
  const columns = markEvents(
    indexed.columns,
    pilePointsOf(placed, projection),
    doubledEvents(indexed.columns, doubles),
  );
  yield;
  const fileRequests = placed.flatMap((file) => (file.data.kind === "requests" ? file.data.requests : []));
  const requests = withRequestWork(fileRequests, requestWork, projection);
  const studied = studyArea(columns, requests);
  yield;
  // Every question needs them, and the summary is one.
  packedEvents(columns);
  yield;
  const unsafePlaces = placed.flatMap((file) => (file.data.kind === "unsafePlaces" ? file.data.unsafePlaces : []));
  const survey = placed.flatMap((file) => (file.data.kind === "survey" ? file.data.survey : []));
  const incidentSources = placed.filter(hasIncidents).map((file) => file.source);
  const sources = [...placed.filter((file) => file.data.kind !== "areas"), ...areaFiles].map((file) => file.source);
  const fictional = sources.some((source) => source.fictional);
  const bbox = areaIndex && isMostlyInAreas(columns) ? areaIndex.bbox : bboxOfColumns(columns, projection);

  return {
    files: indexed.files,
    doubles,
    requestWork,
    columns,
    projection,
    areaIndex,
    places: ground.places,
    requests,
    unsafePlaces,
    presence: placed.flatMap((file) => (file.data.kind === "visits" ? file.data.presence : [])),
    survey,
    studyArea: studied,
    fictional,
    baseRegister: createBaseRegister(columns),
    areas,
    bbox,
    incidentSources,
    sources,
    sourceNames: new Map(incidentSources.map(({ id, name }) => [id, name])),
    fingerprint: combinedHash(files.map((file) => file.dataHash)),
  };
}

/** What the screens need before they ask anything. */
export function summaryOf(
  data: LoadedData,
  revision: number,
): Omit<DatasetSummary, "workRevision" | "planningDay" | "undoable" | "redoable"> {
  const { columns, areas, survey } = data;
  return {
    revision,
    fingerprint: data.fingerprint,
    sources: data.sources,
    fictional: data.fictional,
    incidents: packedEvents(columns).counted,
    doubled: columns.length - packedEvents(columns).counted,
    requests: data.requests.length,
    requestCounts: countRequests(data.requests),
    unsafePlaces: data.unsafePlaces.length,
    presence: data.presence.length,
    surveyQuestions: [...new Set(survey.map((row) => row.question))],
    surveys: [...new Set(survey.map((row) => row.survey))].sort().reverse(),
    categories: columns.categories,
    firstDay: columns.firstDay,
    lastDay: columns.lastDay,
    areas: areas.map(({ code, name }) => ({ code, name })),
    epsg: data.projection.epsg,
    bbox: data.bbox,
    builtIn: isBuiltIn(data),
  };
}

function countRequests(requests: readonly MeasureRequest[]): readonly RequestCount[] {
  return REQUEST_TYPES.flatMap((type) =>
    REQUEST_STATUSES.map((status) => ({
      type,
      status,
      count: requests.filter((request) => request.type === type && request.status === status).length,
    })),
  ).filter(({ count }) => count > 0);
}

/** True while nothing of the user's is loaded. */
export function isBuiltIn(data: LoadedData): boolean {
  return data.files.every((file) => file.builtIn);
}

/** The newest incidents decide where in the world the picture is. */
function metricSystemOf(files: readonly LoadedFile[]): EpsgCode {
  const incidents = files.findLast((file) => file.data.kind === "incidents");
  const points = files.findLast(({ data }) => POINT_KINDS.some((kind) => kind === data.kind));
  return (incidents ?? points)?.metricEpsg ?? SWEDEN_EPSG;
}

/** Imported areas replace the built-in ones, which mean nothing outside Sweden. */
function areaFilesOf(
  files: readonly LoadedFile[],
  ground: BuiltInGround,
  projection: Projection,
): readonly LoadedFile[] {
  const imported = files.filter((file) => file.data.kind === "areas");
  if (imported.length > 0) return imported;
  return projection.epsg === SWEDEN_EPSG ? [ground.areas] : [];
}

/** The areas' raster is half the work of starting: one that exists is used again. */
function areaIndexFor(
  areas: readonly Area[],
  projection: Projection,
  ground: BuiltInGround,
  previous: LoadedData | null,
): AreaIndex | null {
  if (areas.length === 0) return null;
  const isSame = (others: readonly Area[]) =>
    others.length === areas.length && areas.every((area, i) => area === others[i]);
  if (ground.areas.data.kind === "areas" && isSame(ground.areas.data.areas)) return ground.areaIndex;
  if (previous && previous.projection.epsg === projection.epsg && isSame(previous.areas)) return previous.areaIndex;
  return createAreaIndex(areas, projection);
}

/** Columns for the files, and the files with their rows in them: kept as they are when the incidents are. */
function* indexFiles(
  files: readonly LoadedFile[],
  areaIndex: AreaIndex | null,
  previous: LoadedData | null,
): Generator<undefined, { readonly files: readonly LoadedFile[]; readonly columns: IncidentColumns }> {
  const incidents = files.filter(hasIncidents);
  const before = previous?.files.filter(hasIncidents) ?? [];
  // Not the files themselves: what the user says of a source does not move its events.
  if (previous && before.length === incidents.length && incidents.every(({ data }, i) => data === before[i]?.data)) {
    const { columns } = previous;
    return { files, columns: areaIndex === previous.areaIndex ? columns : inAreas(columns, areaIndex) };
  }
  if (incidents.length > MOST_INCIDENT_FILES) throw new RangeError(`${incidents.length} files of incidents at once`);
  const parts = incidents.map(({ data, source }, sourceIndex) => ({
    rows: data.rows(),
    sourceIndex,
    sourceId: source.id,
  }));
  const columns = yield* indexEventsInSteps(parts, areaIndex);
  return { files: withRowsFrom(columns, files), columns };
}

/**
 * Of the piles that the user has not said to be true. A pile in one of a provider's files is none of the others' places
 * either: next week's export holds too few events on the point to tell by itself.
 */
function pilePointsOf(files: readonly LoadedFile[], projection: Projection): readonly PilePoint[] {
  const sources = files.filter(hasIncidents).map((file) => file.source);
  return sources.flatMap(({ piles, provider }, source) => {
    const ownIds = new Set(piles.map(({ id }) => id));
    const others = sources
      .filter((other) => other.provider === provider)
      .flatMap((other) => other.piles)
      .filter(({ id }) => !ownIds.has(id));
    const trusted = new Set([...piles, ...others].filter(({ isTrusted }) => isTrusted).map(({ id }) => id));
    return [...piles, ...others]
      .filter(({ id }) => !trusted.has(id))
      .map(({ lngLat: [lng, lat] }) => ({ source, xy: projection.forward(lng, lat) }));
  });
}

function hasIncidents(
  file: LoadedFile,
): file is LoadedFile & { readonly data: Extract<LoadedFileData, { kind: "incidents" }> } {
  return file.data.kind === "incidents";
}

/** The same events in another division: nothing is sorted anew. */
function inAreas(columns: IncidentColumns, areaIndex: AreaIndex | null): IncidentColumns {
  return { ...columns, ...areasOfEvents(columns, areaIndex) };
}

function areasOfEvents(
  { length, x, y }: IncidentColumns,
  areaIndex: AreaIndex | null,
): Pick<IncidentColumns, "area" | "areaCodes"> {
  const area = new Uint16Array(length).fill(NO_AREA);
  if (areaIndex) for (let i = 0; i < length; i++) area[i] = areaIndex.areaAt(x[i]!, y[i]!);
  return { area, areaCodes: areaIndex?.codes ?? [] };
}

/** Let go of the rows as they were read: from now on they are made again from the columns, which hold them once. */
function withRowsFrom(columns: IncidentColumns, files: readonly LoadedFile[]): readonly LoadedFile[] {
  let sourceIndex = 0;
  return files.map((file) => {
    if (file.data.kind !== "incidents") return file;
    const index = sourceIndex++;
    return { ...file, data: { kind: "incidents", rows: () => rowsOfSource(columns, index) } };
  });
}

/** False for another municipality's data: the built-in areas would show an empty map. */
function isMostlyInAreas({ length, area }: IncidentColumns): boolean {
  let outside = 0;
  for (let i = 0; i < length; i++) if (area[i] === NO_AREA) outside++;
  return outside * 2 <= length;
}

function bboxOfColumns({ length, x, y }: IncidentColumns, projection: Projection): Bbox {
  if (length === 0) return SWEDEN;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < length; i++) {
    minX = Math.min(minX, x[i]!);
    minY = Math.min(minY, y[i]!);
    maxX = Math.max(maxX, x[i]!);
    maxY = Math.max(maxY, y[i]!);
  }
  const middleX = (minX + maxX) / 2;
  const edge = [minY, maxY].flatMap((north) => [minX, middleX, maxX].map((east) => projection.inverse(east, north)));
  const lngs = edge.map(([lng]) => lng);
  const lats = edge.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
