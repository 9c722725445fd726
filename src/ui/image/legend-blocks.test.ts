import fc from "fast-check";
import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";
import type { LngLat } from "../../domain/coordinates.ts";
import { SWEDISH } from "../../i18n/sv/messages.ts";
import { MARK_LOOKS, type MapLayerId, type MapMark, type MapScene } from "../../map/scene.ts";
import { MAP_THEMES, markRim } from "../../map/theme.ts";
import { aScene, MAP_LAYERS, NO_LAYERS } from "../../testing/map-scene.ts";
import { legendBlocks } from "./legend-blocks.ts";

const intl = createIntl({ locale: "sv-SE", messages: SWEDISH });
const WORDS = { surveyQuestion: null, survey: null, period: null };
const HERE: LngLat = [15.62, 58.41];

const blocksOf = (scene: MapScene) => legendBlocks(scene, WORDS, intl);
const labelsOf = (scene: MapScene) => blocksOf(scene).flatMap(({ rows }) => rows.map(({ label }) => label));
const only = (layer: MapLayerId) => aScene({ ...NO_LAYERS, [layer]: true });

function mark(change: Partial<MapMark>): MapMark {
  return { id: "m", lngLat: HERE, look: "planned", label: "", tooltip: "", ...change };
}
function withMarks(marks: readonly MapMark[], routes: readonly (readonly LngLat[])[] = []): MapScene {
  return { ...aScene(NO_LAYERS), marks: { marks, routes } };
}

describe("the legend of what is drawn", () => {
  it("has a part for each layer that is on, in their order, and none for another, whatever is on", () => {
    fc.assert(
      fc.property(fc.subarray([...MAP_LAYERS]), (on) => {
        const visible = { ...NO_LAYERS, ...Object.fromEntries(on.map((layer) => [layer, true])) };

        expect(new Set(blocksOf(aScene(visible)).map(({ key }) => key))).toEqual(new Set(on));
      }),
    );
  });

  it("promises nothing of a layer that is on and empty", () => {
    const all = Object.fromEntries(MAP_LAYERS.map((layer) => [layer, true])) as MapScene["visible"];
    const empty: MapScene = {
      ...aScene(all),
      survey: [],
      comparisons: { density: null, gi: null, cells: null },
      clusters: [],
      hotspots: [],
      requests: [],
      unsafePlaces: [],
    };

    expect(blocksOf(empty)).toEqual([]);
  });

  it("names the looks of the marks that there are, and no others", () => {
    fc.assert(
      fc.property(fc.subarray([...MARK_LOOKS]), (looks) => {
        const labels = labelsOf(withMarks(looks.map((look) => mark({ look }))));

        expect(labels).toEqual(looks.map((look) => SWEDISH[`image.mark.${look}`]));
      }),
    );
  });

  it("promises the ranks of the hotspots only where they stand", () => {
    const ranked = only("hotspots");
    const plain: MapScene = { ...ranked, visible: { ...ranked.visible, ranks: false } };

    expect(labelsOf(ranked)).toEqual([SWEDISH["map.legend.hotspot"]]);
    expect(labelsOf(plain)).toEqual([SWEDISH["map.legend.hotspotArea"]]);
    expect(blocksOf(plain)[0]!.rows[0]!.swatch).toMatchObject({ kind: "hotspot", badge: null });
  });

  it("tells of groups while there are any, and then what the ring round one means", () => {
    const group = { label: "7", group: { count: 7, expansionZoom: 14 } } as const;

    expect(labelsOf(withMarks([mark({ ...group, look: "plain" })]))).toEqual([SWEDISH["image.mark.group"]]);
    expect(labelsOf(withMarks([mark({ ...group, look: "overdue" })]))).toEqual([
      SWEDISH["image.mark.group"],
      SWEDISH["image.mark.groupOverdue"],
    ]);
  });

  it("shows the sign that all marks of a look have, and no number of a single one", () => {
    const signOf = (...labels: string[]) =>
      blocksOf(withMarks(labels.map((label) => mark({ look: "stayed", label }))))[0]!.rows[0]!.swatch;

    expect(signOf("=", "=")).toMatchObject({ sign: { text: "=" } });
    expect(signOf("1", "2")).not.toHaveProperty("sign");
    expect(signOf("1,2")).not.toHaveProperty("sign");
    expect(signOf("")).not.toHaveProperty("sign");
  });

  it.each(MAP_THEMES)("draws the rim of a mark as the $name map does", (theme) => {
    const marks = MARK_LOOKS.filter((look) => look !== "overdue").map((look) => mark({ look }));
    const [block] = legendBlocks(withMarks(marks), WORDS, intl, theme);

    expect(block!.rows.map(({ swatch }) => "rim" in swatch && swatch.rim)).toEqual(
      marks.map(({ look }) => markRim(look, theme)),
    );
  });

  it("tells of the ways between visits while there are any", () => {
    const way = [HERE, [15.63, 58.42] as LngLat];

    expect(labelsOf(withMarks([mark({})], [way]))).toContain(SWEDISH["image.mark.route"]);
    expect(labelsOf(withMarks([mark({})]))).not.toContain(SWEDISH["image.mark.route"]);
    expect(labelsOf(withMarks([mark({})], [[HERE, HERE]]))).not.toContain(SWEDISH["image.mark.route"]);
  });

  it("tells of the types and states of the requests that a screen marks", () => {
    const graffiti = mark({ look: "overdue", request: { type: "graffiti", status: "inProgress" } });

    expect(labelsOf(withMarks([graffiti]))).toEqual([
      SWEDISH["map.legend.request.graffiti"],
      SWEDISH["map.legend.status.inProgress"],
      SWEDISH["image.mark.overdue"],
    ]);
  });

  it("tells of hatching, of what is hidden and of single incidents when they occur", () => {
    const survey = only("survey");
    const uncertain: MapScene = { ...survey, survey: [{ ...survey.survey[0]!, quality: "uncertain" }] };
    const incidents = only("incidents");
    const grouped: MapScene = { ...incidents, clusters: incidents.clusters.filter(({ kind }) => kind === "cluster") };

    expect(labelsOf(survey)).toEqual([]);
    expect(labelsOf(uncertain)).toEqual([SWEDISH["map.legend.uncertain"]]);
    expect(labelsOf(incidents)).toEqual([SWEDISH["map.legend.incident"]]);
    expect(labelsOf(grouped)).toEqual([]);
  });
});
