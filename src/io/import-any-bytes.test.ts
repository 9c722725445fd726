import fc from "fast-check";
import { expect, test } from "vitest";
import { context } from "../testing/import-fixtures.ts";
import { runs } from "../testing/runs.ts";
import { importFileAtOnce } from "./import-file.ts";

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
