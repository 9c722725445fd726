import { describe, expect, it } from "vitest";
import { COMPARISONS } from "../domain/display.ts";
import { comparisonRamp } from "./comparison-image.ts";
import { MAP_THEMES, type MapTheme, over, rgbOf } from "./theme.ts";

/** WCAG 2 relative luminance. */
function luminance(color: string): number {
  const [red, green, blue] = rgbOf(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The ramps as they are seen: laid over the land. */
function rampsOnLand(theme: MapTheme): readonly (readonly string[])[] {
  const land = theme.base.land;
  return [
    theme.surveyRamp.map((color) => over(color, theme.surveyOpacity, land)),
    ...COMPARISONS.map((id) => comparisonRamp(id, theme).map((color) => over(color, theme.densityOpacity, land))),
    theme.incidentRamp.map((color) => over(color, theme.clusterOpacity, land)),
  ];
}

describe.each(MAP_THEMES)("the $name theme", (theme) => {
  it("keeps a contrast of 1.25 between neighbouring steps, for washed-out projectors", () => {
    for (const ramp of rampsOnLand(theme)) {
      for (let step = 1; step < ramp.length; step++) {
        expect(contrast(ramp[step - 1]!, ramp[step]!), `${ramp[step - 1]} ${ramp[step]}`).toBeGreaterThanOrEqual(1.25);
      }
    }
  });

  it("moves steadily away from the land, so that more is more also in greyscale", () => {
    const direction = theme.name === "light" ? -1 : 1;

    for (const ramp of rampsOnLand(theme)) {
      const lightness = ramp.map(luminance);
      expect(lightness).toEqual([...lightness].sort((a, b) => direction * (a - b)));
    }
  });

  it("writes counts, ranks and names so that they can be read", () => {
    theme.incidentRamp.forEach((color, step) => {
      const drawn = over(color, theme.clusterOpacity, theme.base.land);
      expect(contrast(drawn, theme.incidentText[step]!), color).toBeGreaterThanOrEqual(4.5);
    });
    expect(contrast(theme.badge, theme.badgeText)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.base.label, theme.base.builtUp)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.base.labelMinor, theme.base.builtUp)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.request, theme.requestPaper)).toBeGreaterThanOrEqual(4.5);
  });
});
