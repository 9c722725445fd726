import { describe, expect, it, vi } from "vitest";
import { MapController } from "./controller.ts";

const flyTo = vi.hoisted(() => vi.fn());
const jumpTo = vi.hoisted(() => vi.fn());
const drawing = vi.hoisted(() => ({ isSlow: false }));

vi.mock("./paced-map.ts", () => ({
  PacedMap: class {
    readonly touchZoomRotate = { disableRotation() {} };
    readonly keyboard = { disableRotation() {} };
    readonly flyTo = flyTo;
    readonly jumpTo = jumpTo;
    get isSlow() {
      return drawing.isSlow;
    }
    on() {}
    addControl() {}
    getZoom() {
      return 14;
    }
    getCenter() {
      return { lng: 15.6, lat: 58.4 };
    }
    project() {
      return { dist: () => 40_000 };
    }
  },
}));
vi.mock("maplibre-gl", async (original) => {
  class Nothing {}
  const real = await original<typeof import("maplibre-gl")>();
  return { ...real, NavigationControl: Nothing, AttributionControl: Nothing, ScaleControl: Nothing, Popup: Nothing };
});

describe("the way to a place far away", () => {
  it.each([
    ["flown, in no more than 1.8 s", false, { animate: true, duration: 1800 }],
    ["a jump for those who want less motion", true, { animate: false }],
  ])("from the list is %s", (_, reducedMotion, expected) => {
    flyTo.mockClear();

    aController(reducedMotion).flyTo([15.9, 58.6], 14.5);

    expect(flyTo).toHaveBeenCalledWith(expect.objectContaining(expected));
    // MapLibre jumps over every way that takes longer.
    expect(flyTo.mock.calls[0]![0]).not.toHaveProperty("maxDuration");
  });

  it("is a jump where drawing takes long, but flown in a meeting: the room must see where it goes", () => {
    drawing.isSlow = true;
    flyTo.mockClear();

    aController(false).flyTo([15.9, 58.6], 14.5);
    aController(false).flyCalmly([15.9, 58.6], 14);
    drawing.isSlow = false;

    expect(flyTo.mock.calls.map(([{ animate, duration }]) => [animate, duration])).toEqual([
      [false, 1800],
      [undefined, 3000],
    ]);
  });

  it("in a meeting is flown calmly, or jumped by those who want less motion", () => {
    flyTo.mockClear();
    jumpTo.mockClear();

    aController(false).flyCalmly([15.9, 58.6], 14);
    expect(flyTo).toHaveBeenCalledWith(expect.objectContaining({ duration: 3000 }));
    expect(jumpTo).not.toHaveBeenCalled();
    flyTo.mockClear();
    aController(true).flyCalmly([15.9, 58.6], 14);

    expect(flyTo).not.toHaveBeenCalled();
    expect(jumpTo).toHaveBeenCalledOnce();
  });
});

function aController(reducedMotion: boolean): MapController {
  const words = { map: "", zoomIn: "", zoomOut: "", toggleAttribution: "", ownPosition: "" };
  return new MapController({ clientWidth: 800, clientHeight: 600 } as HTMLElement, {
    camera: { center: [15.6, 58.4], zoom: 14 },
    baseMapUrl: "",
    words: { ...words, attribution: "", borderAttribution: "" },
    reducedMotion,
    callbacks: { onMoveEnd() {}, onPick() {}, onStreetMapTrouble() {}, onUnavailable() {} },
  });
}
