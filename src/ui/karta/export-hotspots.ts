import type { HotspotList } from "../../domain/hotspot.ts";
import { download } from "../shared/download.ts";

export type ExportKind = "excel" | "gis" | "geojson";

/** The writers are loaded with the first export. */
export async function exportHotspots(list: HotspotList, kind: ExportKind): Promise<void> {
  const { hotspotsCsv, hotspotsFileName, hotspotsGeoJson } = await import("../../io/hotspot-file.ts");
  if (kind === "geojson") download(hotspotsFileName(list, "geojson"), hotspotsGeoJson(list), "application/geo+json");
  else download(hotspotsFileName(list, "csv"), hotspotsCsv(list, kind), "text/csv;charset=utf-8");
}
