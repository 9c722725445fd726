import { describe, expect, test } from "vitest";
import { isPicked, toggled } from "./pick.ts";

describe("choosing some of a list", () => {
  const all = ["a", "b", "c"];

  test("no restriction holds everything", () => {
    expect(isPicked(null, "b")).toBe(true);
  });

  test("taking one away from no restriction leaves the others", () => {
    expect(toggled(null, "b", all)).toEqual(["a", "c"]);
  });

  test("the last one added is no restriction again", () => {
    expect(toggled(["a", "c"], "b", all)).toBeNull();
  });

  test("the order is the list's, not the clicks'", () => {
    expect(toggled(["c"], "a", all)).toEqual(["a", "c"]);
  });

  test("a choice that is gone from the data falls away", () => {
    expect(toggled(["gone", "a"], "b", all)).toEqual(["a", "b"]);
  });
});
