import { describe, expect, it } from "vitest";
import { builtInFiles, TEST_NOW } from "../testing/built-in-files.ts";
import type { Dataset } from "./dataset.ts";
import { createEngine } from "./engine.ts";
import { sharedDataset } from "./shared-dataset.ts";

const engine = createEngine({ readBuiltIn: builtInFiles(), nowDay: () => TEST_NOW });
const shared = sharedDataset(engine, 3, { groupName: (group) => group, otherGroups: "rest" });
const methods = Object.keys(shared) as (keyof Dataset)[];

/** Nothing of single events, requests or visits is in what they answer; each was looked at. */
const OPEN_TO_ALL: readonly (keyof Dataset)[] = [
  "open",
  "loadBuiltIn",
  "undo",
  "redo",
  "forgetIssues",
  "describeSource",
  "removeSource",
  "lookAtPicture",
  "openPicture",
  "wipe",
  "settings",
  "saveSetting",
  "keeping",
  "keepNow",
  "onNews",
  "publication",
  "measurePublication",
  "surveyEstimates",
  "areas",
];

describe("the door of the shared view", () => {
  it("hands nothing on but what is known to be harmless; that every question has its own answer else, the compiler holds", () => {
    const handedOn = methods.filter((method) => shared[method] === engine[method]);
    expect(handedOn.toSorted()).toEqual(OPEN_TO_ALL.toSorted());
  });

  it("refuses what it does not answer by rejecting, which a screen can say", async () => {
    await engine.loadBuiltIn();
    const ask = shared as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;

    for (const method of ["changeWork", "proposePlan", "delivery", "preview", "importFiles", "issuesCsv", "rowsCsv"]) {
      await expect(ask[method]!(), method).rejects.toThrow("not published");
    }
    for (const method of ["doubles", "decideDoubles", "savePicture", "effect"]) {
      await expect(ask[method]!(), method).rejects.toThrow("not published");
    }
    for (const method of ["clusters", "requestsInView", "unsafePlaces", "recordsNear"]) {
      expect(await ask[method]!(), method).toEqual([]);
    }
    expect(await shared.comparison({} as never, "density")).toBeNull();
    expect([await shared.record(0), await shared.request("R1")]).toEqual([undefined, undefined]);
  });
});
