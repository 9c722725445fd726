import type { EpsgCode } from "../domain/coordinates.ts";
import { SWEREF_EPSG } from "../geo/projection.ts";

/** Systems a file may use: degrees, the Swedish ones, and the old national grid. */
export const FILE_CRS: readonly EpsgCode[] = [4326, ...SWEREF_EPSG, 3021];

const LOCAL_ZONES: Readonly<Record<number, string>> = {
  3007: "12 00",
  3008: "13 30",
  3009: "15 00",
  3010: "16 30",
  3011: "18 00",
  3012: "14 15",
  3013: "15 45",
  3014: "17 15",
  3015: "18 45",
  3016: "20 15",
  3017: "21 45",
  3018: "23 15",
};

export function crsName(epsg: EpsgCode): string {
  if (epsg === 4326) return "WGS 84";
  if (epsg === 3006) return "SWEREF 99 TM";
  if (epsg === 3021) return "RT 90 2.5 gon V";
  if (epsg > 32_700) return `UTM ${epsg - 32_700}S`;
  if (epsg > 32_600) return `UTM ${epsg - 32_600}N`;
  return `SWEREF 99 ${LOCAL_ZONES[epsg] ?? `EPSG:${epsg}`}`;
}

/** The system that a text (header, file name, GeoJSON `crs`) names, or null. */
export function crsNamedIn(text: string): EpsgCode | null {
  const name = text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const code = /epsg(?:\D*?)(4326|30\d\d)/.exec(name) ?? /(?<!\d)(4326|30(?:0[6-9]|1[0-8]|21))(?!\d)/.exec(name);
  if (code && FILE_CRS.includes(Number(code[1]))) return Number(code[1]);
  if (name.includes("rt90")) return 3021;
  for (const [epsg, zone] of Object.entries(LOCAL_ZONES)) {
    if (name.includes(`sweref99${zone.replace(" ", "")}`)) return Number(epsg);
  }
  if (name.includes("sweref")) return 3006;
  return /wgs84|crs84|latitud|longitud|breddgrad|langdgrad|^lat$|^lon$|^lng$|^long$/.test(name) ? 4326 : null;
}
