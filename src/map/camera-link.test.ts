import { describe, expect, it } from "vitest";
import { CameraLink } from "./camera-link.ts";
import type { MapCamera } from "./controller.ts";

const HERE: MapCamera = { center: [15.6, 58.4], zoom: 12 };
const THERE: MapCamera = { center: [15.7, 58.5], zoom: 13 };

function aMap(start: MapCamera) {
  const map = {
    at: start,
    follows: 0,
    camera: () => map.at,
    follow: (camera: MapCamera) => {
      map.at = camera;
      map.follows++;
    },
  };
  return map;
}

describe("CameraLink", () => {
  it("makes the map that comes last look where the first one looks", () => {
    const link = new CameraLink();
    const [first, second] = [aMap(HERE), aMap(THERE)];

    link.join(first);
    link.join(second);

    expect([first.at, second.at]).toEqual([HERE, HERE]);
    expect(first.follows).toBe(0);
  });

  it("moves every map but the one that moved", () => {
    const link = new CameraLink();
    const [first, second] = [aMap(HERE), aMap(HERE)];
    link.join(first);
    link.join(second);

    link.moved(second, THERE);

    expect(first.at).toEqual(THERE);
    expect(second.follows).toBe(1);
  });

  it("lets go of a map", () => {
    const link = new CameraLink();
    const [first, second] = [aMap(HERE), aMap(HERE)];
    link.join(first);
    const leave = link.join(second);

    leave();
    link.moved(first, THERE);

    expect(second.at).toEqual(HERE);
  });
});
