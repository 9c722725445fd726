import { describe, expect, it } from "vitest";
import { COMPARISONS } from "../domain/display.ts";
import { REQUEST_STATUSES, REQUEST_TYPES } from "../domain/request.ts";
import { contrastSeen, differenceSeen, seen, VISIONS } from "../testing/color-vision.ts";
import { comparisonRamp } from "./comparison-image.ts";
import { requestSymbol, unsafePlaceSymbol } from "./icon-paths.ts";
import { MARK_LOOKS } from "./scene.ts";
import { MAP_THEMES, type MapTheme, over } from "./theme.ts";

/** Twice what a person sees side by side (2.3), with room for a legend that is some way off. */
const LEAST_DIFFERENCE = 6;
/** A step that keeps less contrast than this must differ plainly in what hue is left. */
const LEAST_CONTRAST = 1.2;
const PLAIN_DIFFERENCE = 15;

const CASES = MAP_THEMES.flatMap((theme) => VISIONS.map((vision) => ({ theme, name: theme.name, vision })));

/** The ramps as they are seen: laid over the land, and bare in plots. */
function rampsOf(theme: MapTheme): readonly (readonly string[])[] {
  const onLand = (ramp: readonly string[], opacity: number) =>
    ramp.map((color) => over(color, opacity, theme.base.land));
  return [
    theme.incidentRamp,
    onLand(theme.incidentRamp, theme.clusterOpacity),
    onLand(theme.surveyRamp, theme.surveyOpacity),
    ...COMPARISONS.map((id) => onLand(comparisonRamp(id, theme), theme.densityOpacity)),
  ];
}

/** What may lie on one map, with the shape it has there. */
function kindsOf(
  theme: MapTheme,
): readonly { readonly name: string; readonly shape: string; readonly color: string }[] {
  const unsafe = unsafePlaceSymbol(theme);
  const request = requestSymbol("lighting", "open", theme);
  return [
    ...theme.incidentRamp.map((color, step) => ({ name: `cluster ${step}`, shape: "circle with a count", color })),
    { name: "rank of a hotspot", shape: "badge", color: theme.badge },
    { name: "what is chosen", shape: "ring", color: theme.accent },
    { name: "unsafe place", shape: unsafe.shape, color: unsafe.fill },
    { name: "request", shape: request.shape, color: request.fill },
  ];
}

describe("the simulation", () => {
  it.each(VISIONS)("leaves grey as it is (%s)", (vision) => {
    for (const grey of ["#000000", "#808080", "#ffffff"]) {
      expect(differenceSeen(grey, grey, vision)).toBe(0);
      const [red, green, blue] = seen(grey, vision);
      expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(1e-5);
    }
  });

  it("takes red and green towards each other, and blue and green for the third kind", () => {
    const [red, green] = ["#d62728", "#7f7f00"];

    expect(differenceSeen(red, green, "deuteranopia")).toBeLessThan(differenceSeen(red, green, "normal") / 2);
    expect(differenceSeen("#0000c0", "#006080", "tritanopia")).toBeLessThan(
      differenceSeen("#0000c0", "#006080", "normal") / 2,
    );
  });
});

describe.each(CASES)("the $name theme by $vision", ({ theme, vision }) => {
  it("tells neighbouring steps of every ramp apart", () => {
    for (const ramp of rampsOf(theme)) {
      for (let step = 1; step < ramp.length; step++) {
        const [one, other] = [ramp[step - 1]!, ramp[step]!];
        const difference = differenceSeen(one, other, vision);
        const isPlain = difference >= PLAIN_DIFFERENCE || contrastSeen(one, other, vision) >= LEAST_CONTRAST;

        expect(difference, `${one} ${other}`).toBeGreaterThanOrEqual(LEAST_DIFFERENCE);
        expect(isPlain, `${one} ${other}`).toBe(true);
      }
    }
  });

  it("tells kinds of data apart by shape where colour does not", () => {
    const kinds = kindsOf(theme);

    kinds.forEach((one, at) => {
      for (const other of kinds.slice(at + 1)) {
        if (one.name.startsWith("cluster") && other.name.startsWith("cluster")) continue;
        const isApart = differenceSeen(one.color, other.color, vision) >= PLAIN_DIFFERENCE;
        expect(isApart || one.shape !== other.shape, `${one.name}, ${other.name}`).toBe(true);
      }
    });
  });

  it("reads what is written in marks and symbols", () => {
    for (const look of MARK_LOOKS) {
      const { fill, text } = theme.marks[look];
      expect(contrastSeen(fill, text, vision), look).toBeGreaterThanOrEqual(4.5);
    }
    for (const type of REQUEST_TYPES) {
      for (const status of REQUEST_STATUSES) {
        const { fill, iconColor } = requestSymbol(type, status, theme);
        expect(contrastSeen(fill, iconColor, vision), `${type} ${status}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
