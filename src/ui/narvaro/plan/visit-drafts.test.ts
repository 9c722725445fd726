import { describe, expect, it } from "vitest";
import { aShiftVisit } from "../../../testing/a-week.ts";
import {
  failedDrafts,
  keptDrafts,
  NO_DRAFTS,
  outstandingDrafts,
  visitsWith,
  waitingVisits,
  withDrafts,
} from "./visit-drafts.ts";

const VISIT = aShiftVisit("v", "2026-11-06 20:00");
const LOCKED = { ...VISIT, locked: true };
const MOVED = { ...LOCKED, startMinute: VISIT.startMinute + 5 };
const locked = new Map([["v", LOCKED]]);
const moved = new Map([["v", MOVED]]);

describe("changes that are drawn before they are kept", () => {
  it("build on each other while the first is still on its way", () => {
    const drafts = withDrafts(withDrafts(NO_DRAFTS, locked, "sent"), moved, "waiting");

    expect(visitsWith([VISIT], drafts)).toEqual([MOVED]);
    expect(waitingVisits(drafts)).toEqual([MOVED]);
  });

  it("stay drawn when the work comes back with the one before", () => {
    const both = withDrafts(withDrafts(NO_DRAFTS, locked, "sent"), moved, "sent");

    const afterFirst = outstandingDrafts(keptDrafts(both, locked));
    const afterBoth = outstandingDrafts(keptDrafts(afterFirst, moved));

    expect(visitsWith([LOCKED], afterFirst)).toEqual([MOVED]);
    expect(afterBoth.size).toBe(0);
  });

  it("stay drawn until the work itself has come, and not after an undo of them", () => {
    const kept = keptDrafts(withDrafts(NO_DRAFTS, locked, "sent"), locked);

    expect(visitsWith([VISIT], kept)).toEqual([LOCKED]);
    expect(visitsWith([VISIT], outstandingDrafts(kept))).toEqual([VISIT]);
  });

  it("are no longer drawn when they could not be made", () => {
    expect(failedDrafts(withDrafts(NO_DRAFTS, locked, "sent"), locked).size).toBe(0);
  });

  it("hide a visit that is on its way out", () => {
    expect(visitsWith([VISIT], withDrafts(NO_DRAFTS, new Map([["v", null]]), "sent"))).toEqual([]);
  });
});
