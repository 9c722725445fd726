import { readFileSync } from "node:fs";
import type { FeatureCollection, Position } from "geojson";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { configuredMaps, policyFor } from "../../scripts/build/content-security-policy.ts";
import { tileAt } from "../../src/geo/tile-at.ts";
import type { BaseMapConfig } from "../../src/io/base-map/base-map-config.ts";
import { DARK_THEME, LIGHT_THEME, type MapTheme } from "../../src/map/theme.ts";
import { buildPmtiles } from "../../src/testing/build-pmtiles.ts";
import { MADE_BBOX, streetPmtiles } from "../../src/testing/street-tiles.ts";
import { closeBrowser, eventsInSelection, openApp } from "./app.ts";
import { type ColorAt, mapPixels, placeOnMap } from "./map-pixels.ts";
import { type MapServer, startMapServer } from "./map-server.ts";

/** The town, near enough to see the one building of the made maps in the middle. */
const CAMERA = { center: [15.6214, 58.4095], zoom: 15 } as const;
/** A tile that holds the town and the middle of the municipality. */
const LOOKED_AT_ZOOM = 8;
const NO_LAYERS = `?karta=${CAMERA.center.join(",")},${CAMERA.zoom};lager:`;
const roadsOf = ({ base }: MapTheme) => [base.road, base.street];
const LIGHT_ROADS = roadsOf(LIGHT_THEME);
const DARK_ROADS = roadsOf(DARK_THEME);
/** Of what the browser itself says when a server is gone. */
const OF_THE_NETWORK = /net::ERR_|Failed to load resource/;

let server: MapServer;

beforeAll(async () => {
  server = await startMapServer();
});
afterAll(async () => {
  await closeBrowser();
  await server.stop();
});

