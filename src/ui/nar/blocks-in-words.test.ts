import { describe, expect, it } from "vitest";
import type { TimeBlock } from "../../domain/rhythm.ts";
import { blocksInWords, clockOf } from "./blocks-in-words.ts";

const NAMES = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"];
const block = (weekday: TimeBlock["weekday"], fromHour: number, hours: number): TimeBlock => ({
  weekday,
  fromHour,
  hours,
  share: 0.1,
});

describe("blocksInWords", () => {
  it("joins blocks that follow on each other, over midnight too, in the order of the week", () => {
    const words = blocksInWords([block(5, 0, 3), block(2, 20, 2), block(4, 20, 4)], NAMES);

    expect(words).toBe("ons 20–22, fre 20–03");
  });

  it("sets days with the same hours together", () => {
    const words = blocksInWords([block(0, 19, 2), block(1, 19, 2), block(2, 19, 2), block(5, 19, 2)], NAMES);

    expect(words).toBe("mån tis ons lör 19–21");
    expect(blocksInWords([block(0, 19, 2), block(1, 19, 2), block(2, 19, 2)], NAMES)).toBe("mån–ons 19–21");
  });

  it("never says a whole day as an empty one", () => {
    const day = [0, 4, 8, 12, 16, 20].map((hour) => block(2, hour, 4));

    expect(blocksInWords(day, NAMES)).toBe("ons 00–20, ons 20–24");
  });
});

describe("clockOf", () => {
  it("ends at 24, and passes midnight", () => {
    expect(clockOf(22, 2)).toEqual({ from: "22", to: "24" });
    expect(clockOf(22, 4)).toEqual({ from: "22", to: "02" });
  });
});
