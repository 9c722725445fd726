import "maplibre-gl/dist/maplibre-gl.css";
import "@fontsource-variable/inter/wght.css";
import { setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { LngLat } from "../domain/coordinates.ts";
import type { ValueGrid } from "../domain/display.ts";
import type { Hotspot } from "../domain/hotspot.ts";
import type { SurveyEstimate } from "../domain/survey.ts";
import { MapController } from "./controller.ts";
import { type MapLayerId, type MapPick, type MapScene, NO_MARKS } from "./scene.ts";
import { LAYERS_OF } from "./style.ts";
import { LIGHT_THEME } from "./theme.ts";

const LAYERS = Object.keys(LAYERS_OF) as MapLayerId[];
const CAMERA = { center: [15.6214, 58.4108] as LngLat, zoom: 14 };
const NONE = Object.fromEntries(LAYERS.map((layer) => [layer, false])) as Record<MapLayerId, boolean>;
const SIZE = { width: 480, height: 320 };

let container: HTMLElement;
let controller: MapController;
let styled: boolean;
const picks: MapPick[] = [];

beforeAll(async () => {
  setWorkerUrl(workerUrl);
  await document.fonts.load("600 12px 'Inter Variable'");
});

beforeEach(() => {
  container = document.createElement("div");
  Object.assign(container.style, { width: `${SIZE.width}px`, height: `${SIZE.height}px` });
  document.body.append(container);
  picks.length = 0;
  controller = mounted();
});

afterEach(() => {
  controller.destroy();
  container.remove();
});

describe("the map in a real browser", () => {
  it("draws the base map when every layer is off", async () => {
    controller.show(scene(NONE));

    const colors = new Set(new Uint32Array((await settled()).data.buffer));

    expect(colors.size).toBeGreaterThan(20);
  });

  // Hue says source: the strongest channel of what a layer adds tells which one it was.
  it.each([
    ["survey", ([, green, blue]) => blue > green + 5],
    ["density", ([red, , blue]) => red > blue + 30],
    ["gi", ([red, , blue]) => red > blue + 30],
    ["cells", ([red, , blue]) => red > blue + 30],
    ["incidents", ([red, , blue]) => red > blue + 30],
    ["hotspots", ([red, , blue]) => red > blue + 20],
    ["requests", ([red, green]) => green > red + 20],
    ["unsafePlaces", ([, green, blue]) => blue > green + 20],
  ] satisfies [MapLayerId, (mean: Rgb) => boolean][])(
    "draws %s when it is on and not when it is off",
    async (layer, hasItsHue) => {
      controller.show(scene(NONE));
      const without = await settled();

      controller.show(scene({ ...NONE, [layer]: true }));
      const on = await settled();
      controller.show(scene(NONE));
      const off = await settled();
      const added = difference(without, on);

      expect(added.pixels).toBeGreaterThan(100);
      expect(hasItsHue(added.mean), `mean of what was added: ${added.mean}`).toBe(true);
      // Not all: a name that had to move aside may stay where it went.
      expect(difference(on, off).pixels).toBeGreaterThan(0.9 * added.pixels);
    },
  );

  it("keeps hotspots readable over a comparison: rims with a pale edge, no fill that tints its colours", async () => {
    const comparison = { ...NONE, cells: true };
    controller.show(scene(comparison));
    const without = await settled();

    controller.show(scene({ ...comparison, hotspots: true }));
    const over = await settled();
    const added = difference(without, over);
    controller.show(scene({ ...NONE, hotspots: true }));
    const alone = difference(await settled(), over);

    expect(added.pixels).toBeGreaterThan(300);
    // The disc itself is some 14 000 pixels: what is added is its edge and badge.
    expect(added.pixels).toBeLessThan(0.5 * alone.pixels);
  });

  it("marks what is chosen", async () => {
    controller.show(scene(NONE));
    const without = await settled();

    controller.show({ ...scene(NONE), marked: { kind: "hotspot", id: "h1" } });

    const [red, , blue] = difference(without, await settled()).mean;
    expect(blue).toBeGreaterThan(red + 30);
  });

  it("draws a workspace's visits and the ways between them, says which was clicked, and is empty again", async () => {
    controller.show(scene(NONE));
    const without = await settled();
    const visit = { id: "v1", lngLat: SPOTS.incident, look: "planned", label: "1", tooltip: "1  Torget" } as const;
    const next = { ...visit, id: "v2", lngLat: SPOTS.request, label: "2" };

    controller.show({ ...scene(NONE), marks: { marks: [visit, next], routes: [[visit.lngLat, next.lngLat]] } });
    const added = difference(without, await settled());
    click(next.lngLat);
    controller.show(scene(NONE));

    expect(added.pixels).toBeGreaterThan(600);
    expect(added.mean[2]).toBeGreaterThan(added.mean[0] + 30);
    expect(picks).toMatchObject([{ kind: "mark", id: "v2" }]);
    expect(difference(without, await settled()).pixels).toBeLessThan(60);
  });

  it("draws a request that has waited too long with its own symbol and a ring", async () => {
    const request = { type: "lighting", status: "open" } as const;
    const mark = { id: "r", lngLat: SPOTS.plain, look: "plain", label: "", tooltip: "", request } as const;
    controller.show({ ...scene(NONE), marks: { marks: [mark], routes: [] } });
    const inTime = await settled();

    controller.show({ ...scene(NONE), marks: { marks: [{ ...mark, look: "overdue" }], routes: [] } });
    const late = difference(inTime, await settled());

    expect(late.pixels).toBeGreaterThan(100);
    expect(Math.max(...late.mean)).toBeLessThan(120);
  });

  it("says where a click was while something is being placed, and picks nothing then", async () => {
    const placed: LngLat[] = [];
    controller.show(scene({ ...NONE, hotspots: true }));
    await settled();

    controller.placeWith((lngLat) => placed.push(lngLat));
    click(SPOTS.hotspot);
    controller.placeWith(null);
    click(SPOTS.hotspot);

    expect(picks).toMatchObject([{ kind: "hotspot", id: "h1" }]);
    expect(placed).toHaveLength(1);
    expect(placed[0]![0]).toBeCloseTo(SPOTS.hotspot[0], 3);
    expect(placed[0]![1]).toBeCloseTo(SPOTS.hotspot[1], 3);
  });

  it("draws the same again after it has been destroyed and made anew", async () => {
    const everything = scene(Object.fromEntries(LAYERS.map((layer) => [layer, true])) as typeof NONE);
    controller.show(everything);
    const first = await settled();

    controller.destroy();
    expect(container.childElementCount).toBe(0);
    controller = mounted();
    controller.show(everything);

    expect(difference(first, await settled()).pixels).toBeLessThan(0.01 * SIZE.width * SIZE.height);
  });

  it("says what is clicked: a place, a request, an unsafe place, events on one spot, an area", async () => {
    const everything = scene(
      Object.fromEntries(
        LAYERS.map((layer) => [layer, layer !== "density" && layer !== "gi" && layer !== "cells"]),
      ) as typeof NONE,
    );
    controller.show(everything);
    await settled();

    for (const lngLat of [
      SPOTS.hotspot,
      SPOTS.request,
      SPOTS.unsafePlace,
      SPOTS.oneSpot,
      SPOTS.incident,
      SPOTS.plain,
    ]) {
      click(lngLat);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }

    expect(picks).toMatchObject([
      { kind: "hotspot", id: "h1" },
      { kind: "request", id: "r1" },
      { kind: "unsafePlace", id: "u1" },
      { kind: "incidentCluster", count: 7 },
      { kind: "incident", index: 3 },
      { kind: "area", code: "A" },
    ]);
  });
});

type Rgb = readonly [red: number, green: number, blue: number];

/** Apart from each other by more than a symbol. */
const SPOTS = {
  hotspot: [15.6214, 58.4108],
  cluster: [15.63, 58.4108],
  oneSpot: [15.63, 58.408],
  incident: [15.63, 58.4135],
  request: [15.613, 58.4108],
  requestCluster: [15.613, 58.4135],
  unsafePlace: [15.613, 58.408],
  plain: [15.617, 58.4085],
} as const satisfies Record<string, LngLat>;

function mounted(): MapController {
  styled = false;
  return new MapController(container, {
    camera: CAMERA,
    baseMapUrl: new URL("/data/base-map.geojson", location.href).href,
    words: { map: "Karta", zoomIn: "Zooma in", zoomOut: "Zooma ut", toggleAttribution: "Källor", attribution: "SCB" },
    reducedMotion: true,
    callbacks: {
      onMoveEnd: () => {
        styled = true;
      },
      onPick: (pick) => picks.push(pick),
      onUnavailable: () => {
        throw new Error("no WebGL 2 here");
      },
    },
  });
}

function scene(visible: MapScene["visible"]): MapScene {
  return {
    theme: LIGHT_THEME,
    visible,
    areas: [{ code: "A", name: "Alfa", polygons: [[square([15.6214, 58.4108], 0.1)]] }],
    survey: SURVEY,
    comparisons: COMPARED,
    clusters: CLUSTERS,
    hotspots: HOTSPOTS,
    requests: REQUESTS,
    unsafePlaces: [{ id: "u1", day: null, lngLat: SPOTS.unsafePlace, x: 0, y: 0, reason: "" }],
    marked: { kind: "none" },
    marks: NO_MARKS,
    locale: "sv",
  };
}

// The same objects in every scene, as in the store: what is the same is not drawn again.
const SURVEY: readonly SurveyEstimate[] = [
  {
    areaCode: "A",
    areaName: "Alfa",
    answers: 200,
    quality: "good",
    percent: 45,
    low: 40,
    high: 50,
    smoothed: 45,
    index: null,
    difference: null,
    change: null,
  },
];

const COMPARED: MapScene["comparisons"] = {
  density: filledGrid(3000),
  gi: filledGrid(3),
  cells: filledGrid(30),
};

const CLUSTERS: MapScene["clusters"] = [
  { kind: "cluster", lngLat: SPOTS.cluster, count: 1200, expansionZoom: 15 },
  { kind: "cluster", lngLat: SPOTS.oneSpot, count: 7, expansionZoom: 18 },
  { kind: "incident", lngLat: SPOTS.incident, index: 3 },
];

const REQUESTS: MapScene["requests"] = [
  { kind: "request", lngLat: SPOTS.request, id: "r1", type: "lighting", status: "open" },
  { kind: "cluster", lngLat: SPOTS.requestCluster, count: 12, expansionZoom: 15 },
];

/** The map reads no more of a hotspot than this. */
const HOTSPOTS = [
  { id: "h1", rank: 1, name: "Stora torget", marker: SPOTS.hotspot, polygons: [[square(SPOTS.hotspot, 0.0025)]] },
] as unknown as readonly Hotspot[];

function filledGrid(value: number): ValueGrid {
  const values = new Float32Array(400).fill(value);
  return { values, columns: 20, rows: 20, bbox: [15.616, 58.408, 15.627, 58.4135], peaks: [] };
}

/** `half` in degrees of longitude. */
function square([lng, lat]: LngLat, half: number): LngLat[] {
  const height = half / 2;
  return [
    [lng - half, lat - height],
    [lng + half, lat - height],
    [lng + half, lat + height],
    [lng - half, lat + height],
    [lng - half, lat - height],
  ];
}

/** The picture once it no longer changes and the base map is in it: on a busy machine some layers come half a second later. */
async function settled(): Promise<ImageData> {
  await vi.waitUntil(() => styled, { timeout: 20_000 });
  let last = await picture();
  let unchanged = 0;
  for (let attempt = 0; attempt < 100; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const next = await picture();
    unchanged = difference(last, next).pixels === 0 && !isBlank(next) ? unchanged + 1 : 0;
    if (unchanged === 6) return next;
    last = next;
  }
  throw new Error("the map never came to rest");
}

async function picture(): Promise<ImageData> {
  const blob = await controller.capture();
  const bitmap = await createImageBitmap(blob!);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

function isBlank({ data }: ImageData): boolean {
  const pixels = new Uint32Array(data.buffer);
  return pixels.every((pixel) => pixel === pixels[0]);
}

/** How many pixels changed, and the mean colour of those in the second picture. */
function difference(before: ImageData, after: ImageData): { pixels: number; mean: Rgb } {
  const sums: [number, number, number] = [0, 0, 0];
  let pixels = 0;
  for (let i = 0; i < after.data.length; i += 4) {
    const changed = [0, 1, 2].some((channel) => Math.abs(after.data[i + channel]! - before.data[i + channel]!) > 4);
    if (!changed) continue;
    pixels++;
    for (const channel of [0, 1, 2] as const) sums[channel] += after.data[i + channel]!;
  }
  return { pixels, mean: sums.map((sum) => Math.round(sum / Math.max(1, pixels))) as unknown as Rgb };
}

/** A click as a person makes it, on the canvas. */
function click(lngLat: LngLat): void {
  const canvas = container.querySelector("canvas")!;
  const frame = canvas.getBoundingClientRect();
  const world = 512 * 2 ** CAMERA.zoom;
  const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  const at = {
    bubbles: true,
    clientX: frame.left + frame.width / 2 + (world * (lngLat[0] - CAMERA.center[0])) / 360,
    clientY: frame.top + frame.height / 2 - world * (mercator(lngLat[1]) - mercator(CAMERA.center[1])),
  };
  for (const type of ["mousedown", "mouseup", "click"]) canvas.dispatchEvent(new MouseEvent(type, at));
}
