import type { IncidentRows } from "../domain/incident.ts";
import { isoMinuteOf, NO_TIME } from "../domain/time.ts";
import { projectionFor } from "../geo/projection.ts";

/** How the events are written: as a program would, or as Swedish Excel does in a municipality's own system. */
export type EventDialect = "comma-degrees-utf8" | "semicolon-sweref991500-windows1252";

const SUBCATEGORIES = ["Ur bil", "Cykel", "Butik", "Källare", "Övrigt", "Utomhus", "Inomhus", "På väg"];
const ROWS_PER_PART = 10_000;

/** The rows as a CSV file: id, from, to, category, subcategory and place. Parts of some thousand rows, for a million make a long text. */
export function* eventFile(rows: IncidentRows, dialect: EventDialect): Generator<Uint8Array> {
  const isComma = dialect === "comma-degrees-utf8";
  const encode = isComma ? (text: string) => new TextEncoder().encode(text) : latin1;
  const local = projectionFor(3009);
  const metric = projectionFor(3006);
  const place = (x: number, y: number): string => {
    const [lng, lat] = metric.inverse(x, y);
    if (isComma) return `${lat.toFixed(6)},${lng.toFixed(6)}`;
    const [east, north] = local.forward(lng, lat);
    return `${north.toFixed(2)};${east.toFixed(2)}`.replaceAll(".", ",");
  };
  const header = isComma
    ? "id,from,to,kategori,underkategori,lat,lon\n"
    : "Ärendenr;Från;Till;Kategori;Underkategori;N;E\r\n";
  yield encode(header);
  for (let from = 0; from < rows.length; from += ROWS_PER_PART) {
    let part = "";
    for (let i = from; i < Math.min(rows.length, from + ROWS_PER_PART); i++) {
      const cells = [
        `K-${1_000_000 + i}`,
        timeText(rows.start[i]!),
        rows.end[i] === rows.start[i] ? "" : timeText(rows.end[i]!),
        rows.categories[rows.category[i]!],
        SUBCATEGORIES[(i * 7) % SUBCATEGORIES.length],
        place(rows.x[i]!, rows.y[i]!),
      ];
      part += cells.join(isComma ? "," : ";") + (isComma ? "\n" : "\r\n");
    }
    yield encode(part);
  }
}

/** The hour that the clock skips in March does not exist: such a row would be refused. */
function timeText(minute: number): string {
  return minute === NO_TIME ? "" : isoMinuteOf(minute).replace(/ 02:/, " 03:");
}

/** The letters used here have the same codes in Windows-1252 as in Unicode. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
