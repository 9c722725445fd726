import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { SCHEMATIC } from "../domain/base-map.ts";
import { REQUEST_STATUSES, REQUEST_TYPES } from "../domain/request.ts";
import { surveyBreaks } from "./breaks.ts";
import { DRAW_ORDER } from "./draw-order.ts";
import { PICKABLE_LAYERS } from "./pick.ts";
import { LAYERS_OF, mapLayers, mapStyle } from "./style.ts";
import { mapImages, requestImage } from "./symbols.ts";
import { enlarged, LIGHT_THEME, MAP_THEMES } from "./theme.ts";

const BREAKS = surveyBreaks([]);
const themes = [...MAP_THEMES, { ...enlarged(LIGHT_THEME, 1.6), name: "wall" as const }];

describe.each(themes)("the $name style", (theme) => {
  const style = mapStyle({
    theme: { ...theme, name: "light" },
    baseMap: SCHEMATIC,
    surveyBreaks: BREAKS,
    baseMapUrl: "base-map.geojson",
    attribution: "SCB",
  });

  it("is valid by the style specification", () => {
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  it("has every layer of the draw order once, in that order, and no other", () => {
    const built = mapLayers({ ...theme, name: "light" }, BREAKS).map(({ id }) => id);

    expect([...built].sort()).toEqual([...DRAW_ORDER].sort());
    expect(style.layers.map(({ id }) => id)).toEqual(DRAW_ORDER);
  });

  it("reads only sources that exist", () => {
    const read = style.layers.flatMap((layer) => ("source" in layer ? [layer.source] : []));

    expect(read.filter((source) => !(source in style.sources))).toEqual([]);
  });

  it("draws an image for every name that a layer or a feature uses", () => {
    const drawn = new Set(mapImages({ ...theme, name: "light" }).map(({ id }) => id));
    const fromLayers = style.layers.flatMap((layer) => [
      layer.type === "symbol" ? layer.layout?.["icon-image"] : undefined,
      layer.type === "fill" ? layer.paint?.["fill-pattern"] : undefined,
    ]);
    const named = fromLayers.filter((name) => typeof name === "string");
    const fromRequests = REQUEST_TYPES.flatMap((type) => REQUEST_STATUSES.map((status) => requestImage(type, status)));

    expect([...named, ...fromRequests].filter((name) => !drawn.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThanOrEqual(5);
  });
});

describe("layer lists", () => {
  it("name only layers that exist", () => {
    const known: readonly string[] = DRAW_ORDER;
    const named = [...Object.values(LAYERS_OF).flat(), ...PICKABLE_LAYERS];

    expect(named.filter((id) => !known.includes(id))).toEqual([]);
  });

  it("keep rank badges above everything that could cover them", () => {
    const above = DRAW_ORDER.slice(DRAW_ORDER.indexOf("hotspot-badges") + 1);

    // A workspace's own marks are what one looks at there; the ranks are what they are seen against.
    expect(above.filter((id) => !id.startsWith("mark-"))).toEqual(["marked-badge"]);
  });

  it("let place names yield to counts and ranks, which are placed first", () => {
    const rank = (id: (typeof DRAW_ORDER)[number]) => DRAW_ORDER.indexOf(id);

    expect(rank("base-labels-major")).toBeLessThan(rank("survey-labels"));
    expect(rank("survey-labels")).toBeLessThan(rank("incident-cluster-counts"));
    expect(rank("incident-cluster-counts")).toBeLessThan(rank("hotspot-badges"));
  });
});
