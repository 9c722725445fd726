import { describe, expect, it } from "vitest";
import { mostAlike } from "./most-alike.ts";

describe("mostAlike", () => {
  it("takes the nearest count, above or below, and the first of equals", () => {
    const places = [40, 17, 23, 20].map((count, index) => ({ count, index }));

    expect(mostAlike(21, places)?.index).toBe(3);
    expect(mostAlike(20, places.slice(0, 3))?.index).toBe(1);
    expect(mostAlike(20, [])).toBeNull();
  });
});
