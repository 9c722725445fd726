import type { Area } from "../domain/area.ts";
import type { EpsgCode, LngLat } from "../domain/coordinates.ts";
import type { AreaIndex } from "../geo/area-index.ts";
import { projectionFor } from "../geo/projection.ts";
import { ringArea } from "../geo/ring-area.ts";
import { detectPersonal } from "./detect-personal.ts";
import { type GeoJsonFile, polygonsOf, propertyCell } from "./geojson.ts";
import { geojsonTable } from "./geojson-table.ts";
import { guessCoordinates } from "./guess-coordinates.ts";
import type { Opening } from "./guess-mapping.ts";
import { NAMES, normalizeHeader } from "./header-names.ts";
import type { ImportContext } from "./import-context.ts";
import type { Mapping, PersonalColumn } from "./import-model.ts";
import type { IssueLog } from "./issue-log.ts";
import { MaskedTexts } from "./masked-texts.ts";
import { rangeOf } from "./parse-coordinate.ts";
import { sampleRows } from "./table.ts";
import { mayBeGuessed, withoutPersonal } from "./without-personal.ts";

const CORNERS_LOOKED_AT = 1000;
const FEATURES_LOOKED_AT = 1000;
const SWEDEN_DEGREES = { north: [55, 69.5], east: [10, 25] } as const;

/** Code and name among the properties, best name first; one column may serve as both. */
function guessAreaColumns(header: readonly string[], personal: readonly PersonalColumn[]): Mapping["columns"] {
  const names = header.map((name, column) => (mayBeGuessed("areaName", column, personal) ? normalizeHeader(name) : ""));
  const find = (candidates: readonly string[]) => {
    for (const candidate of candidates) {
      const column = names.indexOf(candidate);
      if (column >= 0) return column;
    }
    return names.findIndex((name) => candidates.some((candidate) => candidate.length > 3 && name.endsWith(candidate)));
  };
  const areaCode = find(NAMES.areas.areaCode!);
  const areaName = find(NAMES.areas.areaName!);
  return { ...(areaCode >= 0 && { areaCode }), ...(areaName >= 0 && { areaName }) };
}

/** The `crs` member says, unless the numbers gainsay it; without one, the system that puts the outlines in place. */
function guessAreaCrs(file: GeoJsonFile, areaIndex: AreaIndex | null): EpsgCode {
  const corners = file.features.flatMap((feature) => {
    const [east, north] = polygonsOf(feature)?.[0]?.[0]?.[0] ?? [];
    return north === undefined || east === undefined ? [] : [[north, east] as const];
  });
  const hint = file.namedEpsg === null ? [] : [`EPSG:${file.namedEpsg}`];
  return guessCoordinates(corners.slice(0, CORNERS_LOOKED_AT), hint, areaIndex).epsg;
}

/** How a file of outlines is understood; of the user's own mapping, what may be used. */
export function areasMapping(
  file: GeoJsonFile,
  opening: Opening,
  context: ImportContext,
  mapping: Mapping | null = null,
): Mapping {
  const personal = detectPersonal(file.header, sampleRows(geojsonTable(file), FEATURES_LOOKED_AT).rows);
  if (mapping) return withoutPersonal(mapping, personal);
  return {
    ...opening,
    kind: "areas",
    columns: guessAreaColumns(file.header, personal),
    epsg: guessAreaCrs(file, context.areaIndex),
    dayFirst: true,
    surveyMeaning: "unsafe",
  };
}

export function readAreas(file: GeoJsonFile, mapping: Mapping, log: IssueLog): Area[] {
  const { areaCode, areaName } = mapping.columns;
  const areas: Area[] = [];
  const seen = new Set<string>();
  const texts = new MaskedTexts();
  for (const [i, feature] of file.features.entries()) {
    log.rows++;
    const line = i + 1;
    const cell = (column: number | undefined) =>
      column === undefined ? "" : propertyCell(feature, file.header[column] ?? "").trim();
    const name = texts.text(cell(areaName) || cell(areaCode));
    const code = areaCode === undefined ? name : texts.text(cell(areaCode)) || name;
    const polygons = polygonsOf(feature);
    if (!polygons?.flat().every(isWholeRing)) {
      log.add(line, -1, "refused", "bad-geometry");
      continue;
    }
    const lngLats = toLngLat(polygons, mapping.epsg);
    if (!lngLats) {
      log.add(line, -1, "refused", "coordinate-out-of-range");
      continue;
    }
    if (code === "") {
      log.add(line, areaCode ?? areaName ?? -1, "refused", "missing-value");
      continue;
    }
    if (seen.has(code)) {
      log.add(line, areaCode ?? areaName ?? -1, "duplicate", "same-id");
      continue;
    }
    seen.add(code);
    areas.push({ code, name, polygons: lngLats });
  }
  texts.tell(log);
  return areas;
}

type Ring = readonly (readonly number[])[];

/** A ring ends where it began and has something inside. */
function isWholeRing(ring: Ring): boolean {
  const first = ring[0]!;
  const last = ring[ring.length - 1]!;
  const corners = ring.map((position) => [position[0]!, position[1]!] as const);
  return first[0] === last[0] && first[1] === last[1] && ringArea(corners) !== 0;
}

/** @returns null when a position lies where the system cannot be */
function toLngLat(polygons: readonly (readonly Ring[])[], epsg: EpsgCode): (readonly (readonly LngLat[])[])[] | null {
  const system = epsg === 4326 ? null : projectionFor(epsg);
  const range = rangeOf(epsg);
  const isNorthFirst = hasNorthFirst(polygons[0]![0]![0]!, epsg);
  let isGood = true;
  const converted = polygons.map((rings) =>
    rings.map((ring) =>
      ring.map(([first, second]): LngLat => {
        const [east, north] = isNorthFirst ? [second!, first!] : [first!, second!];
        isGood &&= isWithin(north, range.north) && isWithin(east, range.east);
        return system ? system.inverse(east, north) : [east, north];
      }),
    ),
  );
  return isGood ? converted : null;
}

/** North before east breaks the standard but happens; in Sweden the two cannot be mistaken. */
function hasNorthFirst([first, second]: readonly number[], epsg: EpsgCode): boolean {
  const { north, east } = epsg === 4326 ? SWEDEN_DEGREES : rangeOf(epsg);
  return isWithin(first!, north) && isWithin(second!, east);
}

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}
