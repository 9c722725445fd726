import { describe, expect, it } from "vitest";
import { isAsComposed, withText } from "./report-parts.ts";

const COMPOSED = { web: "w", social: "s", mapping: "m", otherInformation: "o", analysis: "a", sources: "k" };

describe("the texts of a report", () => {
  it("are as composed until one is rewritten, and again when it is put back", () => {
    const own = withText(null, "2026-T2", "web", "Vår text", COMPOSED);
    const back = withText(own, "2026-T2", "web", null, COMPOSED);

    expect(own).toMatchObject({ id: "2026-T2", web: "Vår text", social: null });
    expect([isAsComposed(own), isAsComposed(back)]).toEqual([false, true]);
  });

  it("are nobody's own when they say what was composed", () => {
    expect(isAsComposed(withText(null, "2026-T2", "social", " s\n", COMPOSED))).toBe(true);
  });

  it("are the user's from the first change, also where the example had its own", () => {
    const example = { id: "2026-T2", ...COMPOSED, invented: true as const };

    expect("invented" in withText(example, "2026-T2", "web", "Vår", COMPOSED)).toBe(false);
  });
});
