import type { Delivered } from "../domain/presence.ts";
import type { CsvDialect } from "./csv-cell.ts";
import { rowsCsv } from "./rows-csv.ts";

/**
 * What was delivered as a table, by start, in the form that the import of delivered presence reads back as the same
 * stops; not the notes, which stay in the picture.
 *
 * @param fictional whether the picture holds invented data; a stop that is invented itself makes the file say so anyway
 */
export function deliveredCsv(delivered: readonly Delivered[], fictional: boolean, dialect: CsvDialect): string {
  const presence = delivered
    .toSorted((a, b) => a.startMinute - b.startMinute)
    .map(({ id, startMinute, minutes, place, actor }) => ({
      id,
      startMinute,
      minutes,
      placeName: place.name,
      lngLat: place.lngLat,
      // Written as degrees; nothing asks for meters.
      x: 0,
      y: 0,
      actor,
    }));
  const isInvented = fictional || delivered.some(({ invented }) => invented === true);
  const data = { kind: "visits", presence } as const;
  return [...rowsCsv({ data, metricEpsg: 3006, fictional: isInvented }, dialect)].join("");
}
