import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HourCounts } from "../domain/rhythm.ts";
import { HOURS_PER_WEEK } from "../domain/time.ts";
import { rhythmOf } from "./rhythm.ts";

describe("rhythmOf", () => {
  it("smooths the municipality's shares with a quarter, a half and a quarter, around the week", () => {
    const rhythm = rhythmOf(
      countsOf((hour) => (hour === 0 ? 8 : hour === 100 ? 32 : 0)),
      null,
    );

    // 8 of 40 at Monday 00: too few to be a spike.
    expect(rhythm.profile![0]).toBeCloseTo(0.1, 12);
    expect(rhythm.profile![1]).toBeCloseTo(0.05, 12);
    expect(rhythm.profile![167]).toBeCloseTo(0.05, 12);
    expect(rhythm.profile![100]).toBeCloseTo(0.4, 12);
    expect(rhythm.profile![50]).toBe(0);
  });

  it("mixes a place's own events with 30 of the municipality's", () => {
    const place = countsOf((hour) => (hour === 100 ? 60 : 0));
    const municipality = countsOf((hour) => (hour === 50 ? 100 : hour === 100 ? 300 : 0));

    const { profile } = rhythmOf(place, municipality);

    // Before smoothing (60 + 30 · 0.75) / 90 and 30 · 0.25 / 90; half of it stays in the hour.
    expect(profile![100]).toBeCloseTo(82.5 / 90 / 2, 12);
    expect(profile![51]).toBeCloseTo(7.5 / 90 / 4, 12);
  });

  it("shows the place's own shares when the municipality has no known hour", () => {
    const place = countsOf((hour) => (hour === 100 ? 60 : 0));

    expect(
      rhythmOf(
        place,
        countsOf(() => 0),
      ).profile![100],
    ).toBeCloseTo(0.5, 12);
  });

  it("says nothing of when with under 30 events, and keeps the counts", () => {
    const few = rhythmOf(
      countsOf((hour) => (hour === 30 ? 29 : 0)),
      countsOf(() => 10),
    );
    const enough = rhythmOf(
      countsOf((hour) => (hour === 30 ? 30 : 0)),
      countsOf(() => 10),
    );

    expect(few).toMatchObject({ profile: null, blocks: [], known: 29 });
    expect(few.hours[30]).toBe(29);
    expect(enough.profile).not.toBeNull();
  });

  it("takes a spike at midnight as unknown, and leaves what the hours around it suggest", () => {
    const rhythm = rhythmOf(
      countsOf((hour) => (hour % 24 === 0 ? 50 : 2), 5),
      null,
    );

    expect(rhythm.hours[0]).toBe(2);
    expect(rhythm.midnight).toBe(7 * 48);
    expect(rhythm.unknown).toBe(5 + 7 * 48);
    expect(rhythm.known).toBe(168 * 2);
    expect(rhythm.profile!.every((share) => Math.abs(share - 1 / 168) < 1e-12)).toBe(true);
  });

  it("compares with the evening before and the hour after, all weekdays together", () => {
    const atRatio = (midnight: number) =>
      rhythmOf(
        countsOf((hour) => (hour % 24 === 0 ? midnight : 10)),
        null,
      );

    expect(atRatio(30).midnight).toBe(0);
    expect(atRatio(30.1).midnight).toBeCloseTo(7 * 20.1, 9);
  });

  it("keeps a weekday's midnight that is no more than its own neighbours", () => {
    // Every midnight but Saturday's is a spike; Saturday's stands among busy hours.
    const rhythm = rhythmOf(
      countsOf((hour) => (hour === 120 ? 40 : hour === 119 || hour === 121 ? 60 : hour % 24 === 0 ? 400 : 5)),
      null,
    );

    expect(rhythm.hours[120]).toBe(40);
    expect(rhythm.hours[144]).toBe(5);
  });

  it("takes a handful at midnight for what it is", () => {
    const rhythm = rhythmOf(
      countsOf((hour) => (hour === 0 ? 9 : hour === 50 ? 40 : 0)),
      null,
    );

    expect(rhythm.midnight).toBe(0);
    expect(rhythm.hours[0]).toBe(9);
  });

  it("takes a place's midnight as unknown when it is so in the whole municipality", () => {
    const place = countsOf((hour) => (hour === 0 ? 6 : hour === 50 ? 40 : 0));
    const municipality = countsOf((hour) => (hour % 24 === 0 ? 500 : 20));

    expect(rhythmOf(place, municipality)).toMatchObject({ midnight: 6, known: 40 });
    expect(
      rhythmOf(
        place,
        countsOf(() => 20),
      ).midnight,
    ).toBe(0);
  });

  it("gives a profile that adds up to 1, and loses no event, whatever the counts", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: HOURS_PER_WEEK, maxLength: HOURS_PER_WEEK });
    fc.assert(
      fc.property(counts, counts, fc.nat(50), (placeHours, otherHours, unknown) => {
        const place = countsOf((hour) => placeHours[hour]!, unknown);
        const municipality = countsOf((hour) => placeHours[hour]! + otherHours[hour]!);

        for (const rhythm of [rhythmOf(place, municipality), rhythmOf(municipality, null)]) {
          expect(rhythm.profile!.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(Math.min(...rhythm.profile!)).toBeGreaterThanOrEqual(0);
          expect(rhythm.blocks.reduce((sum, block) => sum + block.hours, 0)).toBe(24);
        }
        const rhythm = rhythmOf(place, municipality);
        expect((rhythm.known as number) + (rhythm.unknown as number)).toBeCloseTo(place.known + unknown, 9);
        expect(rhythm.hours.reduce<number>((sum, count) => sum + (count as number), 0)).toBeCloseTo(
          rhythm.known as number,
          9,
        );
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

function countsOf(count: (hour: number) => number, unknown = 0): HourCounts {
  const hours = Float64Array.from({ length: HOURS_PER_WEEK }, (_, hour) => count(hour));
  return { hours, known: hours.reduce((sum, value) => sum + value, 0), unknown };
}
