import { expect, test } from "vitest";
import { importText } from "../testing/import-fixtures.ts";

const HEADER = "id;från;kategori;lat;lon\n";

test("an issue carries the row as it stands in the file, also when it is found last", () => {
  const { issues } = importText(
    `${HEADER}1;2025-09-01;Rån;59,3293;18,0686\n2;snart;"A; B";58,41;15,62\n3;2025-09-01;Rån;58,41;15,62\n`,
  );

  expect(Array.from(issues, ({ code, text, row }) => [code, text, row])).toEqual([
    ["outside-area", "59,3293", "1;2025-09-01;Rån;59,3293;18,0686"],
    ["time-not-understood", "snart", '2;snart;"A; B";58,41;15,62'],
  ]);
});

test("a row of a GeoJSON file is its cells", () => {
  const feature = (id: number, coordinates: number[]) => ({
    type: "Feature",
    properties: { id, datum: "2025-09-01", kategori: "Rån" },
    geometry: { type: "Point", coordinates },
  });
  const features = [feature(1, [15.62, 58.41]), feature(2, [18.07, 59.33]), feature(3, [15.61, 58.4])];

  const { issues } = importText(JSON.stringify({ type: "FeatureCollection", features }), "a.geojson");

  expect(Array.from(issues, ({ line, row }) => [line, row])).toEqual([[2, "59.33;18.07;2;2025-09-01;Rån"]]);
});

test("a long row is cut, and its file let go", () => {
  const { issues } = importText(`${HEADER}1;snart;${"x".repeat(9000)};58,41;15,62\n`);

  const [issue] = issues.withoutFile();

  expect(issue!.row).toHaveLength(4000);
  expect(issue!.text).toBe("snart");
});

test("the first of each fate are those that stand first in the file", () => {
  const row = (id: number, lat: string) => `${id};2025-09-01;Rån;${lat};15,62\n`;
  const { issues } = importText(HEADER + row(1, "") + row(2, "") + row(3, "norr") + row(3, "") + row(4, "58,41"));

  expect(issues.first(1).map(({ line, fate }) => [line, fate])).toEqual([
    [2, "withoutPlace"],
    [4, "refused"],
  ]);
  expect(Array.from(issues.ofFate("withoutPlace"), ({ line }) => line)).toEqual([2, 3, 5]);
  expect(issues.codeCounts()).toEqual({ "empty-place": 3, "coordinate-not-a-number": 1 });
});

test("rows that are loaded already are put where they stand, and an undated one has only that fate", () => {
  const { issues } = importText(
    `${HEADER}1;2025-09-01;Rån;58,41;15,62\n2;;Rån;58,41;15,62\n3;snart;Rån;58,41;15,62\n4;;Rån;58,41;15,62\n`,
  );

  const found = issues.withDuplicates(Uint32Array.of(2, 3), 0);

  expect(Array.from(found, ({ line, fate, text }) => [line, fate, text])).toEqual([
    [2, "duplicate", "1"],
    [3, "duplicate", "2"],
    [4, "refused", "snart"],
    [5, "withoutTime", ""],
  ]);
});
