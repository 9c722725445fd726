import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectionFor } from "../geo/projection.ts";
import { describePile } from "./describe-pile.ts";
import { findPiles, type PlaceNames } from "./find-piles.ts";

const TOWN = [537_000, 6_474_500] as const;

type Point = readonly [x: number, y: number];

describe("piles", () => {
  it("are points that hold half of the events, however few they are", () => {
    const points = [...many(5, TOWN), ...scattered(5)];

    expect(pilesIn(points)).toMatchObject([{ count: 5, of: 10, label: "unnamed", isTrusted: false }]);
    expect(pilesIn([...many(4, TOWN), ...scattered(4)])).toEqual([]);
    expect(pilesIn([...many(5, TOWN), ...scattered(6)])).toEqual([]);
  });

  it("are both midpoints of a feed that changed from the one to the other, largest first", () => {
    const points = [...many(407, TOWN), ...many(105, [531_000, 6_467_000]), ...scattered(3)];

    expect(pilesIn(points).map(({ count }) => count)).toEqual([407, 105]);
  });

  it("are a hundredth of the events on one point where the others lie on a few each", () => {
    const points = [...many(20, TOWN), ...scattered(1980)];

    expect(pilesIn(points).map(({ count }) => count)).toEqual([20]);
    expect(pilesIn([...many(19, TOWN), ...scattered(1881)])).toEqual([]);
    expect(pilesIn([...many(20, TOWN), ...scattered(1981)])).toEqual([]);
  });

  it("are none in data snapped to blocks, in a whole town or in one neighbourhood", () => {
    const town = Array.from({ length: 400 }, (_, i) => many(1 + (i % 15), at(i))).flat();
    const neighbourhood = Array.from({ length: 8 }, (_, i) => many(12 + i, at(i))).flat();

    expect(pilesIn(town)).toEqual([]);
    expect(pilesIn(neighbourhood)).toEqual([]);
  });

  it("are told by identical coordinates, not by nearness", () => {
    const near = Array.from({ length: 300 }, (_, i): Point => [TOWN[0] + i * 0.01, TOWN[1]]);

    expect(pilesIn([...near, ...scattered(20)])).toEqual([]);
  });

  it("lie where their events do, and are known by that place", () => {
    const [pile] = pilesIn(many(9, TOWN));

    const [x, y] = projectionFor(3006).forward(...pile!.lngLat);
    expect(Math.hypot(x - TOWN[0], y - TOWN[1])).toBeLessThan(0.001);
    expect(pile!.id).toBe(`${pile!.lngLat[1].toFixed(6)},${pile!.lngLat[0].toFixed(6)}`);
  });

  it("do not depend on the order of the rows", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(counts, fc.infiniteStream(fc.nat()), (sizes, keys) => {
        const points = sizes.flatMap((size, i) => many(size, at(i)));
        const shuffled = points
          .map((point) => ({ point, key: keys.next().value! }))
          .sort((a, b) => a.key - b.key)
          .map(({ point }) => point);

        expect(pilesIn(shuffled)).toEqual(pilesIn(points));
      }),
    );
  });

  it("are those that the rules give when the points are counted one by one", () => {
    const counts = fc.array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 200 })), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(counts, (sizes) => {
        const points = sizes.flatMap((size, i) => many(size, at(i)));

        expect(pilesIn(points).map(({ count }) => count)).toEqual(byTheRules(sizes));
      }),
    );
  });
});

describe("the name of a pile", () => {
  it("is what nearly all of its events are called in the file, and the others are not", () => {
    const nameOf = (here: string, elsewhere: string) => {
      const points = [...many(30, TOWN), ...scattered(10)];
      const [pile] = pilesIn(points, namesOf([...Array(30).fill(here), ...Array(10).fill(elsewhere)]));
      return { label: pile!.label, name: pile!.name };
    };

    expect(nameOf("Linköping", "Norrköping")).toEqual({ label: "municipality", name: "Linköping" });
    expect(nameOf("Linköpings kommun", "")).toEqual({ label: "municipality", name: "Linköpings kommun" });
    expect(nameOf("Östergötlands län", "Linköping")).toEqual({ label: "county", name: "Östergötlands län" });
    expect(nameOf("Cook County", "")).toEqual({ label: "county", name: "Cook County" });
    expect(nameOf("Resecentrum", "Ryd")).toEqual({ label: "named", name: "Resecentrum" });
    expect(nameOf("Linköping", "Linköping")).toEqual({ label: "unnamed", name: "" });
    expect(nameOf("", "Ryd")).toEqual({ label: "unnamed", name: "" });
  });

  it("is not taken from a pile whose events are called different things", () => {
    const names = Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? "Ryd" : "Skäggetorp"));

    expect(pilesIn(many(30, TOWN), namesOf(names))).toMatchObject([{ label: "unnamed", name: "" }]);
  });
});

describe("what is said of a pile", () => {
  it("gives the file's own numbers and words", () => {
    const pile = {
      id: "58.410807,15.621373",
      lngLat: [15.621373, 58.410807],
      count: 1407,
      of: 51_500,
      label: "municipality",
      name: "Linköping",
      isTrusted: false,
    } as const;

    expect(describePile({ ...pile, count: 407, of: 515 })).toBe(
      "407 av 515 händelser ligger på exakt samma punkt, kommunens mittpunkt.",
    );
    expect(describePile({ ...pile, label: "county" })).toBe(
      "1\u00a0407 av 51\u00a0500 händelser ligger på exakt samma punkt, länets mittpunkt.",
    );
    expect(describePile({ ...pile, label: "named", name: "Resecentrum" })).toMatch(/, i filen kallad Resecentrum\.$/);
    expect(describePile({ ...pile, label: "unnamed", name: "" })).toMatch(/ \(58,41081, 15,62137\)\.$/);
  });
});

function pilesIn(points: readonly Point[], names: PlaceNames = null) {
  const rows = {
    length: points.length,
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
  };
  return findPiles(rows, names, 3006, points.length);
}

function many(count: number, point: Point): Point[] {
  return Array.from({ length: count }, () => point);
}

function at(i: number): Point {
  return [530_000 + 137.25 * i, 6_470_000 + 91.5 * i];
}

function scattered(count: number): Point[] {
  return Array.from({ length: count }, (_, i): Point => [540_000 + 3 * i, 6_480_000 + 7 * i]);
}

function namesOf(texts: readonly string[]): PlaceNames {
  const names = [...new Set(texts)];
  return { codes: Uint16Array.from(texts, (text) => names.indexOf(text)), names };
}

/** Counts of the piles, by the rules as they are written. */
function byTheRules(sizes: readonly number[]): number[] {
  const placed = sizes.reduce((sum, size) => sum + size, 0);
  const left = sizes.toSorted((a, b) => b - a);
  const piles: number[] = [];
  while (left.length > 0) {
    const count = left.shift()!;
    const events = left.flatMap((size) => Array<number>(size).fill(size)).sort((a, b) => a - b);
    const typical = events.length === 0 ? 0 : events[Math.ceil(events.length / 2) - 1]!;
    const isHalf = count >= 5 && count >= placed / 2;
    const isTenth = count >= 10 && count >= placed / 10 && count >= 3 * typical;
    const isHundredth = count >= 20 && count >= placed / 100 && count >= 10 * typical;
    if (!isHalf && !isTenth && !isHundredth) return piles;
    piles.push(count);
  }
  return piles;
}
