import { expect, test } from "vitest";
import { axisOf, isKnownHeader } from "./header-names.ts";

test.each([
  ["lat", "lon"],
  ["N", "E"],
  ["Nord", "Öst"],
  ["Northing", "Easting"],
  ["N_SWEREF99TM", "E_SWEREF99TM"],
  ["SWEREF99 1500 N", "SWEREF99 1500 E"],
  ["N_15_00", "E_15_00"],
  ["N 3009", "E 3009"],
  ["Koordinat nord", "Koordinat öst"],
  ["N (m)", "E (m)"],
  ["POINT_Y", "POINT_X"],
  ["Breddgrad", "Längdgrad"],
  ["plats_lat", "plats_lon"],
  ["GPS lat", "GPS long"],
  ["Händelseplats N", "Händelseplats E"],
  ["RT90 X", "RT90 Y"],
])("%s and %s are the axes", (north, east) => {
  expect([axisOf(north), axisOf(east)]).toEqual(["lat", "lon"]);
});

test.each(["Skäggetorp norr", "How long", "Östra delen", "N och E", "plats", ""])("%j is no axis", (header) => {
  expect(axisOf(header)).toBeNull();
});

test("a unit in parentheses does not hide a name", () => {
  expect([isKnownHeader("Svarande (n)"), isKnownHeader("Svarande om trygghet")]).toEqual([true, false]);
});
