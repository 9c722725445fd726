import { describe, expect, it } from "vitest";
import type { EastNorth } from "../domain/coordinates.ts";
import { hotspotNames, type NamedPoint } from "./hotspot-names.ts";

const at = (x: number, areaName: string | null = "Ryd") => ({
  centerXy: [x, 0] as EastNorth,
  markerXy: [x, 0] as EastNorth,
  areaName,
});
const point = (name: string, x: number, certain = true): NamedPoint => ({ name, xy: [x, 0], certain });

describe("hotspotNames", () => {
  it("takes the nearest sure place within 200 m, before a nearer unsure one", () => {
    const register = [point("Torget", 150), point("Parken", -120), point("Bron", 10, false)];

    expect(hotspotNames([at(0)], 150, register)).toEqual(["Parken"]);
  });

  it("says only near when the position is unsure", () => {
    expect(hotspotNames([at(0)], 150, [point("Bron", 200, false), point("Torget", 201)])).toEqual(["nära Bron"]);
  });

  it("falls back to the area and a letter, or to a plain place", () => {
    const names = hotspotNames([at(0), at(1000), at(2000, "Skäggetorp"), at(3000, null)], 150, []);

    expect(names).toEqual(["Ryd A", "Ryd B", "Skäggetorp A", "Plats A"]);
  });

  it("gives discs closer than 1.5 R one name with numbers, whatever lies nearest", () => {
    const register = [point("Hospitalstorget", 0), point("Trädgårdstorget", 224), point("Stora torget", 600)];

    const names = hotspotNames([at(0), at(224), at(600), at(825)], 150, register);

    expect(names).toEqual(["Hospitalstorget 1", "Hospitalstorget 2", "Stora torget", "Ryd A"]);
  });

  it("numbers a lettered place that is shared", () => {
    expect(hotspotNames([at(0), at(100), at(1000)], 150, [])).toEqual(["Ryd A 1", "Ryd A 2", "Ryd B"]);
  });

  it("has letters for any number of places", () => {
    const names = hotspotNames(
      Array.from({ length: 28 }, (_, i) => at(i * 1000)),
      150,
      [],
    );

    expect(names.slice(25)).toEqual(["Ryd Z", "Ryd AA", "Ryd AB"]);
  });
});
