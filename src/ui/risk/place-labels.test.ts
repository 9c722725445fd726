import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dotNear, freePlace, overlaps, placeLabels } from "./place-labels.ts";

const FRAME = { left: 0, top: 0, width: 400, height: 150 };
const RADIUS = 4;

describe("placeLabels", () => {
  it("puts a label to the right of its dot, and to the left at the right edge", () => {
    const dots = [
      { x: 100, y: 75 },
      { x: 390, y: 75 },
    ];

    const boxes = placeLabels(
      [0, 1].map((dot) => ({ dot, width: 60, height: 12 })),
      dots,
      RADIUS,
      FRAME,
      [],
    );

    expect(boxes).toEqual([
      { left: 107, top: 69, width: 60, height: 12 },
      { left: 323, top: 69, width: 60, height: 12 },
    ]);
  });

  it("gives way to dots and to what is taken, and gives up where there is no room", () => {
    const dots = [
      { x: 100, y: 75 },
      { x: 120, y: 75 },
    ];
    const wanted = [{ dot: 0, width: 60, height: 12 }];

    expect(placeLabels(wanted, dots, RADIUS, FRAME, [])[0]!.left).toBe(33);
    expect(placeLabels(wanted, dots, RADIUS, FRAME, [FRAME])).toEqual([null]);
  });

  it("never lets a label cover a dot, another label or the edge", () => {
    const dot = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 150 }) });

    fc.assert(
      fc.property(fc.array(dot, { minLength: 1, maxLength: 40 }), (dots) => {
        const wanted = dots.map((_, i) => ({ dot: i, width: 30 + 10 * (i % 6), height: 12 }));
        const placed = placeLabels(wanted, dots, RADIUS, FRAME, []).filter((box) => box !== null);
        placed.forEach((box, i) => {
          expect(box.left >= 0 && box.top >= 0).toBe(true);
          expect(box.left + box.width <= 400 && box.top + box.height <= 150).toBe(true);
          expect(placed.slice(i + 1).some((other) => overlaps(box, other))).toBe(false);
          expect(
            dots.some(({ x, y }) => overlaps(box, { left: x - RADIUS, top: y - RADIUS, width: 8, height: 8 })),
          ).toBe(false);
        });
      }),
      { seed: 9, numRuns: 200 },
    );
  });
});

describe("freePlace", () => {
  it("takes the place that covers fewest, the first of equals", () => {
    const places = [0, 100, 200].map((left) => ({ left, top: 0, width: 50, height: 10 }));
    const boxes = [10, 20, 110].map((left) => ({ left, top: 5, width: 8, height: 8 }));

    expect(freePlace(places, boxes)).toBe(places[2]);
    expect(freePlace(places.slice(0, 2), boxes)).toBe(places[1]);
    expect(freePlace(places, [])).toBe(places[0]);
  });
});

describe("dotNear", () => {
  it("finds the nearest within reach, and nothing beyond it", () => {
    const dots = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];

    expect(dotNear(dots, 6, 1, 12)).toBe(1);
    expect(dotNear(dots, 4, 1, 12)).toBe(0);
    expect(dotNear(dots, 30, 0, 12)).toBe(-1);
  });
});
