import "maplibre-gl/dist/maplibre-gl.css";
import "@fontsource-variable/inter/wght.css";
import { setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { projectionFor } from "../geo/projection.ts";
import { aScene, MAP_CAMERA, MAP_LAYERS, NO_LAYERS, SPOTS } from "../testing/map-scene.ts";
import { difference, HUE_OF_LAYER, isBlank, type Rgb } from "../testing/pixels.ts";
import type { MapLook } from "./controller.ts";
import { type MapScene, NO_MARKS } from "./scene.ts";
import { drawStill, type StillFrame, type StillMap } from "./still.ts";
import { fittedView, metersPerPixel } from "./still-frame.ts";
import { LIGHT_THEME, rgbOf } from "./theme.ts";

const SCREEN = { width: 480, height: 320 };
/** About the map's frame on A4, in CSS pixels. */
const LANDSCAPE = { width: 800, height: 640 };
const PORTRAIT = { width: 720, height: 760 };
const PAPER = 300 / 96;

beforeAll(async () => {
  setWorkerUrl(workerUrl);
  await document.fonts.load("600 12px 'Inter Variable'");
});

afterEach(() => vi.restoreAllMocks());

describe("a map drawn out of sight, for paper", () => {
  it.each([
    ["landscape", LANDSCAPE],
    ["portrait", PORTRAIT],
  ])("has every layer in it, in its own colours: %s", { timeout: 180_000 }, async (_, size) => {
    const without = pixelsOf(await still(NO_LAYERS, size, 1));
    expect(isBlank(without)).toBe(false);

    for (const layer of MAP_LAYERS) {
      const added = difference(without, pixelsOf(await still({ ...NO_LAYERS, [layer]: true }, size, 1)));

      expect(added.pixels, layer).toBeGreaterThan(100);
      expect(HUE_OF_LAYER[layer](added.mean), `${layer}: mean of what was added: ${added.mean}`).toBe(true);
    }
  });

  it("is in as many pixels as paper wants, names who made the map, and leaves nothing in the page", async () => {
    const everything = Object.fromEntries(MAP_LAYERS.map((layer) => [layer, true])) as MapScene["visible"];
    const before = document.body.childElementCount;

    const { canvas, pixelRatio, attribution } = await still(everything, { width: 1024, height: 640 }, PAPER);

    expect([canvas.width, canvas.height]).toEqual([3200, 2000]);
    expect(pixelRatio).toBeCloseTo(PAPER, 2);
    expect(isBlank(canvas.getContext("2d")!.getImageData(0, 0, canvas.width, 400))).toBe(false);
    expect(attribution).toEqual(["Schematisk karta © OpenStreetMap"]);
    expect(document.body.childElementCount).toBe(before);
  });

  it("is to scale: two places are as many pixels apart as meters on the ground say, within 1 %", async () => {
    const [west, east] = [SPOTS.request, SPOTS.cluster];
    const mark = { label: "", tooltip: "" };
    const marks: MapScene["marks"] = {
      marks: [
        { ...mark, id: "w", lngLat: west, look: "planned" },
        { ...mark, id: "e", lngLat: east, look: "done" },
      ],
      routes: [],
    };
    const { canvas } = await still(NO_LAYERS, LANDSCAPE, 2, marks);
    const camera = fittedView(MAP_CAMERA, SCREEN, LANDSCAPE);
    const pixels = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    const { planned, done } = LIGHT_THEME.marks;

    const apart = middleOf(pixels, rgbOf(done.fill)) - middleOf(pixels, rgbOf(planned.fill));

    const sweref = projectionFor(3006);
    const [ax, ay] = sweref.forward(...west);
    const [bx, by] = sweref.forward(...east);
    const meters = (apart / 2) * metersPerPixel(camera.center[1], camera.zoom);
    expect(Math.abs(meters / Math.hypot(bx - ax, by - ay) - 1)).toBeLessThan(0.01);
  });

  it("has fewer pixels where the graphics cannot take them all", async () => {
    const parameters = WebGL2RenderingContext.prototype.getParameter;
    vi.spyOn(WebGL2RenderingContext.prototype, "getParameter").mockImplementation(function (
      this: WebGL2RenderingContext,
      name: number,
    ) {
      return name === WebGL2RenderingContext.MAX_RENDERBUFFER_SIZE ? 1000 : parameters.call(this, name);
    });

    const { canvas, pixelRatio } = await still(NO_LAYERS, LANDSCAPE, PAPER);

    expect([canvas.width, canvas.height]).toEqual([1000, 800]);
    expect(pixelRatio).toBe(1.25);
  });

  it("says so when the browser cannot draw maps at all", async () => {
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);

    await expect(still(NO_LAYERS, LANDSCAPE, PAPER)).rejects.toMatchObject({ trouble: "unavailable" });
  });
});

function still(
  visible: Parameters<typeof aScene>[0],
  size: { width: number; height: number },
  ratio: number,
  marks: MapScene["marks"] = NO_MARKS,
): Promise<StillMap> {
  const look: MapLook = {
    options: {
      camera: MAP_CAMERA,
      baseMapUrl: new URL("/data/base-map.geojson", location.href).href,
      words: {
        map: "Karta",
        zoomIn: "",
        zoomOut: "",
        toggleAttribution: "",
        ownPosition: "Min plats",
        attribution: 'Schematisk karta <a href="https://www.openstreetmap.org/copyright">&copy; OpenStreetMap</a>',
        borderAttribution: "",
      },
      reducedMotion: true,
      callbacks: { onMoveEnd: () => {}, onPick: () => {}, onStreetMapTrouble: () => {}, onUnavailable: () => {} },
    },
    scene: { ...aScene(visible), marks },
    camera: MAP_CAMERA,
    ...SCREEN,
  };
  const frame: StillFrame = { ...size, camera: fittedView(MAP_CAMERA, SCREEN, size), pixelRatio: ratio };
  return drawStill(look, look.scene, frame);
}

/** Of the pixels of one colour, from the left. */
function middleOf({ data, width }: ImageData, color: Rgb): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < data.length; i += 4) {
    if (color.some((value, channel) => data[i + channel] !== value)) continue;
    sum += (i / 4) % width;
    count++;
  }
  expect(count).toBeGreaterThan(50);
  return sum / count;
}

function pixelsOf({ canvas }: StillMap): ImageData {
  return canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
}
