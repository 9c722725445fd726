import { describe, expect, it } from "vitest";
import { aPicture, aPictureFile } from "../testing/a-picture.ts";
import { NOTHING_LOADED } from "./picture.ts";
import { readPicture } from "./picture-schema.ts";

describe("a picture from storage or from a file", () => {
  it("is read as it was written", () => {
    const file = aPictureFile();
    const zipped = aPictureFile({ id: "f2", mapping: { ...file.mapping, entry: "a.csv", isPairEastFirst: true } });
    const picture = aPicture({ files: [file, zipped], doubles: { "a|b": "same", "c|d": "different" } });

    expect(readPicture(structuredClone(picture))).toEqual({ picture, lost: [] });
    expect(readPicture(JSON.parse(JSON.stringify(picture)))).toEqual({ picture, lost: [] });
    expect(readPicture(NOTHING_LOADED)).toEqual({ picture: NOTHING_LOADED, lost: [] });
  });

  it.each([
    ["no record at all", 17],
    ["a part missing", { withExample: true, files: [] }],
    ["a file of an unknown kind", changed({ source: { ...aPictureFile().source, kind: "weather" as "incidents" } })],
    ["a day that does not exist", changed({ source: { ...aPictureFile().source, dated: "2026-02-31" } })],
    ["a system that no rows are kept in", changed({ metricEpsg: 4326 })],
    ["a column that is no column", changed({ mapping: { ...aPictureFile().mapping, columns: { id: -1 } } })],
    ["an id that is a path", changed({ id: "../f1" })],
    ["a verdict that nobody gives", { ...aPicture(), doubles: { a: "perhaps" } }],
  ])("is none with %s", (_what, value) => {
    expect(readPicture(value)).toBeNull();
  });

  it("loses what this version does not know of", () => {
    expect(readPicture({ ...aPicture(), mood: "calm" })).toEqual({ picture: aPicture(), lost: [] });
  });
});

function changed(file: Partial<ReturnType<typeof aPictureFile>>) {
  return aPicture({ files: [aPictureFile(file)] });
}
