import { describe, expect, it } from "vitest";
import { dayOfIsoDate } from "../../domain/time.ts";
import { editOf, newDraft, ownRequestOf, placeOfTyped, troublesOf } from "./request-draft.ts";

const TODAY = dayOfIsoDate("2026-11-01")!;
const draft = { ...newDraft(TODAY), lngLat: [15.62, 58.41] as const };

describe("the draft of a request", () => {
  it("needs a place, and days that can be", () => {
    expect(troublesOf(newDraft(TODAY), TODAY, true)).toEqual({ place: "needsPlace" });
    expect(troublesOf(draft, TODAY, true)).toEqual({});
    expect(troublesOf({ ...draft, reported: "1 nov" }, TODAY, true)).toEqual({ reported: "wrongDay" });
    expect(troublesOf({ ...draft, reported: "2026-11-02" }, TODAY, true)).toEqual({ reported: "laterThanToday" });
    expect(troublesOf({ ...draft, status: "closed", closed: "" }, TODAY, true)).toEqual({ closed: "wrongDay" });
    expect(troublesOf({ ...draft, status: "closed", closed: "2026-10-31" }, TODAY, true)).toEqual({
      closed: "closedBefore",
    });
  });

  it("of a file's request may lack the day on which it was closed", () => {
    const closed = { ...draft, reported: "", status: "closed", closed: "" } as const;

    expect(troublesOf(closed, TODAY, false)).toEqual({});
    expect(editOf(closed, "R1")).toEqual({ id: "R1", type: "lighting", status: "closed", closedDay: null, owner: "" });
  });

  it("becomes a request with an id of its own, and lets go of a day that no longer counts", () => {
    const made = ownRequestOf({ ...draft, owner: " Tekniska ", closed: "2026-11-01" }, null);

    expect(made.id).toMatch(/^egen-[0-9a-f]{20}$/);
    expect(made).toMatchObject({ owner: "Tekniska", reportedDay: TODAY, closedDay: null, lngLat: [15.62, 58.41] });
  });
});

describe("placeOfTyped", () => {
  it("reads degrees and SWEREF 99 TM in either order", () => {
    const expected = [15.6214, 58.4108];
    for (const typed of ["58,4108; 15,6214", "58.4108, 15.6214", "15.6214 58.4108", "58°24'38.9\"N 15°37'17\"E"]) {
      const place = placeOfTyped(typed)!;
      expect(place[0]).toBeCloseTo(expected[0]!, 3);
      expect(place[1]).toBeCloseTo(expected[1]!, 3);
    }
    for (const typed of ["6474500, 536300", "536300 6474500"]) {
      const [lng, lat] = placeOfTyped(typed)!;
      expect(lng).toBeCloseTo(15.62, 1);
      expect(lat).toBeCloseTo(58.41, 1);
    }
  });

  it("takes nothing else for a place", () => {
    for (const typed of ["", "Storgatan 1", "58", "0, 0", "200, 300", "95 181"]) expect(placeOfTyped(typed)).toBeNull();
  });
});
