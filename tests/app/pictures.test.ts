import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { comparisonRamp } from "../../src/map/comparison-image.ts";
import { LIGHT_THEME, over, rgbOf } from "../../src/map/theme.ts";
import { LAYERS, type LayerId } from "../../src/state/app-state.ts";
import type { Rgb } from "../../src/testing/pixels.ts";
import { closeBrowser, eventsInSelection, type OpenApp, openApp } from "./app.ts";
import { bytesOf, colorsIn, type PixelRect, pixelsNear, pngResolution, pngSize } from "./picture-pixels.ts";

const LAYER_NAMES: Readonly<Record<LayerId, string>> = {
  survey: "Otrygghet",
  density: "Händelsernas täthet",
  gi: "Gi* (z-värden)",
  cells: "Rutor på 100 m",
  incidents: "Händelser",
  hotspots: "Hotspots",
  requests: "Fysiska åtgärder",
  unsafePlaces: "Otrygga platser",
};
const { base, incidentRamp, clusterOpacity, densityOpacity } = LIGHT_THEME;
const onLand = (colors: readonly string[], opacity: number): readonly Rgb[] =>
  colors.map((color) => rgbOf(over(color, opacity, base.land)));
const COLORS_OF: Readonly<Record<LayerId, readonly Rgb[]>> = {
  survey: onLand(LIGHT_THEME.surveyRamp, LIGHT_THEME.surveyOpacity),
  density: onLand(comparisonRamp("density", LIGHT_THEME), densityOpacity),
  gi: onLand(comparisonRamp("gi", LIGHT_THEME), densityOpacity),
  cells: onLand(comparisonRamp("cells", LIGHT_THEME), densityOpacity),
  incidents: onLand(incidentRamp, clusterOpacity),
  hotspots: [rgbOf(LIGHT_THEME.hotspotRim), rgbOf(LIGHT_THEME.badge)],
  requests: [rgbOf(LIGHT_THEME.request)],
  unsafePlaces: [rgbOf(LIGHT_THEME.unsafePlace)],
};
const TOGETHER: readonly (readonly LayerId[])[] = [
  ["survey", "requests"],
  ["incidents"],
  ["density", "unsafePlaces"],
  ["gi"],
  ["cells", "hotspots"],
];
const ON_PAPER: readonly LayerId[] = ["survey", "incidents", "hotspots"];
const SCREEN_PIXEL_RATIO = 1.5;
const LONG = 480_000;

let app: OpenApp;

afterAll(closeBrowser);

describe("the map as a picture and on paper", () => {
  beforeAll(async () => {
    app = await openApp("?visning=karta");
    await eventsInSelection(app.page);
    await app.page.getByRole("grid", { name: "Hotspots" }).locator("tbody tr").first().waitFor();
  });
  afterEach(() => expect(app.troubles).toEqual([]));
  afterAll(() => app.context.close());

  // Together only what has colours of its own.
  it("has every layer in it, in its own colours, with a legend to it and to nothing else", {
    timeout: LONG,
  }, async () => {
    await showOnly([]);
    const without = await saved("Skärm");
    expect(without.legends).toEqual([]);
    expect((await colorsIn(app.page, without.png, without.map)).colors).toBeGreaterThan(20);

    for (const layers of TOGETHER) {
      await showOnly(layers);
      const { png, map, legends } = await saved("Skärm");

      expect(legends).toEqual(layers);
      for (const layer of layers) {
        const near = await pixelsNear(app.page, png, map, COLORS_OF[layer]);
        const before = await pixelsNear(app.page, without.png, map, COLORS_OF[layer]);
        expect(near, layer).toBeGreaterThan(100 + 2 * before);
      }
    }
  });

  it.each([
    ["A4 liggande", { width: 3508, height: 2480 }, [841.9, 595.3]],
    ["A4 stående", { width: 2480, height: 3508 }, [595.3, 841.9]],
  ] as const)("fills %s at 300 dpi, in a file and on one page", { timeout: LONG }, async (format, size, points) => {
    await showOnly(ON_PAPER);

    const { png, words, map, name, legends } = await saved(format);
    const pdf = await printed(format);

    expect(name).toBe("lagesbild_karta_linkoping_fiktiv_2026-10-31.png");
    expect(pngSize(png)).toEqual(size);
    expect(pngResolution(png)).toBe(300);
    for (const part of ["Lägesbild Linköping", "36 månader till 2026-10-31", "FIKTIVA DATA", "Internt", "Skala 1:"]) {
      expect(words).toContain(part);
    }
    for (const part of ["Data t.o.m. 2026-10-31", "OpenStreetMap", "SCB", "Hospitalstorget", "Framställd"]) {
      expect(words).toContain(part);
    }
    expect(legends).toEqual(ON_PAPER);
    // Each ninth of the map by itself: no tile of it is blank.
    for (const part of ninthsOf(map)) {
      expect((await colorsIn(app.page, png, part)).most, JSON.stringify(part)).toBeLessThan(0.995);
    }
    expect(pdf.pages).toBe(1);
    expect(pdf.size[0]).toBeCloseTo(points[0], 0);
    expect(pdf.size[1]).toBeCloseTo(points[1], 0);
    expect(pdf.widestImage).toBeGreaterThan(2200);
    expect(pdf.seen.colors).toBeGreaterThan(500);
  });
});

