import { describe, expect, it } from "vitest";
import { PROMISE_TEMPLATES, promiseOfTemplate } from "../../domain/promise-templates.ts";
import { draftOf, duplicateOf, type PromiseDraft, readPromiseDraft } from "./promise-draft.ts";

let count = 0;
const newId = () => `id${++count}`;
const PROMISE = promiseOfTemplate(PROMISE_TEMPLATES[0]!, 2026, 2027, [], newId);

function troublesOf(change: Partial<PromiseDraft>): Record<string, string> {
  const reading = readPromiseDraft({ ...draftOf(PROMISE), ...change });
  return reading.ok ? {} : Object.fromEntries(reading.troubles);
}

describe("the draft of a promise", () => {
  it("reads back as the promise it was made of, whatever its indicator", () => {
    const promises = [
      PROMISE,
      { ...PROMISE, indicator: null },
      { ...PROMISE, indicator: { kind: "survey", question: "Otrygg", goal: { direction: "down", by: 2.5 } } },
      {
        ...PROMISE,
        indicator: { kind: "closedInTime", requestTypes: ["graffiti"], goal: { direction: "up", by: 10 } },
      },
      { ...PROMISE, indicator: { kind: "incidents", categories: ["Rån"], goal: null } },
      { ...PROMISE, indicator: { kind: "words", text: "Fler är ute på kvällen" } },
      { ...PROMISE, activities: PROMISE.activities.map((activity) => ({ ...activity, goalPerTertial: 12 })) },
    ] as const;

    for (const promise of promises) expect(readPromiseDraft(draftOf(promise))).toEqual({ ok: true, promise });
  });

  it("is the user's own once it is saved, not an invented one", () => {
    const reading = readPromiseDraft(draftOf({ ...PROMISE, invented: true }));

    expect(reading.ok && "invented" in reading.promise).toBe(false);
  });

  it("says field by field what has to be changed", () => {
    const [first] = draftOf(PROMISE).activities;

    expect(troublesOf({ title: "  " })).toEqual({ title: "empty" });
    expect(troublesOf({ from: "2026-02-30" })).toEqual({ from: "notADate" });
    expect(troublesOf({ from: "2028-01-01" })).toEqual({ to: "backwards" });
    expect(troublesOf({ activities: [{ ...first!, name: "", goal: "många" }] })).toEqual({
      [`name.${first!.id}`]: "empty",
      [`goal.${first!.id}`]: "notANumber",
    });
    expect(troublesOf({ indicator: { ...draftOf(PROMISE).indicator, by: "-3" } })).toEqual({ by: "notANumber" });
  });

  it("does not mind a number that the chosen indicator has no use for", () => {
    expect(troublesOf({ indicator: { ...draftOf(PROMISE).indicator, kind: "words", by: "-3" } })).toEqual({});
  });
});

describe("a duplicate", () => {
  it("shares no id with the promise it was made of, so that what is logged stays with the first", () => {
    const copy = duplicateOf(PROMISE, "Kopia", newId);

    const ids = [PROMISE, copy].flatMap(({ id, activities }) => [id, ...activities.map((activity) => activity.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(copy.text).toBe(PROMISE.text);
  });
});
