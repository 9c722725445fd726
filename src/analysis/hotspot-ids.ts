import type { EastNorth } from "../domain/coordinates.ts";
import { DEFAULT_HOTSPOT_OPTIONS, type HotspotOptions } from "../domain/hotspot.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import { EVERYTHING } from "../domain/selection.ts";
import { centerOf, MOST_PLACES, rankedDiscs, rankingBits } from "./ranked-discs.ts";
import { selectionPass } from "./selection-pass.ts";

/** A place whose id other lists take over. */
export interface RegisteredPlace {
  readonly id: string;
  readonly centerXy: EastNorth;
}

/** The register for a radius; computed once per dataset and radius. */
export type BaseRegister = (radiusMeters: HotspotOptions["radiusMeters"]) => readonly RegisteredPlace[];

/**
 * The dataset's register of places: the centres of the list over everything (default period, 50 places, automatic
 * half-life). Ids are taken from it, so that they follow from the data alone and never from which filters were tried before.
 */
export function createBaseRegister(columns: IncidentColumns): BaseRegister {
  const known = new Map<number, readonly RegisteredPlace[]>();
  return (radiusMeters) => {
    let register = known.get(radiusMeters);
    if (!register) {
      const options = { ...DEFAULT_HOTSPOT_OPTIONS, radiusMeters, places: MOST_PLACES };
      const pass = selectionPass(columns, EVERYTHING);
      const { picks } = rankedDiscs(columns, pass, pass.period, rankingBits(EVERYTHING, options), options);
      register = picks.map((pick) => {
        const centerXy = centerOf(columns, pick);
        return { id: hotspotId(centerXy), centerXy };
      });
      known.set(radiusMeters, register);
    }
    return register;
  };
}

/** "H", then east (6 digits) and north (7 digits in Sweden) of the centre cell's centre, rounded down to meters. */
export function hotspotId([east, north]: EastNorth): string {
  return `H${digits(east, 6)}${digits(north, 7)}`;
}

/**
 * Ids in rank order: each centre gets the id of the nearest registered place within R, and each id is given once, the
 * nearest pair first (equally near: the higher rank); who is left gets an id of its own centre.
 */
export function hotspotIds(
  centers: readonly EastNorth[],
  radiusMeters: number,
  register: readonly RegisteredPlace[],
): string[] {
  const pairs = centers
    .flatMap(([x, y], rank) =>
      register.map((place) => ({ rank, place, meters: Math.hypot(place.centerXy[0] - x, place.centerXy[1] - y) })),
    )
    .filter(({ meters }) => meters <= radiusMeters)
    .sort((a, b) => a.meters - b.meters || a.rank - b.rank);
  const ids = new Array<string | undefined>(centers.length).fill(undefined);
  const given = new Set<string>();
  for (const { rank, place } of pairs) {
    if (ids[rank] !== undefined || given.has(place.id)) continue;
    ids[rank] = place.id;
    given.add(place.id);
  }
  return centers.map((center, rank) => ids[rank] ?? hotspotId(center));
}

function digits(meters: number, length: number): string {
  return String(Math.floor(meters)).padStart(length, "0");
}
