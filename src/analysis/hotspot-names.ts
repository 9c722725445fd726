import type { EastNorth } from "../domain/coordinates.ts";

/** A place of the name register in projected meters. */
export interface NamedPoint {
  readonly name: string;
  readonly xy: EastNorth;
  /** False when the position may be wrong by more than about 200 m. */
  readonly certain: boolean;
}

/** What naming needs to know of a listed place; in rank order. */
export interface PlaceToName {
  readonly centerXy: EastNorth;
  readonly markerXy: EastNorth;
  readonly areaName: string | null;
}

const NAMING_METERS = 200;
/** In radii: discs nearer than this are one place to people. */
const SAME_PLACE_RADII = 1.5;

/**
 * Names in rank order. The nearest place of sure position within 200 m of the marker gives its name; else the nearest of
 * unsure position "nära X"; else the area and a letter ("Ryd A", "Ryd B"; "Plats A" outside every area). A disc whose
 * centre is closer than 1.5 R to a higher-ranked one shares that one's name. A name borne by several gets numbers in
 * rank order ("Hospitalstorget 1", "Hospitalstorget 2").
 */
export function hotspotNames(
  places: readonly PlaceToName[],
  radiusMeters: number,
  register: readonly NamedPoint[],
): string[] {
  const lettersUsed = new Map<string, number>();
  const bases: string[] = [];
  for (const place of places) {
    const neighbor = places
      .slice(0, bases.length)
      .findIndex((higher) => distance(higher.centerXy, place.centerXy) < SAME_PLACE_RADII * radiusMeters);
    bases.push(neighbor >= 0 ? bases[neighbor]! : (registeredName(place.markerXy, register) ?? lettered(place)));
  }

  function lettered({ areaName }: PlaceToName): string {
    const area = areaName ?? "Plats";
    const used = lettersUsed.get(area) ?? 0;
    lettersUsed.set(area, used + 1);
    return `${area} ${letters(used)}`;
  }

  const bearers = new Map<string, number>();
  for (const base of bases) bearers.set(base, (bearers.get(base) ?? 0) + 1);
  const numbered = new Map<string, number>();
  return bases.map((base) => {
    if (bearers.get(base) === 1) return base;
    const number = (numbered.get(base) ?? 0) + 1;
    numbered.set(base, number);
    return `${base} ${number}`;
  });
}

function registeredName(xy: EastNorth, register: readonly NamedPoint[]): string | null {
  const sure = nearest(xy, register, true);
  if (sure) return sure.name;
  const unsure = nearest(xy, register, false);
  return unsure && `nära ${unsure.name}`;
}

function nearest(xy: EastNorth, register: readonly NamedPoint[], certain: boolean): NamedPoint | null {
  let best: NamedPoint | null = null;
  let bestDistance = NAMING_METERS;
  for (const point of register) {
    if (point.certain !== certain) continue;
    const meters = distance(xy, point.xy);
    if (meters < bestDistance || (best === null && meters === NAMING_METERS)) {
      best = point;
      bestDistance = meters;
    }
  }
  return best;
}

/** A … Z, AA, AB … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

function distance(a: EastNorth, b: EastNorth): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
