import { expect, it } from "vitest";
import { diskLeft, diskNeed } from "./disk-need.ts";

it("takes a packed file for what it holds", () => {
  expect(
    diskNeed([
      { name: "a.csv", size: 1000 },
      { name: "B.ZIP", size: 1000 },
    ]),
  ).toBe(11_000);
});

it("knows what is left only when the browser says it", () => {
  expect(diskLeft({ state: "kept", bytes: { used: 30, quota: 100 } })).toBe(70);
  expect(diskLeft({ state: "kept", bytes: null })).toBeNull();
  expect(diskLeft(null)).toBeNull();
});
