import { readFileSync } from "node:fs";
import { dayOfCivil } from "../domain/time.ts";
import { type AreaIndex, createAreaIndex } from "../geo/area-index.ts";
import { projectionFor } from "../geo/projection.ts";
import type { ImportContext } from "../io/import-context.ts";
import { importFileAtOnce } from "../io/import-file.ts";
import type { ImportedFile } from "../io/import-model.ts";

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));
}

/** Two areas, 16 × 30 km each, around Linköping. */
export const areaIndex: AreaIndex = (() => {
  const result = importFileAtOnce("areas.geojson", fixture("areas-in-sweref.geojson"), null, {
    areaIndex: null,
    nowDay: 0,
  });
  if (!result.ok || result.file.data.kind !== "areas") throw new Error("The fixture has no areas");
  return createAreaIndex(result.file.data.areas, projectionFor(3006));
})();

export const context: ImportContext = { areaIndex, nowDay: dayOfCivil(2025, 10, 1) };

export function importText(text: string, name = "test.csv", used: ImportContext = context): ImportedFile {
  return importBytes(new TextEncoder().encode(text), name, used);
}

export function importBytes(bytes: Uint8Array, name: string, used: ImportContext = context): ImportedFile {
  const result = importFileAtOnce(name, bytes, null, used);
  if (!result.ok) throw new Error(`${name} was not read: ${result.failure}`);
  return result.file;
}
