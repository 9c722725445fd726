import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { TILE_SCHEMAS, type TileContent } from "../domain/base-map.ts";
import { aStreetMap } from "../testing/a-street-map.ts";
import { surveyBreaks } from "./breaks.ts";
import { DRAW_ORDER } from "./draw-order.ts";
import { mapStyle } from "./style.ts";
import { MAP_THEMES } from "./theme.ts";

const contents: readonly (readonly [string, TileContent])[] = [
  ...TILE_SCHEMAS.map((schema) => [schema, { kind: "vector", schema, layers: [] }] as const),
  ["an unknown schema", { kind: "vector", schema: null, layers: ["vägar", "hus"] }],
  ["pictures", { kind: "raster", tileSize: 256 }],
];

describe.each(MAP_THEMES)("a street map in the $name theme", (theme) => {
  describe.each(contents)("of %s", (_, content) => {
    const baseMap = aStreetMap({ content });
    const style = mapStyle({
      theme,
      baseMap,
      surveyBreaks: surveyBreaks([]),
      baseMapUrl: "b.geojson",
      attribution: "SCB",
    });
    const ids = style.layers.map(({ id }) => id);

    it("is valid by the style specification", () => {
      expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
    });

    it("has each layer once", () => {
      expect(new Set(ids).size).toBe(ids.length);
    });

    it("keeps all of our layers in their order, without the schematic map's", () => {
      const ours = DRAW_ORDER.filter((id) => !id.startsWith("base-"));

      expect(ids.filter((id) => ours.some((own) => own === id))).toEqual(ours);
      expect(ids.filter((id) => id.startsWith("base-"))).toEqual([]);
      expect(ids).toContain("border");
    });

    it("lies under everything that is counted, and lets its names yield to ours", () => {
      const names = style.layers.filter(({ id, type }) => id.startsWith("street-") && type === "symbol");
      const rest = style.layers.filter(({ id, type }) => id.startsWith("street-") && type !== "symbol");

      expect(Math.max(...rest.map(({ id }) => ids.indexOf(id)))).toBeLessThan(ids.indexOf("hotspot-fill"));
      for (const { id } of names) expect(ids.indexOf(id)).toBeLessThan(ids.indexOf("survey-labels"));
    });

    it("asks for no glyphs and no pictures from elsewhere: names are drawn with the page's own font", () => {
      expect(style).not.toHaveProperty("glyphs");
      expect(style).not.toHaveProperty("sprite");
      expect(JSON.stringify(style.layers.filter(({ id }) => id.startsWith("street-")))).not.toMatch(
        /icon-image|-pattern/,
      );
    });
  });
});