describe("every plot as a picture", () => {
  it("is a PNG and an SVG that say what they are of, how new, how true and for whom", { timeout: LONG }, async () => {
    app = await openApp("?visning=karta");
    await eventsInSelection(app.page);
    const { page } = app;
    await page.getByRole("grid", { name: "Hotspots" }).locator("tbody tr").first().click();
    await plotsOf(page, ["Händelser per vecka", "Veckan timme för timme: Hospitalstorget", "Händelser per kategori"]);
    await page.getByRole("button", { name: "Otrygghet mot risk" }).click();
    await plotsOf(page, ["Otrygghet mot risk"]);
    await page.getByRole("link", { name: "Uppföljning" }).click();
    await plotsOf(page, ["Genomfört per tertial 2026"]);

    expect(app.troubles).toEqual([]);
    await app.context.close();
  });
});

describe("pictures of the shared view", () => {
  it("show and say only what it may show", { timeout: LONG }, async () => {
    app = await openApp("?visning=karta&delat=3&karta=lager:survey~incidents~hotspots~requests~unsafePlaces~cells");
    await eventsInSelection(app.page);
    await app.page.getByRole("grid", { name: "Hotspots" }).locator("tbody tr").first().waitFor();

    const { words, legends, name, png, map } = await saved("Skärm");
    const plot = await plotFile(app.page, "Händelser per", "SVG");

    expect(legends).toEqual(["survey", "hotspots"]);
    expect(words).toContain("Delat, färre än 3");
    expect(words).not.toContain("Internt");
    expect(name).toContain("_delat_");
    expect((await colorsIn(app.page, png, map)).colors).toBeGreaterThan(20);
    expect(plot.toString()).toContain("Delat, färre än 3");
    expect(app.troubles).toEqual([]);
    await app.context.close();
  });
});

async function showOnly(layers: readonly LayerId[]): Promise<void> {
  for (const layer of LAYERS) {
    await app.page.getByRole("checkbox", { name: LAYER_NAMES[layer], exact: true }).setChecked(layers.includes(layer));
  }
}

async function openDialog(format: string): Promise<Locator> {
  // What was switched on is asked for, and comes.
  await app.page.waitForTimeout(700);
  await app.page.getByRole("button", { name: "Skriv ut eller spara bild" }).first().click();
  const dialog = app.page.getByRole("dialog", { name: "Skriv ut eller spara bild" });
  await dialog.getByRole("radio", { name: format }).check();
  await dialog.locator("img").waitFor({ timeout: 60_000 });
  return dialog;
}

interface Saved {
  readonly png: Buffer;
  readonly name: string;
  readonly words: string;
  /** Of the map, in pixels of the picture. */
  readonly map: PixelRect;
  readonly legends: readonly string[];
}

