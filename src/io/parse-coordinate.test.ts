import { expect, test } from "vitest";
import type { Mapping } from "./import-model.ts";
import { createPlaceReader, splitPair } from "./parse-coordinate.ts";

function read(cells: string[], epsg = 4326) {
  const mapping: Mapping = {
    kind: "incidents",
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    columns: { lat: 0, lon: 1 },
    epsg,
    dayFirst: true,
    surveyMeaning: "unsafe",
  };
  const out = { north: 0, east: 0 };
  return createPlaceReader(mapping).read(cells, out) ?? [out.north, out.east];
}

test.each([
  [["58,4", "15.6"], 4326, [58.4, 15.6]],
  [["6477205,9", "186323,1"], 3009, [6477205.9, 186323.1]],
  [["58°30'00\"N", "15°36'00\"E"], 4326, [58.5, 15.6]],
  [["58° 30' N", "15° 36' Ö"], 4326, [58.5, 15.6]],
  [["N 58°30.6'", "E 15°36,6'"], 4326, [58.51, 15.61]],
  [["58º 30′ 36″", "15º 36′ 36″"], 4326, [58.51, 15.61]],
  [["58,41° N", "15,62E"], 4326, [58.41, 15.62]],
  [["58°61'00\"N", "15°36'00\"E"], 4326, "coordinate-not-a-number"],
  [["41.79N", "87.62W"], 4326, [41.79, -87.62]],
  [["", "15,6"], 4326, "empty-place"],
  [["58,4"], 4326, "empty-place"],
  [["NULL", "NULL"], 4326, "empty-place"],
  [["0", "0"], 4326, "zero-place"],
  [["0,0000", "15,6"], 4326, "zero-place"],
  [["norr", "15,6"], 4326, "coordinate-not-a-number"],
  [["", "öster"], 4326, "coordinate-not-a-number"],
  [["158,4", "15,6"], 4326, "coordinate-out-of-range"],
  [["58,4", "15,6"], 3006, "coordinate-out-of-range"],
  // Points between thousands: alone, 536.369 would be a decimal number.
  [["6.474.449", "536.369"], 3006, [6474449, 536369]],
  [["6474449.000", "719.195"], 3011, [6474449, 719.195]],
  [["536.369", "6.474.449"], 3006, "coordinate-out-of-range"],
])("%j in EPSG:%d is %j", (cells, epsg, expected) => {
  expect(read(cells, epsg)).toEqual(expected);
});

test.each([
  ["58.41, 15.62", [58.41, 15.62]],
  ["58.410807,15.621373", [58.410807, 15.621373]],
  ["58,41; 15,62", [58.41, 15.62]],
  ["58,41 15,62", [58.41, 15.62]],
  ["(58.41, 15.62)", [58.41, 15.62]],
  ["POINT (15.62 58.41)", [58.41, 15.62]],
  ["58.41 / 15.62", [58.41, 15.62]],
  ["lat: 58.41, lon: 15.62", [58.41, 15.62]],
  ['{"lng":15.62,"lat":58.41}', [58.41, 15.62]],
  ['{"latitude": 58.41, "longitude": 15.62}', [58.41, 15.62]],
  ['{"type":"Point","coordinates":[15.62,58.41]}', [58.41, 15.62]],
  ["58°30'00\"N 15°36'00\"E", [58.5, 15.6]],
  ["N 58° 30' 0\", E 15° 36' 0\"", [58.5, 15.6]],
  ["E15°36' N58°30'", [58.5, 15.6]],
  ["58.41N 15.62E", [58.41, 15.62]],
  ["Storgatan 1, 58222 Linköping", null],
  ["58.41", null],
  ["a,b", null],
])("%s holds the pair %j", (cell, expected) => {
  expect(splitPair(cell)).toEqual(expected);
});
