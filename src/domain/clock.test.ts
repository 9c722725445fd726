import { describe, expect, it } from "vitest";
import { clockOf, minutesOfTyped } from "./clock.ts";

describe("the clock", () => {
  it("is written with two figures each, also before 1970", () => {
    expect(clockOf(3 * 1440 + 22 * 60 + 5)).toBe("22:05");
    expect(clockOf(-1)).toBe("23:59");
  });

  it.each([
    ["22:15", 1335],
    ["22.15", 1335],
    ["7:05", 425],
    [" 0715 ", 435],
    ["715", 435],
    ["7", 420],
    ["24:00", null],
    ["12:60", null],
    ["kl 7", null],
    ["", null],
  ])("%j is read as %s", (typed, minutes) => {
    expect(minutesOfTyped(typed)).toBe(minutes);
  });
});
