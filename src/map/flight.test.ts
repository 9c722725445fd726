import { describe, expect, it } from "vitest";
import { flightMs } from "./flight.ts";

const VIEW = { viewPixels: 800 } as const;

describe("flightMs", () => {
  it("is what the way takes at an even speed", () => {
    // One screenful: 2 · asinh(ρ²/2) / ρ = 1.2495 with ρ = 1.42, at 1.6 a second.
    expect(flightMs({ ...VIEW, pixels: 800, zooms: 0 })).toBeCloseTo(780.95, 1);
  });

  it("is what the zoom takes where there is no way to go, in and out alike", () => {
    // ln 4 / 1.42 / 1.6
    expect(flightMs({ ...VIEW, pixels: 0, zooms: 2 })).toBeCloseTo(610.16, 1);
    expect(flightMs({ ...VIEW, pixels: 0, zooms: -2 })).toBeCloseTo(610.16, 1);
    expect(flightMs({ ...VIEW, pixels: 2, zooms: 2 })).toBeCloseTo(610, 0);
    expect(flightMs({ ...VIEW, pixels: 0, zooms: 0 })).toBe(0);
  });

  it("is bounded, and no jump, over a long way: from one end of the municipality to the other", () => {
    expect(flightMs({ ...VIEW, pixels: 48_000, zooms: 0 })).toBe(1800);
    expect(flightMs({ ...VIEW, pixels: 4000, zooms: 3 })).toBe(1800);
  });
});
