import { expect, test } from "vitest";
import { context, importText } from "../testing/import-fixtures.ts";
import type { ImportContext } from "./import-context.ts";
import { previewFile } from "./preview-file.ts";
import { headerKey, type RememberedMapping, rememberable } from "./remembered-mapping.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function preview(text: string, used: ImportContext = context) {
  const result = previewFile("a.csv", bytes(text), used);
  if (!result.ok) throw new Error(result.failure);
  return result.preview;
}

const HEADER = "nr;när;vad;n1;e1";
/** As the user set it: the columns have names that nobody can guess. */
function remembered(change: Partial<RememberedMapping> = {}): RememberedMapping {
  const first = preview(`${HEADER}\n7;2025-09-07;Rån;6477205,88;186323,07\n`);
  const columns = { id: 0, from: 1, category: 2, lat: 3, lon: 4 };
  const kept = rememberable({ ...first.mapping, kind: "incidents", columns, epsg: 3009 }, first.header);
  if (!kept) throw new Error("The header cannot be remembered");
  return { ...kept, ...change };
}

test("a known header is understood as last time, whatever the file's encoding, delimiter and rows are", () => {
  const used = { ...context, remembered: [remembered()] };
  const { mapping, reasons } = preview("NR\tNär\tvad\tN1\tE1\n9\t2025-09-08\tStöld\t6477300\t186400\n", used);

  expect(mapping).toMatchObject({
    kind: "incidents",
    delimiter: "\t",
    epsg: 3009,
    columns: { id: 0, from: 1, category: 2, lat: 3, lon: 4 },
  });
  expect(reasons.filter(({ code }) => code === "remembered").map(({ about }) => about)).toEqual([
    "kind",
    "columns",
    "crs",
  ]);
});

test("the import remembers too", () => {
  const file = importText(`${HEADER}\n9;2025-09-08;Stöld;6477300;186400\n`, "a.csv", {
    ...context,
    remembered: [remembered()],
  });

  expect(file.counts).toMatchObject({ rows: 1, read: 1 });
});

test("another system that puts the points in the municipality goes before the remembered one", () => {
  const used = { ...context, remembered: [remembered()] };
  const { mapping, reasons } = preview(`${HEADER}\n9;2025-09-08;Stöld;6474615;536308\n`, used);

  expect(mapping).toMatchObject({ epsg: 3006, columns: { lat: 3, lon: 4, category: 2 } });
  expect(reasons.find(({ about }) => about === "crs")?.code).toBe("in-municipality");
});

test("the remembered order of day and month holds until a date of the file proves another", () => {
  const used = { ...context, remembered: [remembered({ dayFirst: false })] };
  const row = (date: string) => `${HEADER}\n9;${date};Stöld;6477300;186400\n`;

  expect(preview(row("03/04/2025"), used).mapping.dayFirst).toBe(false);
  expect(preview(row("13/04/2025"), used).mapping.dayFirst).toBe(true);
});

test("a column that holds personnummer now is not used, though it was", () => {
  const used = { ...context, remembered: [remembered()] };
  const { mapping } = preview(`${HEADER}\n811218-9876;2025-09-08;Stöld;6477300;186400\n`, used);

  expect(mapping.columns).toEqual({ from: 1, category: 2, lat: 3, lon: 4 });
});

test("the newest of several goes first, and another header is another key", () => {
  const used = { ...context, remembered: [remembered({ surveyMeaning: "safe" }), remembered()] };

  expect(preview(`${HEADER}\n9;2025-09-08;Stöld;6477300;186400\n`, used).mapping.surveyMeaning).toBe("safe");
  expect(headerKey(["id", "datum"], "csv")).not.toBe(headerKey(["datum", "id"], "csv"));
  expect(headerKey(["id", "datum"], "csv")).not.toBe(headerKey(["id", "datum"], "xlsx"));
});

test.each([
  [["811218-9876", "datum", "lat"]],
  [["Eva Andersson", "datum", "lat"]],
  [["17", "2025-09-07", "datum"]],
  [["en rad", "utan rubriker"]],
])("the first row of data is not remembered: %j", (header) => {
  expect(headerKey(header, "csv")).toBeNull();
});
