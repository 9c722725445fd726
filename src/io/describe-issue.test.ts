import { describe, expect, it } from "vitest";
import { describeNotice } from "./describe-issue.ts";

describe("a notice in words", () => {
  it("counts one as one", () => {
    expect(describeNotice({ code: "identical-rows", count: 1, detail: "" })).toBe(
      "1 rad är likadan som en annan rad. Filen har inget id, så alla är inlästa.",
    );
    expect(describeNotice({ code: "identical-rows", count: 1200, detail: "" })).toMatch(/^1\s200 rader är likadana/);
  });
});
