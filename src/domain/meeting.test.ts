import { expect, it } from "vitest";
import { movedStep, moveOfKey } from "./meeting.ts";

it.each([
  [0, "forward", 1],
  [6, "forward", 6],
  [1, "back", 0],
  [0, "back", 0],
  [4, "first", 0],
  [0, "last", 6],
  // The list became shorter while the meeting was at its end.
  [9, "back", 5],
] as const)("from step %i %s leads to %i", (step, move, next) => {
  expect(movedStep(step, move, 6)).toBe(next);
});

it("a clicker's page keys, the arrows and space step; space with shift goes back", () => {
  expect(["PageDown", "ArrowRight", "ArrowDown", " "].map((key) => moveOfKey(key, false))).toEqual(
    new Array(4).fill("forward"),
  );
  expect(["PageUp", "ArrowLeft", "ArrowUp"].map((key) => moveOfKey(key, false))).toEqual(new Array(3).fill("back"));
  expect(moveOfKey(" ", true)).toBe("back");
  expect(moveOfKey("constructor", false)).toBeNull();
});
