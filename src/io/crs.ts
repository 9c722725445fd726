import type { EpsgCode } from "../domain/coordinates.ts";
import { RT90_EPSG, SWEREF_EPSG } from "../geo/projection.ts";

/** Systems a file may use: degrees, the Swedish ones, and the old national grid with its sister zones. */
export const FILE_CRS: readonly EpsgCode[] = [4326, ...SWEREF_EPSG, 3021, ...RT90_EPSG.filter((epsg) => epsg !== 3021)];

const RT90_ZONES: Readonly<Record<number, string>> = {
  3019: "7.5 gon V",
  3020: "5 gon V",
  3021: "2.5 gon V",
  3022: "0 gon",
  3023: "2.5 gon O",
  3024: "5 gon O",
};

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
  if (RT90_ZONES[epsg]) return `RT 90 ${RT90_ZONES[epsg]}`;
  if (epsg > 32_700) return `UTM ${epsg - 32_700}S`;
  if (epsg > 32_600) return `UTM ${epsg - 32_600}N`;
  return `SWEREF 99 ${LOCAL_ZONES[epsg] ?? `EPSG:${epsg}`}`;
}

/** The system that a text (header, file name, GeoJSON `crs`) names, or null. */
export function crsNamedIn(text: string): EpsgCode | null {
  const name = text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const code = /epsg(?:\D*?)(4326|30\d\d)/.exec(name) ?? /(?<!\d)(4326|30(?:0[6-9]|1\d|2[0-4]))(?!\d)/.exec(name);
  if (code && FILE_CRS.includes(Number(code[1]))) return Number(code[1]);
  if (name.includes("rt90")) return rt90ZoneNamedIn(name);
  for (const [epsg, zone] of Object.entries(LOCAL_ZONES)) {
    if (name.includes(`sweref99${zone.replace(" ", "")}`)) return Number(epsg);
  }
  if (name.includes("sweref")) return 3006;
  return /wgs84|crs84|latitud|longitud|breddgrad|langdgrad|^lat$|^lon$|^lng$|^long$/.test(name) ? 4326 : null;
}

/** `RT90 0 gon`, `rt90_5gonv`; plain `RT 90` was the national grid. */
function rt90ZoneNamedIn(name: string): EpsgCode {
  const zone = /rt90(?:.*?)(75|50|5|25|00|0)gon([vowe]?)/.exec(name);
  const gon = { "75": 7.5, "50": 5, "5": 5, "25": 2.5 }[zone?.[1] ?? "25"] ?? 0;
  const isEast = /[oe]/.test(zone?.[2] ?? "");
  return gon === 0 ? 3022 : isEast ? (gon === 5 ? 3024 : 3023) : gon === 7.5 ? 3019 : gon === 5 ? 3020 : 3021;
}
