import { expect, it } from "vitest";
import { someoneIsAt, tellsWhere } from "./where-one-was.ts";

it("knows a camera that would tell where someone was shown, until it looks elsewhere", () => {
  expect(tellsWhere([15.6213, 58.4108])).toBe(false);

  someoneIsAt([15.6213, 58.4108]);

  expect(tellsWhere([15.6213, 58.4108])).toBe(true);
  // 200 m east, then 300 m.
  expect(tellsWhere([15.6213 + 0.00343, 58.4108])).toBe(true);
  expect(tellsWhere([15.6213 + 0.00515, 58.4108])).toBe(false);
  expect(tellsWhere([15.6213, 58.4108 + 0.0027])).toBe(false);
});
