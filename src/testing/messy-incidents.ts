import { seededRandom } from "../analysis/seeded-random.ts";
import { isoDateOfDay } from "../domain/time.ts";
import { projectionFor } from "../geo/projection.ts";
import type { ImportCounts } from "../io/import-model.ts";

/** A municipality's own system, in which the local police and GIS departments export. */
const SWEREF_99_15_00 = 3009;
const CATEGORIES: readonly string[] = ["Misshandel", "Stöld", "Skadegörelse", "Rån", "Ordningsstörning"];
/** Places that gather events; the first is the liveliest. */
const CENTERS: readonly (readonly [number, number])[] = [
  [15.6224, 58.4093],
  [15.5795, 58.4262],
  [15.64, 58.389],
  [15.5655, 58.41],
  [15.6252, 58.4163],
];
const FIRST_DAY = 20_030; // 2024-11-03
const DAYS = 720;

export interface MessyFile {
  readonly bytes: Uint8Array;
  /** What an honest import must say of it. */
  readonly expected: ImportCounts;
}

/**
 * A file as a planner may get it: semicolons, decimal commas, Windows-1252, SWEREF 99 15 00, CRLF, and in every 500
 * rows one of each defect. Invented, and the same for the same `rows`.
 */
export function messyIncidents(rows: number): MessyFile {
  const random = seededRandom(2023_196);
  const projection = projectionFor(SWEREF_99_15_00);
  const expected = { rows, read: 0, withoutPlace: 0, withoutTime: 0, outside: 0, duplicates: 0, refused: 0 };
  const lines = ["Ärendenr;Från;Till;Kategori;N;E"];

  for (let row = 0; row < rows; row++) {
    const center = CENTERS[Math.floor(random() ** 2 * CENTERS.length)]!;
    const spread = random() < 0.6 ? 0.0008 : 0.03;
    const [east, north] = projection.forward(
      center[0] + (random() - 0.5) * 2 * spread,
      center[1] + (random() - 0.5) * spread,
    );
    const id = `K-${100_000 + row}`;
    // From 03:00, so that no row falls in the hour that the clock skips in March.
    const minute = 180 + Math.floor(random() * 1200);
    const day = isoDateOfDay(FIRST_DAY + Math.floor(random() * DAYS));
    const from = `${day} ${clock(minute)}`;
    const to = random() < 0.3 ? `${day} ${clock(minute + 59)}` : "";
    const category = CATEGORIES[Math.floor(random() * CATEGORIES.length)]!;
    const good = { id, from, to, category, north: meters(north), east: meters(east) };
    const line = (change: Partial<typeof good> = {}) => Object.values({ ...good, ...change }).join(";");

    switch (row % 500) {
      case 17:
        lines.push(line({ north: "", east: "" }));
        expected.withoutPlace++;
        break;
      case 34:
        lines.push(line({ north: "0", east: "0" }));
        expected.withoutPlace++;
        break;
      case 51:
        lines.push(line({ north: "okänd plats" }));
        expected.refused++;
        break;
      case 68:
        lines.push(line({ from: "2025-13-45 10:00" }));
        expected.refused++;
        break;
      case 85:
        lines.push(line({ from: `${day} 20:00`, to: `${day} 19:00` }));
        expected.refused++;
        break;
      case 102:
        lines.push(`${id};${from}`);
        expected.refused++;
        break;
      case 119:
        lines.push(line({ from: "", to: "" }));
        expected.withoutTime++;
        break;
      case 136: {
        const [norrkopingEast, norrkopingNorth] = projection.forward(16.18, 58.59);
        lines.push(line({ north: meters(norrkopingNorth), east: meters(norrkopingEast) }));
        expected.outside++;
        break;
      }
      case 153:
        lines.push(line({ id: `K-${100_000 + row - 1}` }));
        expected.duplicates++;
        break;
      case 170:
        lines.push(line({ category: '"Stöld; ""ur\r\nbil"""' }));
        expected.read++;
        break;
      default:
        lines.push(line());
        expected.read++;
    }
  }
  return { bytes: windows1252(`${lines.join("\r\n")}\r\n`), expected };
}

function meters(value: number): string {
  return value.toFixed(2).replace(".", ",");
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** The letters used here have the same codes in Windows-1252 as in Unicode. */
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
