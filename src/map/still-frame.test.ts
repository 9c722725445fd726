import { describe, expect, it } from "vitest";
import { projectionFor } from "../geo/projection.ts";
import { drawablePixelRatio, fittedView, metersPerPixel, viewBbox } from "./still-frame.ts";

const VIEW = { center: [15.62, 58.41] as const, zoom: 12 };

describe("the frame of a still map", () => {
  it("holds all of the ground that was seen, whatever its shape", () => {
    const screen = { width: 900, height: 500 };
    const seen = viewBbox(VIEW, screen);

    for (const frame of [
      { width: 1046, height: 600 },
      { width: 700, height: 900 },
      { width: 300, height: 200 },
    ]) {
      const [west, south, east, north] = viewBbox(fittedView(VIEW, screen, frame), frame);

      expect(west).toBeLessThanOrEqual(seen[0] + 1e-9);
      expect(south).toBeLessThanOrEqual(seen[1] + 1e-9);
      expect(east).toBeGreaterThanOrEqual(seen[2] - 1e-9);
      expect(north).toBeGreaterThanOrEqual(seen[3] - 1e-9);
    }
  });

  it("is no wider than it must be: one side is the same ground", () => {
    const screen = { width: 900, height: 500 };
    const frame = { width: 1800, height: 1800 };

    const [west, , east] = viewBbox(fittedView(VIEW, screen, frame), frame);

    expect(east - west).toBeCloseTo(viewBbox(VIEW, screen)[2] - viewBbox(VIEW, screen)[0], 9);
  });

  it("measures meters as the national projection does, within 1 %", () => {
    const size = { width: 1000, height: 1000 };
    const [west, south, east, north] = viewBbox(VIEW, size);
    const sweref = projectionFor(3006);
    const distance = (a: readonly [number, number], b: readonly [number, number]) => {
      const [ax, ay] = sweref.forward(...a);
      const [bx, by] = sweref.forward(...b);
      return Math.hypot(bx - ax, by - ay);
    };
    const [lng, lat] = VIEW.center;

    const meters = 1000 * metersPerPixel(lat, VIEW.zoom);

    expect(Math.abs(meters / distance([west, lat], [east, lat]) - 1)).toBeLessThan(0.01);
    expect(Math.abs(meters / distance([lng, south], [lng, north]) - 1)).toBeLessThan(0.01);
  });

  it("is drawn in fewer pixels where the browser cannot draw them all", () => {
    const frame = { width: 1000, height: 700 };

    expect(drawablePixelRatio(frame, 3.125, 8192)).toBe(3.125);
    expect(drawablePixelRatio(frame, 3.125, 2000)).toBe(2);
  });
});
