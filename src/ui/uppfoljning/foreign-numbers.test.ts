import { describe, expect, it } from "vitest";
import { foreignNumbers } from "./foreign-numbers.ts";

describe("numbers of a rewritten text", () => {
  it("that the composed text has are known, however they are written", () => {
    expect(foreignNumbers("41 händelser mot 1 234, kvot 0,75", "41 mot 1\u00a0234 (kvot 0.75)")).toEqual([]);
  });

  it("that it has not are named once, in their order", () => {
    expect(foreignNumbers("Vi gjorde 55 besök, 55, och 3 kurser", "Vi gjorde 56 besök")).toEqual(["55", "3"]);
  });

  it("do not run together over a space that parts no thousands", () => {
    expect(foreignNumbers("41 55", "41 och 55")).toEqual([]);
  });
});
