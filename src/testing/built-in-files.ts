import { seededRandom } from "../analysis/seeded-random.ts";
import type { ReadBuiltIn } from "../dataset/built-in.ts";
import { type DayNumber, dayOfCivil, isoDateOfDay } from "../domain/time.ts";
import { NO_WORK, type Work } from "../domain/work.ts";

export const TEST_NOW: DayNumber = dayOfCivil(2026, 11, 22);

/** A town of two square areas with a few invented events, as the app's own data are laid out. */
export function builtInFiles(work: Work = NO_WORK): ReadBuiltIn {
  const files: Record<string, string> = {
    "sources.json": JSON.stringify([
      builtInSource("areas", "areas.geojson", false),
      { ...builtInSource("areas", "places.json", false), kind: "places" },
      builtInSource("incidents", "incidents.csv", true),
      builtInSource("requests", "requests.csv", true),
      builtInSource("unsafePlaces", "unsafe-places.csv", true),
      builtInSource("survey", "survey.csv", true),
    ]),
    "areas.geojson": areasGeoJson([
      { code: "0580R001", name: "Innerstaden", west: 15.58, south: 58.39, east: 15.63, north: 58.43 },
      { code: "0580R002", name: "Tannefors", west: 15.63, south: 58.39, east: 15.68, north: 58.43 },
    ]),
    "places.json": JSON.stringify([{ name: "Torget", kind: "torg", lngLat: [15.62, 58.41], certain: true }]),
    "work.json": JSON.stringify(work),
    "incidents.csv": incidentsCsv({ rows: 300, seed: 1, idPrefix: "F" }),
    "requests.csv":
      "id;anmäld;typ;status;åtgärdad;lat;lon;beskrivning\n" +
      "R1;2026-09-01;belysning;öppen;;58,41;15,62;Trasig lampa\n" +
      "R2;2026-08-01;klotter;åtgärdad;2026-08-03;58,40;15,64;Klotter på bänk\n",
    "unsafe-places.csv": "id;datum;lat;lon;anledning\nO1;2026-04-15;58,41;15,62;Mörkt\n",
    "survey.csv":
      "områdeskod;område;mätning;fråga;andel_procent;antal_svar\n" +
      "0580R001;Innerstaden;2026;Otrygg ute sent;40;200\n" +
      "0580R002;Tannefors;2026;Otrygg ute sent;30;150\n" +
      "0580R001;Innerstaden;2025;Otrygg ute sent;42;190\n",
  };
  return async (name) => {
    const content = files[name];
    if (content === undefined) throw new Error(`No built-in file ${name}`);
    return new TextEncoder().encode(content);
  };
}

export interface CsvOptions {
  readonly rows: number;
  readonly seed: number;
  readonly idPrefix: string;
}

/** Half of the events at one corner, half over the town; two categories; 2025-11-01 to 2026-10-31. */
export function incidentsCsv({ rows, seed, idPrefix }: CsvOptions): string {
  const random = seededRandom(seed);
  const firstDay = dayOfCivil(2025, 11, 1);
  const lines = Array.from({ length: rows }, (_, i) => {
    const atCorner = i % 2 === 0;
    const lat = atCorner ? 58.41 + random() * 0.0005 : 58.395 + random() * 0.03;
    const lon = atCorner ? 15.62 + random() * 0.001 : 15.585 + random() * 0.09;
    const day = isoDateOfDay(firstDay + Math.floor(random() * 365));
    const time = `${day} ${String(Math.floor(random() * 24)).padStart(2, "0")}:15`;
    const category = random() < 0.5 ? "Stöld;Cykel" : "Skadegörelse;Klotter";
    return `${idPrefix}${i};${time};${time};${category};${decimal(lat)};${decimal(lon)}`;
  });
  return `id;från;till;kategori;underkategori;lat;lon\n${lines.join("\n")}\n`;
}

export interface SquareArea {
  readonly code: string;
  readonly name: string;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function areasGeoJson(areas: readonly SquareArea[]): string {
  const features = areas.map(({ code, name, west, south, east, north }) => ({
    type: "Feature",
    properties: { kod: code, namn: name },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}

function builtInSource(kind: string, file: string, fictional: boolean) {
  return {
    id: `built-in-${kind}`,
    kind,
    name: file,
    file,
    fictional,
    origin: "prov",
    licence: "CC0",
    dated: "2026-10-31",
    rows: 1,
  };
}

function decimal(value: number): string {
  return value.toFixed(6).replace(".", ",");
}
