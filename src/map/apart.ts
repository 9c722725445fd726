import type { Point } from "./screen-plane.ts";

/** A round sign that is to be drawn, pixels. */
export interface Disc extends Point {
  readonly radius: number;
  /** Stays where it is; the others give way. */
  readonly isFixed?: boolean;
}

/** Between the rims of two. */
const GAP = 1;
/** What nobody sees, and what the last rounds would go on about. */
const TOLERANCE = 0.25;
/** Who may come into whose way is looked up anew after so many rounds, for those up to so many pixels apart. */
const ROUNDS_IN_SIGHT = 8;
const SIGHT = 12;
/** Keeps hundreds of signs on one spot, which no placing would make readable, from holding up the map. */
const MOST_STEPS = 200_000;
/** Turns by this much never come back to where they were. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Where to draw signs so that none covers another: each pair that does is pushed apart along the line between them, both
 * as far, until no pair is left. All then move a little where one alone would have had to go far away.
 *
 * @returns middles, in the order of `discs`; those that nothing covers keep theirs
 */
export function movedApart(discs: readonly Disc[]): readonly Point[] {
  // Those on the very same spot have no line between them: a hair's breadth apart they have.
  const places = discs.map(({ x, y }, index) => ({
    x: x + 0.01 * Math.cos(index * GOLDEN_ANGLE),
    y: y + 0.01 * Math.sin(index * GOLDEN_ANGLE),
  }));
  const moved = new Set<number>();
  const reach = 2 * Math.max(0, ...discs.map(({ radius }) => radius)) + GAP + SIGHT;
  for (let steps = 0, isRestless = true; isRestless && steps < MOST_STEPS; ) {
    const pairs = pairsWithin(places, reach);
    isRestless = false;
    for (let round = 0; round < ROUNDS_IN_SIGHT && steps < MOST_STEPS; round++) {
      steps += discs.length + pairs.length;
      const pushed = pairs.filter(([first, second]) => pushApart(first, second)).length;
      if (pushed === 0) break;
      isRestless = true;
    }
  }
  return places.map((place, index) => (moved.has(index) ? place : { x: discs[index]!.x, y: discs[index]!.y }));

  function pushApart(first: number, second: number): boolean {
    // Pairs of arrays would cost more than the sums: this runs a hundred thousand times.
    const a = places[first]!;
    const b = places[second]!;
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const needed = discs[first]!.radius + discs[second]!.radius + GAP;
    const squared = dx * dx + dy * dy;
    if (squared >= (needed - TOLERANCE) ** 2) return false;
    const canFirst = !discs[first]!.isFixed;
    const canSecond = !discs[second]!.isFixed;
    if (!canFirst && !canSecond) return false;
    const distance = Math.sqrt(squared);
    const push = (needed - distance) / distance / (canFirst && canSecond ? 2 : 1);
    if (canFirst) {
      a.x -= dx * push;
      a.y -= dy * push;
      moved.add(first);
    }
    if (canSecond) {
      b.x += dx * push;
      b.y += dy * push;
      moved.add(second);
    }
    return true;
  }
}

function pairsWithin(places: readonly Point[], reach: number): readonly (readonly [number, number])[] {
  const byX = places.map((_, index) => index).sort((a, b) => places[a]!.x - places[b]!.x);
  const pairs: (readonly [number, number])[] = [];
  for (const [position, first] of byX.entries()) {
    for (let next = position + 1; next < byX.length; next++) {
      const second = byX[next]!;
      if (places[second]!.x - places[first]!.x > reach) break;
      if (Math.abs(places[second]!.y - places[first]!.y) <= reach) pairs.push([first, second]);
    }
  }
  return pairs;
}
