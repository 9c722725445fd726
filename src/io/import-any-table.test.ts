import fc from "fast-check";
import { expect, test } from "vitest";
import { projectionFor } from "../geo/projection.ts";
import { context } from "../testing/import-fixtures.ts";
import { runs } from "../testing/runs.ts";
import { importFileAtOnce } from "./import-file.ts";

const CRS = [4326, 3006, 3008, 3009, 3012, 3021];

/** A row of a generated table and what must become of it. */
interface GeneratedRow {
  readonly lat: number;
  readonly lon: number;
  readonly defect: "none" | "no-place" | "no-time" | "bad-time" | "bad-place" | "outside" | "same-id" | "short";
}

const row: fc.Arbitrary<GeneratedRow> = fc.record({
  lat: fc.double({ min: 58.33, max: 58.5, noNaN: true }),
  lon: fc.double({ min: 15.4, max: 15.85, noNaN: true }),
  defect: fc.oneof(
    { weight: 8, arbitrary: fc.constant("none" as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom("no-place", "no-time", "bad-time", "bad-place", "outside", "same-id", "short"),
    },
  ),
});

const table = fc.record({
  // The first rows are whole, so that the file can be understood at all.
  rows: fc.array(row, { minLength: 1, maxLength: 40 }),
  delimiter: fc.constantFrom(";", "\t", "|", ","),
  decimalComma: fc.boolean(),
  epsg: fc.constantFrom(...CRS),
  lineBreak: fc.constantFrom("\n", "\r\n", "\r"),
  encoding: fc.constantFrom("utf-8", "utf-8-bom", "windows-1252", "utf-16le"),
  quoted: fc.boolean(),
});

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-8-bom") return new TextEncoder().encode(`\uFEFF${text}`);
  if (encoding === "windows-1252") return Uint8Array.from(text, (character) => character.charCodeAt(0));
  return new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (character) => character.charCodeAt(0)).buffer);
}

test("any table reads back with every row accounted for, whatever it is written in", () => {
  fc.assert(
    fc.property(table, ({ rows, delimiter, decimalComma, epsg, lineBreak, encoding, quoted }) => {
      const whole: GeneratedRow[] = Array.from({ length: rows.length + 4 }, () => ({
        lat: 58.41,
        lon: 15.62,
        defect: "none",
      }));
      const all = [...whole, ...rows];
      const comma = decimalComma && (quoted || delimiter !== ",");
      const cell = (text: string) => (quoted ? `"${text}"` : text);
      const number = (value: number) => value.toFixed(epsg === 4326 ? 7 : 3).replace(".", comma ? "," : ".");
      const lines = all.map(({ lat, lon, defect }, i) => {
        const place = defect === "outside" ? { lat: 59.9, lon: 17.6 } : { lat, lon };
        const [east, north] =
          epsg === 4326 ? [place.lon, place.lat] : projectionFor(epsg).forward(place.lon, place.lat);
        const cells = [
          defect === "same-id" ? "id0" : `id${i}`,
          defect === "no-time" ? "" : defect === "bad-time" ? "igår" : "2025-09-07 22:15",
          "Skadegörelse på bil",
          defect === "no-place" ? "" : defect === "bad-place" ? "norr" : number(north),
          defect === "no-place" ? "" : number(east),
        ];
        return (defect === "short" ? cells.slice(0, 2) : cells).map(cell).join(delimiter);
      });
      const text = ["id", "från", "kategori", "nord", "öst"].map(cell).join(delimiter);
      const bytes = encode([text, ...lines].join(lineBreak), encoding);

      const result = importFileAtOnce("any.csv", bytes, null, context);

      if (!result.ok) throw new Error(result.failure);
      const { counts, data, mapping } = result.file;
      const count = (...defects: GeneratedRow["defect"][]) =>
        all.filter(({ defect }) => defects.includes(defect)).length;
      expect(mapping).toMatchObject({ epsg, delimiter });
      expect(counts).toEqual({
        rows: all.length,
        read: count("none"),
        withoutPlace: count("no-place"),
        withoutTime: count("no-time"),
        outside: count("outside"),
        duplicates: count("same-id"),
        refused: count("bad-time", "bad-place", "short"),
      });
      if (data.kind !== "incidents") throw new Error(data.kind);
      const kept = all.filter(({ defect }) => defect === "none" || defect === "no-time");
      const metric = projectionFor(3006);
      kept.forEach(({ lat, lon }, i) => {
        const [x, y] = metric.forward(lon, lat);
        expect(Math.hypot(data.incidents.x[i]! - x, data.incidents.y[i]! - y)).toBeLessThan(0.3);
      });
      expect(data.incidents.categories).toEqual(["Skadegörelse på bil"]);
    }),
    runs(150, 10_000),
  );
});

test("any bytes at all are read or refused: no exception, and the fates add up", () => {
  const words = fc.constantFrom(
    "id",
    "från",
    "lat",
    "lon",
    "kategori",
    ";",
    ",",
    "\n",
    '"',
    "58,41",
    "15,62",
    "2025-09-07",
    "\r",
    "å",
    "\u0000",
    "{",
  );
  const text = fc.array(words, { maxLength: 120 }).map((parts) => new TextEncoder().encode(parts.join("")));
  const bytes = fc.oneof(
    text,
    text.map((body) => Uint8Array.from([...new TextEncoder().encode("id;från;kategori;lat;lon\n"), ...body])),
    fc.uint8Array({ maxLength: 400 }),
  );
  fc.assert(
    fc.property(bytes, (input) => {
      const result = importFileAtOnce("any", input, null, context);
      if (!result.ok) return;
      const { rows, read, withoutPlace, withoutTime, outside, duplicates, refused } = result.file.counts;
      expect(read + withoutPlace + withoutTime + outside + duplicates + refused).toBe(rows);
      expect(read).toBeGreaterThanOrEqual(0);
    }),
    runs(500, 100_000),
  );
});
