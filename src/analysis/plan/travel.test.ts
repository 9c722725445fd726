import { describe, expect, it } from "vitest";
import type { LngLat } from "../../domain/coordinates.ts";
import { projectionFor } from "../../geo/projection.ts";
import { metersBetween, travelMinutes } from "./travel.ts";

describe("the way between two places", () => {
  it.each([
    // On the meridian of a zone, where the projection's scale is 1 within 3 parts in a million.
    ["Malmö", [13.5, 55.6], 3008],
    ["Linköping", [15.75, 58.41], 3013],
    ["Kiruna", [20.25, 67.85], 3016],
  ] satisfies [string, LngLat, number][])("is as long as on the projected plane around %s", (_, [lng, lat], epsg) => {
    const projection = projectionFor(epsg);
    const [x, y] = projection.forward(lng, lat);
    for (const meters of [50, 2000, 15_000]) {
      for (let direction = 0; direction < 360; direction += 30) {
        const dx = meters * Math.sin((direction * Math.PI) / 180);
        const dy = meters * Math.cos((direction * Math.PI) / 180);
        const between = metersBetween(projection.inverse(x - dx, y - dy), projection.inverse(x + dx, y + dy));
        expect(Math.abs(between / (2 * meters) - 1)).toBeLessThan(1e-4);
      }
    }
  });

  it("takes whole minutes, rounded up: on foot 1.3 times the line at 4.5 km/h, by car at 25", () => {
    const here: LngLat = [15.62, 58.41];
    // 0.01° of latitude is 1 114 m here: 1 448 m of way.
    const there: LngLat = [15.62, 58.42];

    expect(travelMinutes(here, there, "foot")).toBe(20);
    expect(travelMinutes(here, there, "car")).toBe(4);
    expect(travelMinutes(there, here, "foot")).toBe(20);
    expect(travelMinutes(here, here, "foot")).toBe(0);
  });
});
