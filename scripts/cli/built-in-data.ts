import { readFile } from "node:fs/promises";
import { type AreaIndex, createAreaIndex } from "../../src/geo/area-index.ts";
import { projectionFor } from "../../src/geo/projection.ts";
import { importFileAtOnce } from "../../src/io/import-file.ts";

/** A built-in file by its name in `public/data`, as the app is served it. */
export async function readBuiltIn(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`../../public/data/${name}`, import.meta.url)));
}

/** The areas in a GeoJSON file, ready to say what is outside; null when it has none. */
export function areaIndexOf(name: string, bytes: Uint8Array): AreaIndex | null {
  const result = importFileAtOnce(name, bytes, null, { areaIndex: null, nowDay: 0 });
  if (!result.ok || result.file.data.kind !== "areas" || result.file.data.areas.length === 0) return null;
  return createAreaIndex(result.file.data.areas, projectionFor(3006));
}

export async function builtInAreaIndex(): Promise<AreaIndex | null> {
  return areaIndexOf("areas.geojson", await readBuiltIn("areas.geojson"));
}
