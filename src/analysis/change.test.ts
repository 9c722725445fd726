import { describe, expect, it } from "vitest";
import { type ChangeCounts, judgeChange } from "./change.ts";
import { poissonTest } from "./poisson-test.ts";

const LISTED: ChangeCounts = {
  recent: 10,
  before: 130,
  beforeDays: 364,
  wasListed: true,
  recentTotal: null,
  beforeTotal: null,
};

function judge(change: Partial<ChangeCounts>) {
  return judgeChange({ ...LISTED, ...change });
}

describe("judgeChange", () => {
  it("holds four weeks against the year before them", () => {
    const change = judge({ recent: 25 });

    const test = poissonTest(25, 130, 28, 364);
    expect(change).toEqual({
      verdict: "increasing",
      recent: 25,
      before: 130,
      beforeDays: 364,
      expected: 10,
      ratio: test.ratio,
      ratioLow: test.low,
      ratioHigh: test.high,
      pValue: test.pValue,
    });
    expect(change.ratio).toBeCloseTo(2.5, 12);
  });

  it("sees a decrease, and no change in what is usual", () => {
    expect(judge({ recent: 1 }).verdict).toBe("decreasing");
    expect(judge({ recent: 14 }).verdict).toBe("normal");
    expect(judge({ recent: 10 }).verdict).toBe("normal");
  });

  it("gives no arrow from fewer than ten events", () => {
    const nine = judge({ recent: 6, before: 3 });
    const ten = judge({ recent: 7, before: 3 });

    expect(nine.pValue).toBeLessThan(0.01);
    expect(nine.verdict).toBe("normal");
    expect(ten.verdict).toBe("increasing");
  });

  it("says too few when none came and fewer than six were expected", () => {
    expect(judge({ recent: 0, before: 77 }).verdict).toBe("tooFew");
    expect(judge({ recent: 0, before: 78 }).verdict).toBe("decreasing");
    expect(judge({ recent: 1, before: 20 }).verdict).toBe("normal");
    expect(judge({ recent: 0, before: 0 })).toMatchObject({ verdict: "tooFew", expected: 0, ratio: null });
  });

  it("uses the shorter history there is, but not under twelve weeks", () => {
    expect(judge({ before: 30, beforeDays: 84 }).expected).toBe(10);
    expect(judge({ before: 30, beforeDays: 83 })).toEqual({
      verdict: "shortHistory",
      recent: 10,
      before: 30,
      beforeDays: 83,
      expected: null,
      ratio: null,
      ratioLow: null,
      ratioHigh: null,
      pValue: null,
    });
  });

  it("tests no place that the tested days may have chosen", () => {
    const change = judge({ recent: 60, wasListed: false });

    expect(change).toMatchObject({ verdict: "newOnList", expected: 10, ratio: null, ratioLow: null, pValue: null });
  });

  it("takes the municipality's change out: what doubles everywhere is normal here", () => {
    const change = judge({ recent: 20, recentTotal: 1600, beforeTotal: 10_400 });

    expect(judge({ recent: 22 }).verdict).toBe("increasing");
    expect(change.expected).toBe(20);
    expect(change.ratio).toBe(1);
    expect(change.verdict).toBe("normal");
  });

  it("holds nothing against a municipality without events", () => {
    expect(judge({ recent: 3, before: 0, recentTotal: 3, beforeTotal: 0 })).toMatchObject({
      verdict: "tooFew",
      expected: null,
      pValue: null,
    });
    expect(judge({ recent: 0, recentTotal: 0, beforeTotal: 900 })).toMatchObject({
      verdict: "tooFew",
      expected: 0,
      pValue: null,
    });
  });
});
