import { describe, expect, it } from "vitest";
import { COMPARISONS } from "../domain/display.ts";
import type { SurveyEstimate } from "../domain/survey.ts";
import { ENGLISH } from "../i18n/en/messages.ts";
import { SWEDISH } from "../i18n/sv/messages.ts";
import { MAP_LAYERS } from "../testing/map-scene.ts";
import { CLUSTER_BREAKS, COMPARISON_BREAKS, stepOf, surveyBreaks } from "./breaks.ts";
import { comparisonImage, comparisonRamp } from "./comparison-image.ts";
import { legendFor } from "./legend.ts";
import type { MapLayerId } from "./scene.ts";
import { mapLayers } from "./style.ts";
import { LIGHT_THEME, MAP_THEMES, over } from "./theme.ts";

const LAYER_IDS = MAP_LAYERS;
const layers = new Map(mapLayers(LIGHT_THEME, surveyBreaks([])).map((layer) => [layer.id, layer]));

/** `["step", input, output0, break1, output1, …]` anywhere inside an expression. */
function stepsIn(expression: unknown): { breaks: unknown[]; outputs: unknown[] } {
  const step = findStep(expression);
  if (!step) throw new Error("no step expression");
  const stops = step.slice(3);
  return {
    breaks: stops.filter((_, index) => index % 2 === 0),
    outputs: [step[2], ...stops.filter((_, index) => index % 2 === 1)],
  };
}

function findStep(expression: unknown): unknown[] | undefined {
  if (!Array.isArray(expression)) return undefined;
  if (expression[0] === "step") return expression;
  for (const part of expression) {
    const found = findStep(part);
    if (found) return found;
  }
  return undefined;
}

function rangesOf(layer: MapLayerId, estimates: readonly SurveyEstimate[] = []) {
  return legendFor(layer, LIGHT_THEME, estimates).flatMap(({ label, swatch }) =>
    label.kind === "range" && "color" in swatch ? [{ ...label, color: swatch.color }] : [],
  );
}

function surveyMessages(estimates: readonly SurveyEstimate[] | undefined) {
  return legendFor("survey", LIGHT_THEME, estimates).flatMap(({ label }) =>
    label.kind === "message" ? [label.id] : [],
  );
}

function hex(value: number): string {
  return value.toString(16).padStart(2, "0");
}

const indexEstimate: SurveyEstimate = {
  areaCode: "a",
  areaName: "A",
  answers: 100,
  quality: "good",
  percent: null,
  low: null,
  high: null,
  smoothed: null,
  index: 2.5,
  difference: null,
  change: null,
};

describe("legend", () => {
  it("gives the survey the very breaks and colours that fill the areas", () => {
    const fill = layers.get("survey-fill");
    const { breaks, outputs } = stepsIn(fill?.type === "fill" && fill.paint?.["fill-color"]);
    const ranges = rangesOf("survey");

    expect(ranges.slice(1).map(({ from }) => from)).toEqual(breaks);
    expect(ranges.slice(0, -1).map(({ to }) => to)).toEqual(breaks);
    expect(ranges.map(({ color }) => color)).toEqual(
      outputs.map((color) => over(color as string, LIGHT_THEME.surveyOpacity, LIGHT_THEME.base.land)),
    );
  });

  it("gives clusters the very breaks, colours and sizes of their circles", () => {
    const circles = layers.get("incident-clusters");
    const { breaks, outputs } = stepsIn(circles?.type === "circle" && circles.paint?.["circle-color"]);
    const radii = stepsIn(circles?.type === "circle" && circles.paint?.["circle-radius"]).outputs;
    const entries = legendFor("incidents", LIGHT_THEME).slice(1);

    expect(breaks).toEqual(CLUSTER_BREAKS);
    expect(rangesOf("incidents").map(({ color }) => color)).toEqual(
      outputs.map((color) => over(color as string, LIGHT_THEME.clusterOpacity, LIGHT_THEME.base.land)),
    );
    expect(entries.map(({ swatch }) => swatch.kind === "circle" && swatch.radius)).toEqual(radii);
  });

  it.each(COMPARISONS)("begins %s where colour begins, and ends it open", (comparison) => {
    const ranges = rangesOf(comparison);

    expect(ranges.map(({ from }) => from)).toEqual(COMPARISON_BREAKS[comparison]);
    expect(ranges.slice(0, -1).map(({ to }) => to)).toEqual(COMPARISON_BREAKS[comparison].slice(1));
    expect(ranges.at(-1)?.to).toBeNull();
  });

  it.each(MAP_THEMES.flatMap((theme) => COMPARISONS.map((comparison) => ({ theme, comparison, name: theme.name }))))(
    "gives $comparison the very colours of its image in the $name theme",
    ({ theme, comparison }) => {
      const breaks = COMPARISON_BREAKS[comparison];
      const grid = { values: Float32Array.from(breaks, (value) => value + 1e-3), columns: breaks.length, rows: 1 };
      const { data } = comparisonImage(grid, breaks, comparisonRamp(comparison, theme));
      const drawn = breaks.map((_, step) => {
        const [red, green, blue] = data.slice(4 * step);
        return over(`#${[red!, green!, blue!].map(hex).join("")}`, theme.densityOpacity, theme.base.land);
      });

      const shown = legendFor(comparison, theme).map(({ swatch }) => "color" in swatch && swatch.color);

      expect(shown).toEqual(drawn);
    },
  );

  it("shows an index in its own unit", () => {
    expect(rangesOf("survey", [indexEstimate]).map(({ unit, to }) => [unit, to])).toEqual([
      ["index", 1],
      ["index", 2],
      ["index", 3],
      ["index", 4],
      ["index", null],
    ]);
  });

  it("tells of uncertain and hidden areas where there are any, and of both while that is unknown", () => {
    const ids = (...qualities: SurveyEstimate["quality"][]) =>
      surveyMessages(qualities.map((quality) => ({ ...indexEstimate, quality })));

    expect(ids("good", "uncertain")).toEqual(["map.legend.uncertain"]);
    expect(ids("hidden", "good")).toEqual(["map.legend.hidden"]);
    expect(ids("hidden", "uncertain")).toEqual(["map.legend.uncertain", "map.legend.hidden"]);
    expect(ids("good")).toEqual([]);
    expect(ids()).toEqual([]);
    expect(surveyMessages(undefined)).toEqual(["map.legend.uncertain", "map.legend.hidden"]);
  });

  it("has words in both languages for everything it says", () => {
    const ids = LAYER_IDS.flatMap((layer) =>
      legendFor(layer, LIGHT_THEME).flatMap(({ label }) => (label.kind === "message" ? [label.id] : [])),
    );

    expect(ids.filter((id) => !SWEDISH[id] || !ENGLISH[id])).toEqual([]);
  });
});

describe("stepOf", () => {
  it("puts a value on a break into the step that begins there", () => {
    expect([9.9, 10, 19.9, 40, 99].map((value) => stepOf(value, [10, 20, 30, 40]))).toEqual([0, 1, 1, 4, 4]);
  });
});
