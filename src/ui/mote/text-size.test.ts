import { beforeEach, describe, expect, it, vi } from "vitest";
import { changeTextSize, nextSize, textSize } from "./text-size.ts";

beforeEach(() => textSize.setState({ percent: 100 }));

describe("the meeting's text size", () => {
  it("goes by steps, and stays at the ends", () => {
    expect([nextSize(100, -1), nextSize(100, 1), nextSize(150, 1), nextSize(200, 1)]).toEqual([null, 125, 200, null]);
  });

  it("changes also where nothing can be kept", () => {
    vi.spyOn(console, "info").mockImplementation(() => {});
    changeTextSize(1);
    changeTextSize(1);

    expect(changeTextSize(1)).toBe(200);
    expect(changeTextSize(1)).toBe(200);
    expect(changeTextSize(-1)).toBe(150);
  });
});
