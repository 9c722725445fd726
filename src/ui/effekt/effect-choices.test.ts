import { describe, expect, it } from "vitest";
import { possibleLengths, suggestedStart } from "./effect-choices.ts";

describe("possibleLengths", () => {
  it("ends with the shorter side, both days at the ends included", () => {
    expect(possibleLengths(100, 16, 183)).toEqual([28, 56, 84]);
    expect(possibleLengths(100, 17, 183)).toEqual([28, 56]);
    expect(possibleLengths(100, 16, 182)).toEqual([28, 56]);
  });

  it("is empty for a start at the edge of the data, or beyond it", () => {
    expect(possibleLengths(0, 0, 1000)).toEqual([]);
    expect(possibleLengths(2000, 0, 1000)).toEqual([]);
  });
});

describe("suggestedStart", () => {
  it("leaves half a year after it, or as much as both periods have room for", () => {
    expect(suggestedStart(0, 1095)).toBe(1095 - 181);
    expect(suggestedStart(0, 2 * 84 - 1)).toBe(84);
  });

  it("is none when the data are shorter than two periods of 28 days", () => {
    expect(suggestedStart(0, 54)).toBeNull();
    expect(suggestedStart(0, 55)).toBe(28);
  });
});
