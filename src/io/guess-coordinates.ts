import type { EpsgCode } from "../domain/coordinates.ts";
import type { AreaIndex } from "../geo/area-index.ts";
import { isInSweden, projectionFor } from "../geo/projection.ts";
import { crsName, crsNamedIn, FILE_CRS } from "./crs.ts";
import type { GuessReason } from "./import-model.ts";
import { rangeOf } from "./parse-coordinate.ts";

export interface CoordinateGuess {
  readonly epsg: EpsgCode;
  /** True when the column thought to be north is east. */
  readonly swapped: boolean;
  /** True when most of the points then lie in the municipality. */
  readonly isInMunicipality: boolean;
  readonly reason: GuessReason;
}

/** Where nothing else tells, the systems most used in Linköping come first. */
const IN_ORDER: readonly EpsgCode[] = [
  4326,
  3006,
  3009,
  ...FILE_CRS.filter((epsg) => ![4326, 3006, 3009].includes(epsg)),
];

interface Candidate {
  readonly epsg: EpsgCode;
  readonly swapped: boolean;
  readonly inMunicipality: number;
  readonly inSweden: number;
  readonly hinted: boolean;
}

/**
 * Which system a sample of written coordinates is in. Every system and both orders of the axes are tried: the one that
 * puts most points in the municipality wins, since the local zones overlap in numbers. Then most points in Sweden, then
 * what the headers say, then the headers' order of the axes.
 *
 * @param points [north, east] as the headers have it
 * @param hint   headers and file name, read for the name of a system
 */
export function guessCoordinates(
  points: readonly (readonly [number, number])[],
  hint: readonly string[],
  areaIndex: AreaIndex | null,
): CoordinateGuess {
  const named = namedSystem(hint);
  const used = points.filter(([north, east]) => Number.isFinite(north + east) && north !== 0 && east !== 0);
  const candidates = IN_ORDER.flatMap((epsg) =>
    [false, true].map((swapped) => tryCandidate(used, epsg, swapped, epsg === named, areaIndex)),
  );
  const [best, second] = candidates.toSorted((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0)) as [
    Candidate,
    Candidate,
  ];
  const guess = (
    code: string,
    sure: boolean,
    epsg: EpsgCode,
    swapped: boolean,
    support: Pick<GuessReason, "found" | "lookedAt" | "runnerUp"> = {},
  ): CoordinateGuess => ({
    epsg,
    swapped,
    isInMunicipality: code.startsWith("in-municipality"),
    reason: { about: "crs", sure, code, detail: crsName(epsg), ...support },
  });

  if (used.length > 0 && best.inMunicipality * 2 > used.length) {
    const isClear = second.inMunicipality * 2 < best.inMunicipality;
    const code = best.swapped ? "in-municipality-swapped" : "in-municipality";
    return guess(code, isClear || best.hinted, best.epsg, best.swapped, support("inMunicipality"));
  }
  if (used.length > 0 && best.inSweden * 2 > used.length) {
    const code = best.swapped ? "in-sweden-swapped" : "in-sweden";
    return guess(code, best.hinted, best.epsg, best.swapped, support("inSweden"));
  }
  if (used.length > 0 && share(used, ([north, east]) => Math.abs(north) <= 180 && Math.abs(east) <= 180) > 0.5) {
    const swapped = share(used, ([north, east]) => Math.abs(north) > 90 && Math.abs(east) <= 90) > 0.5;
    return guess("degrees-outside-sweden", true, 4326, swapped);
  }
  return guess(named === null ? "unknown-system" : "named-in-header", false, named ?? 3006, false);

  function support(where: "inMunicipality" | "inSweden") {
    const runnerUp = { detail: crsName(second.epsg), found: second[where] };
    return { found: best[where], lookedAt: used.length, ...(runnerUp.found > 0 && { runnerUp }) };
  }
}

function namedSystem(hint: readonly string[]): EpsgCode | null {
  for (const text of hint) {
    const epsg = crsNamedIn(text);
    if (epsg !== null) return epsg;
  }
  return null;
}

function tryCandidate(
  points: readonly (readonly [number, number])[],
  epsg: EpsgCode,
  swapped: boolean,
  hinted: boolean,
  areaIndex: AreaIndex | null,
): Candidate {
  const range = rangeOf(epsg);
  const metric = projectionFor(3006);
  const system = epsg === 4326 ? null : projectionFor(epsg);
  let inMunicipality = 0;
  let inSweden = 0;
  for (const [first, second] of points) {
    const [north, east] = swapped ? [second, first] : [first, second];
    if (north < range.north[0] || north > range.north[1] || east < range.east[0] || east > range.east[1]) continue;
    const [lng, lat] = system ? system.inverse(east, north) : [east, north];
    if (!isInSweden(lng, lat)) continue;
    inSweden++;
    if (areaIndex) {
      const [x, y] = metric.forward(lng, lat);
      if (!areaIndex.isOutside(x, y)) inMunicipality++;
    }
  }
  return { epsg, swapped, inMunicipality, inSweden, hinted };
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.inMunicipality !== b.inMunicipality) return a.inMunicipality > b.inMunicipality;
  // A system named in a header is not given up because a neighbour's stray point happens to fall in Sweden's box.
  if (a.hinted !== b.hinted && a.inSweden > 0 && b.inSweden > 0) return a.hinted;
  if (a.inSweden !== b.inSweden) return a.inSweden > b.inSweden;
  return false;
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length / items.length;
}
