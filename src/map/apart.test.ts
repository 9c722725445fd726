import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Disc, movedApart } from "./apart.ts";

const at = (x: number, y: number, change: Partial<Disc> = {}): Disc => ({ x, y, radius: 13, ...change });

/** Pixels that the two lie in each other. */
function deepest(discs: readonly Disc[]): number {
  const places = movedApart(discs);
  const depths = places.flatMap((a, first) =>
    places.slice(first + 1).map((b, next) => {
      const second = first + 1 + next;
      if (discs[first]!.isFixed && discs[second]!.isFixed) return 0;
      return discs[first]!.radius + discs[second]!.radius - Math.hypot(a.x - b.x, a.y - b.y);
    }),
  );
  return Math.max(0, ...depths);
}

describe("movedApart", () => {
  it("leaves alone what is not covered", () => {
    expect(movedApart([at(0, 0), at(40, 0), at(0, 40)])).toEqual([
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 0, y: 40 },
    ]);
  });

  it("moves two that meet by the same, along the line between them", () => {
    const [a, b] = movedApart([at(0, 0), at(16, 0)]);

    expect(b!.x - a!.x).toBeCloseTo(27, 1);
    expect(a!.x + b!.x).toBeCloseTo(16, 1);
    expect(Math.abs(a!.y) + Math.abs(b!.y)).toBeLessThan(0.1);
  });

  it("lets the others give way to what stays", () => {
    const [chosen, other] = movedApart([at(0, 0, { isFixed: true }), at(10, 0)]);

    expect(chosen).toEqual({ x: 0, y: 0 });
    expect(other!.x).toBeCloseTo(27, 0);
  });

  it("parts also those on the very same spot", () => {
    expect(deepest(Array.from({ length: 30 }, () => at(100, 100)))).toBe(0);
  });

  it("leaves nothing covered, wherever sixty lie", () => {
    const disc = fc.record({
      x: fc.double({ min: 0, max: 300, noNaN: true }),
      y: fc.double({ min: 0, max: 300, noNaN: true }),
      radius: fc.double({ min: 6, max: 18, noNaN: true }),
    });

    fc.assert(
      fc.property(fc.array(disc, { maxLength: 60 }), (discs) => {
        expect(deepest(discs)).toBe(0);
      }),
    );
  });

  it("ends, also when hundreds lie on one spot", () => {
    const discs = Array.from({ length: 500 }, () => at(0, 0));

    const places = movedApart(discs);

    expect(places).toHaveLength(500);
  });
});
