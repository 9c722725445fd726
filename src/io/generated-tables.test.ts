import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_TIME } from "../domain/time.ts";
import { projectionFor } from "../geo/projection.ts";
import { type GeneratedTable, generatedTable, PERSON } from "../testing/generated-tables.ts";
import { context } from "../testing/import-fixtures.ts";
import { runs } from "../testing/runs.ts";
import { importFileAtOnce } from "./import-file.ts";
import type { ImportedFile } from "./import-model.ts";
import { previewFile } from "./preview-file.ts";

const AN_HOUR = 3_600_000;
const metric = projectionFor(3006);

function imported({ fileName, bytes }: GeneratedTable): ImportedFile {
  const result = importFileAtOnce(fileName, bytes, null, context);
  if (!result.ok) throw new Error(`Not read: ${result.failure}`);
  return result.file;
}

/** What came back of each row, in words: minutes, category, and how far from where it should be. */
function incidentsOf({ data }: ImportedFile, table: GeneratedTable) {
  if (data.kind !== "incidents") throw new Error(`Taken for ${data.kind}`);
  const { incidents } = data;
  return incidents.ids.map((id, i) => {
    const wanted = table.kept[i];
    const [x, y] = wanted ? metric.forward(wanted.lng, wanted.lat) : [Number.NaN, Number.NaN];
    const meters = Math.hypot(incidents.x[i]! - x, incidents.y[i]! - y);
    return {
      id,
      category: incidents.categories[incidents.category[i]!],
      time: incidents.start[i] === NO_TIME ? null : [incidents.start[i], incidents.end[i]],
      place: wanted && meters <= wanted.toleranceMeters ? "as written" : `${meters} m away`,
    };
  });
}

test(
  "a table in any dialect comes back with the right minute, place and category, and every row's fate",
  () => {
    fc.assert(
      fc.property(generatedTable, (table) => {
        const file = imported(table);

        expect(file.counts).toEqual(table.counts);
        expect(PERSON.filter((text) => JSON.stringify(file.data).includes(text))).toEqual([]);
        expect(incidentsOf(file, table)).toEqual(
          table.kept.map(({ id, category, time }) => ({ id, category, time, place: "as written" })),
        );
      }),
      runs(200, 60_000),
    );
  },
  AN_HOUR,
);

test(
  "what the preview shows is what the import then does",
  () => {
    fc.assert(
      fc.property(generatedTable, (table) => {
        const result = previewFile(table.fileName, table.bytes, context);

        if (!result.ok) throw new Error(result.failure);
        const { mapping, reasons } = result.preview;
        expect(imported(table).mapping).toEqual(mapping);
        expect(reasons.map(({ about }) => about)).toEqual(
          expect.arrayContaining(["kind", "encoding", "delimiter", "columns", "crs"]),
        );
      }),
      runs(60, 10_000),
    );
  },
  AN_HOUR,
);

test(
  "a table with bytes lost or changed on the way is read or refused, and every row accounted for",
  () => {
    const damage = fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), byte: fc.option(fc.nat(255)) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(generatedTable, damage, ({ fileName, bytes }, places) => {
        const damaged = [...bytes];
        for (const { at, byte } of places) {
          const index = Math.floor(at * damaged.length);
          if (byte === null) damaged.splice(index, 1 + (index % 7));
          else damaged[index] = byte;
        }

        const result = importFileAtOnce(fileName, Uint8Array.from(damaged), null, context);

        if (!result.ok) return;
        const { rows, read, withoutPlace, withoutTime, outside, duplicates, refused } = result.file.counts;
        expect(read + withoutPlace + withoutTime + outside + duplicates + refused).toBe(rows);
        expect(Math.min(read, withoutPlace, withoutTime, outside, duplicates, refused)).toBeGreaterThanOrEqual(0);
      }),
      runs(100, 30_000),
    );
  },
  AN_HOUR,
);
