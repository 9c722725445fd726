import type { Area } from "../domain/area.ts";
import type { EpsgCode, LngLat } from "../domain/coordinates.ts";
import { projectionFor } from "../geo/projection.ts";
import { cellOf, type GeoJsonFile, polygonsOf } from "./geojson.ts";
import type { Opening } from "./guess-mapping.ts";
import { NAMES, normalizeHeader } from "./header-names.ts";
import type { Mapping } from "./import-model.ts";
import type { IssueLog } from "./issue-log.ts";

/** Code and name among the properties, best name first; one column may serve as both. */
function guessAreaColumns(header: readonly string[]): Mapping["columns"] {
  const names = header.map(normalizeHeader);
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

/** The `crs` member says; without one, numbers that fit degrees are degrees and the rest is SWEREF 99 TM. */
function guessAreaCrs(file: GeoJsonFile): EpsgCode {
  if (file.namedEpsg !== null) return file.namedEpsg;
  const first = file.features.flatMap((feature) => polygonsOf(feature)?.[0]?.[0]?.[0] ?? []).slice(0, 2);
  return first.every((value) => Math.abs(value) <= 180) ? 4326 : 3006;
}

/** How a file of outlines is understood. */
export function areasMapping(file: GeoJsonFile, opening: Opening): Mapping {
  return {
    ...opening,
    kind: "areas",
    columns: guessAreaColumns(file.header),
    epsg: guessAreaCrs(file),
    dayFirst: true,
    surveyMeaning: "unsafe",
  };
}

export function readAreas(file: GeoJsonFile, mapping: Mapping, log: IssueLog): Area[] {
  const { areaCode, areaName } = mapping.columns;
  const areas: Area[] = [];
  const seen = new Set<string>();
  for (const [i, feature] of file.features.entries()) {
    log.rows++;
    const line = i + 1;
    const cell = (column: number | undefined) =>
      column === undefined ? "" : cellOf(feature.properties[file.header[column] ?? ""]).trim();
    const name = cell(areaName) || cell(areaCode);
    const code = cell(areaCode) || name;
    const polygons = polygonsOf(feature);
    const lngLats = polygons && toLngLat(polygons, mapping.epsg);
    if (!lngLats) {
      log.add(line, -1, "refused", "bad-geometry", name || (feature.geometry?.type ?? ""));
      continue;
    }
    if (code === "") {
      log.add(line, areaCode ?? areaName ?? -1, "refused", "missing-value", "");
      continue;
    }
    if (seen.has(code)) {
      log.add(line, areaCode ?? areaName ?? -1, "duplicate", "same-id", code);
      continue;
    }
    seen.add(code);
    areas.push({ code, name, polygons: lngLats });
  }
  return areas;
}

/** @returns null when a position lies where the system cannot be */
function toLngLat(
  polygons: readonly (readonly (readonly (readonly number[])[])[])[],
  epsg: EpsgCode,
): (readonly (readonly LngLat[])[])[] | null {
  const system = epsg === 4326 ? null : projectionFor(epsg);
  const isLatLng = system === null && isLatitudeFirst(polygons[0]![0]![0]!);
  let isGood = true;
  const converted = polygons.map((rings) =>
    rings.map((ring) =>
      ring.map(([first, second]): LngLat => {
        const [x, y] = isLatLng ? [second!, first!] : [first!, second!];
        const lngLat: LngLat = system ? system.inverse(x, y) : [x, y];
        isGood &&= Math.abs(lngLat[0]) <= 180 && Math.abs(lngLat[1]) <= 90;
        return lngLat;
      }),
    ),
  );
  return isGood ? converted : null;
}

/** Latitude before longitude breaks the standard but happens; in Sweden the two cannot be mistaken. */
function isLatitudeFirst(position: readonly number[]): boolean {
  const [first, second] = position;
  return first! >= 55 && first! <= 69.5 && second! >= 10 && second! <= 25;
}
