import type { Picture, PictureFile } from "../io/picture.ts";

/** A file of incidents as a picture tells of it. */
export function aPictureFile(change: Partial<PictureFile> = {}): PictureFile {
  return {
    id: "f1",
    source: {
      id: "incidents-abc",
      kind: "incidents",
      name: "händelser.csv",
      provider: "police",
      fictional: false,
      origin: "",
      licence: "",
      dated: "2026-11-22",
      rows: 3,
      firstDay: 20_000,
      lastDay: 20_002,
      piles: [
        {
          id: "58.410807,15.621373",
          lngLat: [15.621373, 58.410807],
          count: 2,
          of: 3,
          label: "municipality",
          name: "Linköping",
          isTrusted: false,
        },
      ],
    },
    contentHash: "abc",
    dataHash: "abcd",
    metricEpsg: 3006,
    mapping: {
      kind: "incidents",
      format: "csv",
      encoding: "utf-8",
      delimiter: ";",
      columns: { id: 0, from: 1, lat: 2, lon: 3 },
      epsg: 4326,
      dayFirst: true,
      surveyMeaning: "unsafe",
    },
    ...change,
  };
}

/** Without work: as it is kept, and as it is saved. */
export function aPicture(change: Partial<Omit<Picture, "work">> = {}): Picture & { readonly work: null } {
  return { withExample: false, files: [aPictureFile()], doubles: {}, work: null, ...change };
}
