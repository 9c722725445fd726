import { describe, expect, it } from "vitest";
import { nextHeight, settledHeight, sheetPixels } from "./sheet-heights.ts";

describe("the sheet on a phone", () => {
  it("goes one step at a time, as far as it goes", () => {
    expect(nextHeight("peek", 1)).toBe("half");
    expect(nextHeight("full", 1)).toBe("full");
    expect(nextHeight("peek", -1)).toBe("peek");
  });

  it("comes to rest at the nearest height, or where it was thrown", () => {
    expect(settledHeight(320, 0.1, 700)).toBe("half");
    expect(settledHeight(640, 0.1, 700)).toBe("full");
    expect(settledHeight(360, 1.2, 700)).toBe("full");
    expect(settledHeight(160, 1.2, 700)).toBe("half");
    expect(settledHeight(340, -1.2, 700)).toBe("peek");
  });

  it("is never taller than its room", () => {
    expect(sheetPixels("peek", 80)).toBe(80);
    expect(sheetPixels("full", 700)).toBeLessThan(700);
  });
});
