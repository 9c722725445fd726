import { expect, it } from "vitest";
import type { Mapping } from "../../io/import-model.ts";
import { possibleKinds, withColumn, withKind } from "./mapping-changes.ts";

const MAPPING: Mapping = {
  kind: "incidents",
  format: "csv",
  encoding: "utf-8",
  delimiter: ";",
  columns: { id: 0, from: 1, category: 2, lat: 3, lon: 4, subcategory: 5 },
  epsg: 3006,
  dayFirst: true,
  surveyMeaning: "unsafe",
};

it("leaves the columns to be found anew when the kind changes", () => {
  expect(withKind(MAPPING, "requests")).toEqual({ ...MAPPING, kind: "requests", columns: {} });
});

it("never offers to read a table as areas", () => {
  expect(possibleKinds(MAPPING)).toEqual(["incidents", "requests", "unsafePlaces", "survey", "visits"]);
});

it("takes a field out of the mapping", () => {
  expect(withColumn(MAPPING, "id", null).columns).not.toHaveProperty("id");
});

it("reads a field from another column", () => {
  expect(withColumn(MAPPING, "lat", 7).columns.lat).toBe(7);
});