async function saved(format: string): Promise<Saved> {
  const { page } = app;
  const dialog = await openDialog(format);
  const download = page.waitForEvent("download", { timeout: 120_000 });
  await dialog.getByRole("button", { name: "Spara PNG" }).click();
  const file = await download;
  const svg = dialog.locator("svg[role=img]");
  const ratio = format === "Skärm" ? SCREEN_PIXEL_RATIO : 300 / 96;
  const map = await svg.locator("[data-map]").evaluate((rect) => {
    const value = (name: string) => Number(rect.getAttribute(name));
    return { x: value("x"), y: value("y"), width: value("width"), height: value("height") };
  });
  const words = (await svg.textContent()) ?? "";
  const legends = await svg
    .locator("[data-legend]")
    .evaluateAll((blocks) => blocks.map((block) => block.getAttribute("data-legend")!));
  await dialog.getByRole("button", { name: "Stäng" }).last().click();
  await dialog.waitFor({ state: "detached" });
  const inPixels = (value: number) => Math.round(value * ratio);
  return {
    png: await bytesOf(file),
    name: file.suggestedFilename(),
    words,
    legends,
    map: { x: inPixels(map.x), y: inPixels(map.y), width: inPixels(map.width), height: inPixels(map.height) },
  };
}

function ninthsOf({ x, y, width, height }: PixelRect): PixelRect[] {
  const [w, h] = [Math.floor(width / 3), Math.floor(height / 3)];
  return [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => ({ x: x + column * w, y: y + row * h, width: w, height: h })),
  );
}

/** What the printer is handed, and what would be seen of it. */
async function printed(format: string) {
  const { page } = app;
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.printed = "yes";
    };
  });
  const dialog = await openDialog(format);
  await dialog.getByRole("button", { name: "Skriv ut", exact: true }).click();
  await page.locator("html[data-printed=yes]").waitFor({ timeout: 120_000 });
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  await page.emulateMedia({ media: "print" });
  const seen = await colorsIn(page, await page.screenshot());
  await page.emulateMedia({ media: null });
  await page.evaluate(() => {
    delete document.documentElement.dataset.printed;
    dispatchEvent(new Event("afterprint"));
  });
  await dialog.getByRole("button", { name: "Stäng" }).last().click();
  const numbers = (pattern: RegExp) => [...pdf.matchAll(pattern)].map((found) => Number(found[1]));
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf);
  return {
    pages: [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length,
    size: [Number(box?.[1]), Number(box?.[2])] as const,
    widestImage: Math.max(0, ...numbers(/\/Subtype\s*\/Image[^>]*?\/Width\s+(\d+)/g)),
    seen,
  };
}

async function plotsOf(page: Page, titles: readonly string[]): Promise<void> {
  // The app's own page makes no documents out of text.
  const elsewhere = await app.context.newPage();
  for (const title of titles) {
    const png = await plotFile(page, title, "PNG");
    const svg = (await plotFile(page, title, "SVG")).toString();

    const { colors, most } = await colorsIn(page, png);
    expect(pngSize(png).width, title).toBeGreaterThan(1200);
    expect(pngResolution(png)).toBe(300);
    expect(colors, title).toBeGreaterThan(30);
    expect(most, title).toBeLessThan(0.97);
    const read = await elsewhere.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, "image/svg+xml");
      return {
        error: document.querySelector("parsererror")?.textContent ?? null,
        words: document.documentElement.textContent ?? "",
        shapes: document.querySelectorAll("path, rect, polyline, circle").length,
        outside: document.querySelectorAll("script, foreignObject, image, [class]").length,
      };
    }, svg);
    expect(read.error).toBeNull();
    for (const part of [title, "FIKTIVA DATA", "Internt", "Data t.o.m. 2026-10-31"]) expect(read.words).toContain(part);
    expect(read.shapes, title).toBeGreaterThan(5);
    expect(read.outside, title).toBe(0);
    expect(svg).toContain("Inter Variable");
  }
  await elsewhere.close();
}

async function plotFile(page: Page, title: string, kind: "PNG" | "SVG"): Promise<Buffer> {
  const menu = page.getByRole("button", { name: `Spara diagrammet: ${title}` }).first();
  await menu.click({ timeout: 60_000 });
  const download = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("menuitem", { name: `Spara som ${kind}` }).click();
  return bytesOf(await download);
}
