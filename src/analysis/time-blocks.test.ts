import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOURS_PER_WEEK } from "../domain/time.ts";
import { seededRandom } from "./seeded-random.ts";
import { suggestBlocks } from "./time-blocks.ts";

const FRIDAY = 4;
const SUNDAY = 6;

describe("suggestBlocks", () => {
  it("finds the evening that holds everything, and passes midnight", () => {
    const profile = profileOf((hour) => (isWithin(hour, FRIDAY * 24 + 22, 4) ? 10 : 0.001));

    const strongest = suggestBlocks(profile)[0]!;

    expect(strongest).toMatchObject({ weekday: FRIDAY, fromHour: 22, hours: 4 });
    expect(strongest.share).toBeCloseTo(40 / (40 + 164 * 0.001), 12);
  });

  it("lets a block run from Sunday into Monday", () => {
    const profile = profileOf((hour) => (isWithin(hour, SUNDAY * 24 + 22, 4) ? 10 : 0.001));

    expect(suggestBlocks(profile)[0]).toMatchObject({ weekday: SUNDAY, fromHour: 22, hours: 4 });
  });

  it("takes no single hour, however much it holds, without one beside it", () => {
    const profile = profileOf((hour) => (hour % 24 === 12 ? 5 : 1));

    const blocks = suggestBlocks(profile);

    expect(blocks.every((block) => block.hours >= 2)).toBe(true);
    for (let weekday = 0; weekday < 7; weekday++) expect(coveredHours(blocks)).toContain(weekday * 24 + 12);
  });

  it("divides a long run into few blocks, the strongest as strong as can be", () => {
    // 24 hours in a row on Wednesday, the four from 20 stand out.
    const profile = profileOf((hour) => (!isWithin(hour, 48, 24) ? 0 : hour >= 68 ? 3 : 1));

    const blocks = suggestBlocks(profile);

    expect(blocks).toHaveLength(6);
    expect(blocks[0]).toMatchObject({ weekday: 2, fromHour: 20, hours: 4 });
    expect(blocks[0]!.share).toBeCloseTo(12 / 32, 12);
  });

  it("holds as much as the best choice found by looking at every choice with 24 hours", () => {
    const random = seededRandom(7);
    for (let run = 0; run < 60; run++) {
      // Mostly empty weeks with few values, so that ties, lone peaks and gaps of one hour are common.
      const profile = profileOf(() => Math.floor(random() * 6) ** 2 * (random() < 0.4 ? 1 : 0));

      expect(totalShare(suggestBlocks(profile))).toBeCloseTo(greatestShare(profile), 10);
    }
  });

  it("holds as much as the best choice when the quietest hour lies inside the busiest block", () => {
    const profile = profileOf((hour) => (hour === 1 ? 0 : isWithin(hour, HOURS_PER_WEEK - 1, 4) ? 50 : 1));

    expect(totalShare(suggestBlocks(profile))).toBeCloseTo(greatestShare(profile), 12);
  });

  it("always covers 24 different hours in blocks of 2–4, strongest first, at least the share of chance", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: HOURS_PER_WEEK, maxLength: HOURS_PER_WEEK }),
        (weights) => {
          const blocks = suggestBlocks(profileOf((hour) => weights[hour]! + 1));

          expect(new Set(coveredHours(blocks)).size).toBe(24);
          expect(coveredHours(blocks)).toHaveLength(24);
          expect(blocks.every(({ hours }) => hours >= 2 && hours <= 4)).toBe(true);
          expect(blocks.map((block) => block.share)).toEqual(blocks.map((block) => block.share).sort((a, b) => b - a));
          expect(totalShare(blocks)).toBeGreaterThanOrEqual(24 / HOURS_PER_WEEK - 1e-12);
        },
      ),
      { numRuns: 100, seed: 3 },
    );
  });
});

function profileOf(weight: (hour: number) => number): number[] {
  const weights = Array.from({ length: HOURS_PER_WEEK }, (_, hour) => weight(hour));
  const total = weights.reduce((sum, value) => sum + value, 0);
  return weights.map((value) => value / total);
}

function isWithin(hour: number, from: number, length: number): boolean {
  return (hour - from + HOURS_PER_WEEK) % HOURS_PER_WEEK < length;
}

function coveredHours(blocks: ReturnType<typeof suggestBlocks>): number[] {
  return blocks.flatMap(({ weekday, fromHour, hours }) =>
    Array.from({ length: hours }, (_, hour) => (weekday * 24 + fromHour + hour) % HOURS_PER_WEEK),
  );
}

function totalShare(blocks: ReturnType<typeof suggestBlocks>): number {
  return blocks.reduce((sum, block) => sum + block.share, 0);
}

/**
 * The same answer another way: hours are chosen one by one, none alone, with the state of the first hour carried around
 * the circle. 24 hours in runs of at least two are always blocks of 2–4.
 */
function greatestShare(profile: readonly number[]): number {
  // Run states: 0 outside, 1 first hour of a run, 2 later hour.
  let best = Number.NEGATIVE_INFINITY;
  for (const first of [0, 1, 2]) {
    let reach = new Map<string, number>([[`${first},${first > 0 ? 1 : 0}`, first > 0 ? profile[0]! : 0]]);
    for (let hour = 1; hour < HOURS_PER_WEEK; hour++) {
      const next = new Map<string, number>();
      for (const [key, share] of reach) {
        const [state, taken] = key.split(",").map(Number) as [number, number];
        for (const to of followers(state)) {
          const count = taken + (to > 0 ? 1 : 0);
          if (count > 24) continue;
          const name = `${to},${count}`;
          next.set(name, Math.max(next.get(name) ?? Number.NEGATIVE_INFINITY, share + (to > 0 ? profile[hour]! : 0)));
        }
      }
      reach = next;
    }
    for (const [key, share] of reach) {
      const [state, taken] = key.split(",").map(Number) as [number, number];
      if (taken === 24 && followers(state).includes(first)) best = Math.max(best, share);
    }
  }
  return best;
}

function followers(state: number): readonly number[] {
  return state === 0 ? [0, 1] : state === 1 ? [2] : [0, 2];
}
