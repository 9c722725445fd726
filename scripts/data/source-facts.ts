import { readFileSync } from "node:fs";
import type { LngLat } from "../../src/domain/coordinates.ts";

/** A statistical area as the source has it: the outer ring only; areas in `contains` lie within it and are not cut out. */
export interface SourceArea {
  readonly code: string;
  readonly name: string;
  readonly ring: readonly LngLat[];
  readonly contains?: readonly string[];
}

export interface SourcePlace {
  readonly name: string;
  readonly kind: string;
  readonly lngLat: LngLat;
  readonly checked: boolean;
}

export interface SourceCourse {
  readonly name: string;
  readonly kind: "street" | "river" | "shore" | "motorway" | "railway" | "road";
  readonly source: string;
  readonly line: readonly LngLat[];
}

export interface SourceFacts {
  readonly areas: readonly SourceArea[];
  readonly places: readonly SourcePlace[];
  readonly courses: readonly SourceCourse[];
}

/** The copied facts in `data/`; where they come from is told in `data/README.md`. */
export function readSourceFacts(): SourceFacts {
  return {
    areas: (JSON.parse(readData("areas-source.json")) as { areas: SourceArea[] }).areas,
    places: parsePlaces(readData("places.csv")),
    courses: (JSON.parse(readData("courses.json")) as { courses: SourceCourse[] }).courses,
  };
}

function readData(name: string): string {
  return readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8");
}

/** `name;kind;lat;lon;checked`, no quotes in it. */
function parsePlaces(csv: string): SourcePlace[] {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  return lines.map((line) => {
    const [name, kind, lat, lng, checked] = line.split(";") as [string, string, string, string, string];
    return { name, kind, lngLat: [Number(lng), Number(lat)], checked: checked === "checked" };
  });
}
