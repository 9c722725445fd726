import type { HotspotFile } from "../../io/hotspot-file.ts";
import { download } from "../shared/download.ts";

export type ExportKind = "excel" | "gis" | "geojson";

/** The writers are loaded with the first export. */
export async function exportHotspots(content: HotspotFile, kind: ExportKind): Promise<void> {
  const { hotspotsCsv, hotspotsFileName, hotspotsGeoJson } = await import("../../io/hotspot-file.ts");
  const name = (extension: string) => hotspotsFileName(content, extension);
  if (kind === "geojson") download(name("geojson"), hotspotsGeoJson(content), "application/geo+json");
  else download(name("csv"), hotspotsCsv(content, kind), "text/csv;charset=utf-8");
}
