import "maplibre-gl/dist/maplibre-gl.css";
import "@fontsource-variable/inter/wght.css";
import { setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { LngLat } from "../domain/coordinates.ts";
import { aScene, MAP_CAMERA, MAP_LAYERS, NO_LAYERS, SPOTS } from "../testing/map-scene.ts";
import { difference, HUE_OF_LAYER, isBlank } from "../testing/pixels.ts";
import { MapController } from "./controller.ts";
import type { MapPick } from "./scene.ts";

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
    controller.show(aScene(NO_LAYERS));

    const colors = new Set(new Uint32Array((await settled()).data.buffer));

    expect(colors.size).toBeGreaterThan(20);
  });

  it.each(MAP_LAYERS)("draws %s when it is on and not when it is off", async (layer) => {
    controller.show(aScene(NO_LAYERS));
    const without = await settled();

    controller.show(aScene({ ...NO_LAYERS, [layer]: true }));
    const on = await settled();
    controller.show(aScene(NO_LAYERS));
    const off = await settled();
    const added = difference(without, on);

    expect(added.pixels).toBeGreaterThan(100);
    expect(HUE_OF_LAYER[layer](added.mean), `mean of what was added: ${added.mean}`).toBe(true);
    // Not all: a name that had to move aside may stay where it went.
    expect(difference(on, off).pixels).toBeGreaterThan(0.9 * added.pixels);
  });

  it("keeps hotspots readable over a comparison: rims with a pale edge, no fill that tints its colours", async () => {
    const comparison = { ...NO_LAYERS, cells: true };
    controller.show(aScene(comparison));
    const without = await settled();

    controller.show(aScene({ ...comparison, hotspots: true }));
    const over = await settled();
    const added = difference(without, over);
    controller.show(aScene({ ...NO_LAYERS, hotspots: true }));
    const alone = difference(await settled(), over);

    expect(added.pixels).toBeGreaterThan(300);
    // The disc itself is some 14 000 pixels: what is added is its edge and badge.
    expect(added.pixels).toBeLessThan(0.5 * alone.pixels);
  });

  it("marks what is chosen", async () => {
    controller.show(aScene(NO_LAYERS));
    const without = await settled();

    controller.show({ ...aScene(NO_LAYERS), marked: { kind: "hotspot", id: "h1" } });

    const [red, , blue] = difference(without, await settled()).mean;
    expect(blue).toBeGreaterThan(red + 30);
  });

  it("draws a workspace's visits and the ways between them, says which was clicked, and is empty again", async () => {
    controller.show(aScene(NO_LAYERS));
    const without = await settled();
    const visit = { id: "v1", lngLat: SPOTS.incident, look: "planned", label: "1", tooltip: "1  Torget" } as const;
    const next = { ...visit, id: "v2", lngLat: SPOTS.request, label: "2" };

    controller.show({ ...aScene(NO_LAYERS), marks: { marks: [visit, next], routes: [[visit.lngLat, next.lngLat]] } });
    const added = difference(without, await settled());
    click(next.lngLat);
    controller.show(aScene(NO_LAYERS));

    expect(added.pixels).toBeGreaterThan(600);
    expect(added.mean[2]).toBeGreaterThan(added.mean[0] + 30);
    expect(picks).toMatchObject([{ kind: "mark", id: "v2" }]);
    expect(difference(without, await settled()).pixels).toBeLessThan(60);
  });

  it("draws a request that has waited too long with its own symbol and a ring", async () => {
    const request = { type: "lighting", status: "open" } as const;
    const mark = { id: "r", lngLat: SPOTS.plain, look: "plain", label: "", tooltip: "", request } as const;
    controller.show({ ...aScene(NO_LAYERS), marks: { marks: [mark], routes: [] } });
    const inTime = await settled();

    controller.show({ ...aScene(NO_LAYERS), marks: { marks: [{ ...mark, look: "overdue" }], routes: [] } });
    const late = difference(inTime, await settled());

    expect(late.pixels).toBeGreaterThan(100);
    expect(Math.max(...late.mean)).toBeLessThan(120);
  });

  it("says where a click was while something is being placed, and picks nothing then", async () => {
    const placed: LngLat[] = [];
    controller.show(aScene({ ...NO_LAYERS, hotspots: true }));
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
    const everything = aScene(Object.fromEntries(MAP_LAYERS.map((layer) => [layer, true])) as typeof NO_LAYERS);
    controller.show(everything);
    const first = await settled();

    controller.destroy();
    expect(container.childElementCount).toBe(0);
    controller = mounted();
    controller.show(everything);

    expect(difference(first, await settled()).pixels).toBeLessThan(0.01 * SIZE.width * SIZE.height);
  });

  it("says what is clicked: a place, a request, an unsafe place, events on one spot, an area", async () => {
    const everything = aScene(
      Object.fromEntries(
        MAP_LAYERS.map((layer) => [layer, layer !== "density" && layer !== "gi" && layer !== "cells"]),
      ) as typeof NO_LAYERS,
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

function mounted(): MapController {
  styled = false;
  return new MapController(container, {
    camera: MAP_CAMERA,
    baseMapUrl: new URL("/data/base-map.geojson", location.href).href,
    words: {
      map: "Karta",
      zoomIn: "Zooma in",
      zoomOut: "Zooma ut",
      toggleAttribution: "Källor",
      ownPosition: "Min plats",
      attribution: "Schematisk karta",
      borderAttribution: "SCB",
    },
    reducedMotion: true,
    callbacks: {
      onMoveEnd: () => {
        styled = true;
      },
      onPick: (pick) => picks.push(pick),
      onStreetMapTrouble: () => {},
      onUnavailable: () => {
        throw new Error("no WebGL 2 here");
      },
    },
  });
}

/** The picture once all of the scene is drawn, and it no longer changes. */
async function settled(): Promise<ImageData> {
  await vi.waitUntil(() => styled, { timeout: 20_000 });
  const rest = controller.atRest();
  // A map that is at rest already tells so again after its next frame.
  let last = await picture();
  await rest;
  let unchanged = 0;
  for (let attempt = 0; attempt < 100; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const next = await picture();
    unchanged = difference(last, next).pixels === 0 && !isBlank(next) ? unchanged + 1 : 0;
    if (unchanged === 3) return next;
    last = next;
  }
  throw new Error("the map never came to rest");
}

async function picture(): Promise<ImageData> {
  const canvas = (await controller.capture())!;
  return canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
}

/** A click as a person makes it, on the canvas. */
function click(lngLat: LngLat): void {
  const canvas = container.querySelector("canvas")!;
  const frame = canvas.getBoundingClientRect();
  const world = 512 * 2 ** MAP_CAMERA.zoom;
  const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  const at = {
    bubbles: true,
    clientX: frame.left + frame.width / 2 + (world * (lngLat[0] - MAP_CAMERA.center[0])) / 360,
    clientY: frame.top + frame.height / 2 - world * (mercator(lngLat[1]) - mercator(MAP_CAMERA.center[1])),
  };
  for (const type of ["mousedown", "mouseup", "click"]) canvas.dispatchEvent(new MouseEvent(type, at));
}