describe("a street map from a server", () => {
  it("is fetched when it has been chosen and not before, drawn under the layers, and gives way when the server is gone", async () => {
    const { page, context, troubles } = await openApp(NO_LAYERS, undefined, undefined, offering(configOf(server)));
    await eventsInSelection(page);
    await settled(page);
    const schematic = await mapPixels(page);

    await openChoices(page);
    await page.getByRole("radio", { name: "Gatukarta: Teststil" }).check();
    const told = page.getByText(new URL(server.origin).host);
    expect(await told.first().textContent()).toContain("Händelser, val och annat på sidan skickas aldrig");
    expect(server.asked).toEqual([]);
    expect(troubles).toEqual([]);

    await page.getByRole("button", { name: "Hämta gatukartan" }).click();
    await page.getByRole("button", { name: /^Bakgrundskarta\s*Teststil/ }).waitFor();
    await settled(page);
    const street = await mapPixels(page);
    expect(server.asked.slice(0, 3)).toEqual(["/style.json", "/tiles.json", expect.stringMatching(/^\/t\/10\//)]);
    expect(colorOfBuilding(street)).toBe(LIGHT_THEME.base.building);
    expect(colorOfBuilding(schematic)).not.toBe(LIGHT_THEME.base.building);
    expect(shareOfRoads(street, LIGHT_ROADS)).toBeGreaterThan(0.6);
    expect(await attributionOf(page)).toBe("RegSO: SCB (CC0) | © OpenMapTiles Testkartan");
    // Only from the server that was named.
    expect(troubles.filter((trouble) => !trouble.startsWith(`request: ${server.origin}`))).toEqual([]);

    await page.emulateMedia({ colorScheme: "dark" });
    await settled(page);
    const dark = await mapPixels(page);
    expect(colorOfBuilding(dark)).toBe(DARK_THEME.base.building);
    expect(shareOfRoads(dark, DARK_ROADS)).toBeGreaterThan(0.6);
    await page.emulateMedia({ colorScheme: "light" });

    await server.stop();
    await page
      .locator(".maplibregl-canvas")
      .first()
      .click({ position: { x: 60, y: 400 } });
    for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowLeft");
    const notice = page.getByText(`${new URL(server.origin).host} svarar inte.`, { exact: false }).first();
    await notice.waitFor();
    await page.getByText("Den schematiska kartan visas så länge.", { exact: false }).waitFor();
    await page.getByRole("button", { name: /^Bakgrundskarta\s*schematisk/ }).waitFor();

    await server.startAgain();
    await page.getByRole("button", { name: "Försök igen" }).click();
    await page.getByRole("button", { name: /^Bakgrundskarta\s*Teststil/ }).waitFor();
    expect(await page.getByText("Den schematiska kartan visas så länge.", { exact: false }).count()).toBe(0);

    // Remembered on this computer, and not in the address.
    await page.goto(inject("appUrl") + NO_LAYERS);
    await page.getByRole("button", { name: /^Bakgrundskarta\s*Teststil/ }).waitFor();
    expect(new URL(page.url()).search).not.toMatch(/teststil|127/i);

    await page.getByRole("radio", { name: "Gatukarta: Testfil" }).check();
    await page.getByRole("button", { name: /^Bakgrundskarta\s*Testfil/ }).waitFor();
    await settled(page);
    expect(shareOfRoads(await mapPixels(page), LIGHT_ROADS)).toBeGreaterThan(0.6);
    expect(await attributionOf(page)).toBe("© Filkartan | RegSO: SCB (CC0)");
    expect(server.asked.filter((path) => path.endsWith(".pmtiles")).length).toBeGreaterThan(3);

    await page.getByRole("radio", { name: "Gatukarta: Borta" }).check();
    await page.getByText("lämnar inte ut den", { exact: false }).first().waitFor();
    await page.getByRole("button", { name: "Använd den schematiska" }).click();
    await page.getByRole("button", { name: /^Bakgrundskarta\s*schematisk/ }).waitFor();
    const before = server.asked.length;
    await page.reload();
    await eventsInSelection(page);
    await settled(page);
    expect(server.asked.length).toBe(before);
    expect(troubles.filter((text) => !text.startsWith("request: ") && !OF_THE_NETWORK.test(text))).toEqual([]);
    await context.close();
  }, 240_000);
});

describe("the user's own map file", () => {
  it("is shown in every schema, kept for next time, and gone after a wipe, and nothing of it is sent", async () => {
    const { page, context, troubles } = await openApp(NO_LAYERS);
    await eventsInSelection(page);
    for (const schema of ["protomaps", "openmaptiles", "unknown"] as const) {
      await dropFile(page, `${schema}.pmtiles`, streetPmtiles(schema, { maxzoom: 13 }));
      await page.getByText(`${schema}.pmtiles visas som bakgrundskarta`, { exact: false }).waitFor();
      await settled(page);
      const pixels = await mapPixels(page);
      if (schema === "unknown") expect(shareOfRoads(pixels, [LIGHT_THEME.base.land])).toBeLessThan(0.5);
      else expect(shareOfRoads(pixels, LIGHT_ROADS), schema).toBeGreaterThan(0.6);
      expect(await attributionOf(page)).toContain(
        schema === "openmaptiles" ? "© OpenMapTiles © OpenStreetMap contributors" : "RegSO: SCB (CC0)",
      );
    }
    expect(await page.getByRole("dialog").count()).toBe(0);

    await dropFile(page, "flygbild.pmtiles", redPicture());
    await page.getByText("flygbild.pmtiles visas som bakgrundskarta", { exact: false }).waitFor();
    await settled(page);
    const color = colorOfBuilding(await mapPixels(page));
    expect(Number.parseInt(color.slice(1, 3), 16)).toBeGreaterThan(Number.parseInt(color.slice(3, 5), 16) + 20);

    await dropFile(
      page,
      "trasig.pmtiles",
      Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
    );
    await page.getByText("I trasig.pmtiles finns ingen karta som kan läsas.", { exact: false }).first().waitFor();

    await openChoices(page);
    await page.locator("input[type=file][accept='.pmtiles']").setInputFiles({
      name: "linköping.pmtiles",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(streetPmtiles("protomaps", { maxzoom: 13 })),
    });
    await page.getByRole("button", { name: /^Bakgrundskarta\s*linköping\.pmtiles/ }).waitFor();
    await page.getByRole("checkbox", { name: "Behåll kartan i webbläsaren" }).check();
    await page.getByText("Kartan finns kvar nästa gång", { exact: false }).waitFor();

    await page.reload();
    await page.getByRole("button", { name: /^Bakgrundskarta\s*linköping\.pmtiles/ }).waitFor();
    await settled(page);
    expect(colorOfBuilding(await mapPixels(page))).toBe(LIGHT_THEME.base.building);

    await page.getByRole("link", { name: "Data", exact: true }).click();
    await page.getByRole("button", { name: "Radera allt" }).click();
    await page.getByRole("textbox").fill("RADERA");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Radera/ })
      .click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.evaluate(keptFiles)).toEqual([]);
    await page.reload();
    await page.getByRole("link", { name: "Karta", exact: true }).click();
    await page.getByRole("button", { name: /^Bakgrundskarta\s*schematisk/ }).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  }, 240_000);
});

