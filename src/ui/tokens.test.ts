import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LIGHT_THEME, MAP_THEMES } from "../map/theme.ts";
import { contrastSeen } from "../testing/color-vision.ts";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");

/** The colour of each token, by theme; those with transparency are left out. */
const colors = { light: new Map<string, string>(), dark: new Map<string, string>() };
for (const [, name, light, dark] of css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)) {
  colors.light.set(name!, light!);
  colors.dark.set(name!, dark!);
}

const SURFACES = ["surface", "surface-sunken", "surface-hover"] as const;
const ACTORS = ["other", "police", "guards", "hosts", "field-group", "night-walkers"] as const;

/** What is written on what, at least 4.5:1 (WCAG 1.4.3). */
const TEXTS: readonly (readonly [text: string, ground: string])[] = [
  ...SURFACES.flatMap((ground) => [["ink", ground] as const, ["ink-soft", ground] as const]),
  ...SURFACES.map((ground) => ["accent", ground] as const),
  ["accent", "accent-soft"],
  ["accent-strong", "accent-soft"],
  ["accent-strong", "surface"],
  ["ink", "accent-soft"],
  ["ink-soft", "accent-soft"],
  ["ink-inverse", "accent"],
  ["ink-inverse", "accent-strong"],
  ["ink-inverse", "badge"],
  ["ink-inverse", "wrong"],
  ["ink-inverse", "wrong-strong"],
  ["wrong", "surface"],
  ["wrong", "surface-sunken"],
  ["wrong-strong", "wrong-soft"],
  ["ink", "wrong-soft"],
  ["ink", "incidents-soft"],
  ["ink", "fear-soft"],
  ["incidents-text", "surface"],
  ["fear", "surface"],
  ["physical", "surface"],
  ...ACTORS.map((actor) => ["ink-inverse", `actor-${actor}`] as const),
  ["mark-stayed-text", "mark-stayed"],
  ["mark-came-text", "mark-came"],
  ["mark-left-text", "mark-left"],
  ["map-words", "map-land"],
];

/** Edges of controls, signs of focus and bars against what lies round them, at least 3:1 (WCAG 1.4.11). */
const PARTS: readonly (readonly [part: string, ground: string])[] = [
  ["line-control", "surface"],
  ["line-control", "surface-sunken"],
  ...SURFACES.map((ground) => ["accent", ground] as const),
  ["accent", "map-land"],
  ["incidents", "surface"],
  ["fear", "surface"],
  ["physical", "surface"],
  ...ACTORS.map((actor) => [`actor-${actor}`, "surface"] as const),
];

describe.each(["light", "dark"] as const)("the tokens of the %s theme", (theme) => {
  const colorOf = (name: string) => {
    const color = colors[theme].get(name);
    if (color === undefined) throw new Error(`No colour called ${name}`);
    return color;
  };

  it.each(TEXTS)("%s can be read on %s", (text, ground) => {
    expect(contrastSeen(colorOf(text), colorOf(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(PARTS)("%s is seen against %s", (part, ground) => {
    expect(contrastSeen(colorOf(part), colorOf(ground))).toBeGreaterThanOrEqual(3);
  });

  it("keeps what the map's theme says of the same things", () => {
    const map = MAP_THEMES.find(({ name }) => name === theme) ?? LIGHT_THEME;

    expect(colorOf("map-land")).toBe(map.base.land);
    expect(colorOf("mark-stayed")).toBe(map.marks.stayed.fill);
    expect(colorOf("mark-came")).toBe(map.marks.came.fill);
    expect(colorOf("mark-left")).toBe(map.marks.left.fill);
  });
});

describe("colours", () => {
  it("stand in the tokens alone", () => {
    const raw = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?)\(/i;

    expect(Object.entries(stylesheets()).filter(([, text]) => raw.test(text))).toEqual([]);
  });
});

/** Every stylesheet of ours but the tokens, without comments. */
function stylesheets(): Record<string, string> {
  const source = new URL("../", import.meta.url);
  const paths = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".css"));
  return Object.fromEntries(
    paths
      .filter((path) => !path.endsWith("tokens.css"))
      .map((path) => [path, readFileSync(new URL(path, source), "utf8").replace(/\/\*[\s\S]*?\*\//g, "")]),
  );
}
