import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LogEntry } from "./promise.ts";
import { NO_WORK, patchedWork, type Work, withoutInvented } from "./work.ts";

function entry(id: string, count = 1, invented = false): LogEntry {
  const said = { promiseId: "p", activityId: "a", day: 20_000, placeName: "", lngLat: null, note: "" };
  return { id, count, ...said, ...(invented && { invented }) };
}

const anyEntry = fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.nat(3)).map(([id, count]) => entry(id, count));
const anyPatch = fc.record({ put: fc.array(anyEntry, { maxLength: 4 }), remove: fc.subarray(["a", "b", "c", "d"]) });

describe("a change of the work", () => {
  it("puts new things last and changed ones where they were", () => {
    const work: Work = { ...NO_WORK, log: [entry("a"), entry("b")] };

    const changed = patchedWork(work, { log: { put: [entry("c"), entry("a", 5)] } });

    expect(changed.log.map(({ id, count }) => [id, count])).toEqual([
      ["a", 5],
      ["b", 1],
      ["c", 1],
    ]);
  });

  it("does to the list what a map of ids would, whatever the patches are", () => {
    fc.assert(
      fc.property(fc.array(anyPatch, { maxLength: 6 }), (patches) => {
        let work: Work = NO_WORK;
        const model = new Map<string, LogEntry>();
        for (const { put, remove } of patches) {
          work = patchedWork(work, { log: { put, remove } });
          // What is put and removed at once is put.
          for (const id of remove) model.delete(id);
          for (const item of put) model.set(item.id, item);
        }
        const byId = (items: Iterable<LogEntry>) => [...items].sort((a, b) => a.id.localeCompare(b.id));
        expect(byId(work.log)).toEqual(byId(model.values()));
      }),
    );
  });

  it("is the same work when nothing is different, so that it is no step to undo", () => {
    const work: Work = { ...NO_WORK, log: [entry("a")] };

    expect(patchedWork(work, {})).toBe(work);
    expect(patchedWork(work, { log: { put: [entry("a")], remove: ["x"] } })).toBe(work);
    expect(patchedWork(work, { serviceTargets: { graffiti: 24 } })).toBe(work);
  });

  it("changes one service target and leaves the others", () => {
    const { serviceTargets } = patchedWork(NO_WORK, { serviceTargets: { lighting: null } });

    expect(serviceTargets).toEqual({ ...NO_WORK.serviceTargets, lighting: null });
  });
});

describe("real data", () => {
  it("take the place of what was invented, and of nothing else", () => {
    const work: Work = { ...NO_WORK, log: [entry("a", 1, true), entry("b")] };

    expect(withoutInvented(work).log).toEqual([entry("b")]);
    expect(withoutInvented(NO_WORK)).toBe(NO_WORK);
  });
});