function configOf({ origin }: MapServer): BaseMapConfig {
  const map = { hosts: [], attribution: null };
  return {
    baseMaps: [
      { ...map, id: "teststil", name: "Teststil", kind: "style", url: `${origin}/style.json` },
      { ...map, id: "testfil", name: "Testfil", kind: "pmtiles", url: `${origin}/protomaps.pmtiles` },
      { ...map, id: "borta", name: "Borta", kind: "style", url: `${origin}/borta.json` },
    ],
  };
}

/** The build as it would be with another list of maps: the list itself, and the policy that follows from it. */
function offering(config: BaseMapConfig): (page: Page) => Promise<void> {
  const sources = (of: BaseMapConfig) => /connect-src [^;]*/.exec(policyFor(of))![0].replaceAll("'", "&#39;");
  const isPage = (url: URL) => url.href.startsWith(inject("appUrl")) && url.pathname === "/";
  return async (page) => {
    await page.route("**/config.json", (route) => route.fulfill({ json: config }));
    await page.route(isPage, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(sources(configuredMaps()), sources(config));
      expect(html).toContain(sources(config));
      await route.fulfill({ response, body: html });
    });
  };
}

async function openChoices(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Bakgrundskarta/ }).click();
  await page.getByRole("radio", { name: "Schematisk karta" }).waitFor();
}

/** Until two looks at the map, a moment apart, are the same. */
async function settled(page: Page): Promise<void> {
  const canvas = page.locator(".maplibregl-canvas").first();
  await canvas.waitFor();
  let before = "";
  await expect
    .poll(
      async () => {
        const box = (await canvas.boundingBox())!;
        const now = (await page.screenshot({ clip: box })).toString("base64");
        const isSame = now === before;
        before = now;
        return isSame;
      },
      { interval: 600, timeout: 60_000 },
    )
    .toBe(true);
}

async function attributionOf(page: Page): Promise<string> {
  return (await page.locator(".maplibregl-ctrl-attrib-inner").first().textContent()) ?? "";
}

async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64!), (sign) => sign.charCodeAt(0));
      data.items.add(new File([content], fileName!));
      return data;
    },
    [name, Buffer.from(bytes).toString("base64")],
  );
  for (const type of ["dragenter", "drop"]) await page.dispatchEvent("body", type, { dataTransfer: transfer });
}

/** One tile, over the whole town, of one colour. */
function redPicture(): Uint8Array {
  const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";
  const [x, y] = tileAt(CAMERA.center, LOOKED_AT_ZOOM);
  return buildPmtiles({
    tiles: new Map([[`${LOOKED_AT_ZOOM}/${x}/${y}` as const, Buffer.from(png, "base64")]]),
    metadata: {},
    bbox: MADE_BBOX,
    tileType: 2,
    tileCompression: 1,
  });
}

/** Runs in the page. */
async function keptFiles(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
  return names;
}

function colorOfBuilding(pixels: ColorAt & { readonly width: number; readonly height: number }): string {
  return pixels(pixels.width / 2 + 12, pixels.height / 2 + 8);
}

/** Of the places in view where the town's larger roads run, how many have the colour of one; some lie under names. */
function shareOfRoads(
  pixels: ColorAt & { readonly width: number; readonly height: number },
  colors: readonly string[],
): number {
  const places = roadPlaces().map((place) => placeOnMap(place, CAMERA, pixels));
  const inView = places.filter(([x, y]) => x > 4 && y > 4 && x < pixels.width - 4 && y < pixels.height - 60);
  expect(inView.length).toBeGreaterThan(5);
  return inView.filter(([x, y]) => colors.includes(pixels(x, y))).length / inView.length;
}

function roadPlaces(): [number, number][] {
  const { features } = JSON.parse(readFileSync("public/data/base-map.geojson", "utf8")) as FeatureCollection;
  return features.flatMap(({ properties, geometry }) => {
    if (!["street", "road"].includes(properties?.kind)) return [];
    const lines: Position[][] =
      geometry.type === "LineString"
        ? [geometry.coordinates]
        : geometry.type === "MultiLineString"
          ? geometry.coordinates
          : [];
    return lines.flatMap((line) =>
      line
        .slice(1)
        .map(([lng, lat], index): [number, number] => [(lng! + line[index]![0]!) / 2, (lat! + line[index]![1]!) / 2]),
    );
  });
}
