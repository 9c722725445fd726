import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SERVICE_TARGETS } from "../domain/request.ts";
import { NO_WORK, patchedWork, WORK_LISTS, type Work } from "../domain/work.ts";
import { aCapacity, aLogEntry, anOwnRequest, aPromise, aVisit } from "../testing/a-work.ts";
import { anyWork } from "../testing/any-work.ts";
import { runs } from "../testing/runs.ts";
import { checkedPatch, readWork } from "./read-work.ts";

describe("work from storage or from a file", () => {
  it("is read as it was written, whatever was made", () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        expect(readWork(JSON.parse(JSON.stringify(work)))).toEqual({ work, lost: [] });
        expect(readWork(structuredClone(work))).toEqual({ work, lost: [] });
      }),
      runs(200, 5_000),
    );
  });

  it("loses what cannot be read, and nothing else, whatever stands in its place", () => {
    const broken = fc.tuple(anyWork, fc.constantFrom(...WORK_LISTS), fc.nat(), fc.anything());
    fc.assert(
      fc.property(broken, ([work, list, at, junk]) => {
        const items: unknown[] = [...work[list]];
        items.splice(at % (items.length + 1), 0, { ...(junk as object), id: "" });

        expect(readWork({ ...work, [list]: items })).toEqual({ work, lost: [{ list, month: null, count: 1 }] });
      }),
      runs(200, 5_000),
    );
  });

  it.each([
    ["a minute that is none", { ...aVisit(), startMinute: Number.NaN }],
    ["a year that nobody plans for", { ...aVisit(), startMinute: 2 ** 40 }],
    ["a stop of no length", { ...aVisit(), minutes: 0 }],
    ["a place that is nowhere", { ...aVisit(), place: { id: "", name: "Torget", lngLat: [15.62, 99] } }],
    ["an actor of an unknown kind", { ...aVisit(), actor: { kind: "army", name: "" } }],
    ["a text that no field takes", { ...aVisit(), note: "x".repeat(10_001) }],
    ["a mark that is not one", { ...aVisit(), invented: false }],
    ["the id of another", aVisit({ note: "again" })],
    ["no form at all", "v2"],
  ])("loses a visit with %s, and keeps the ones beside it", (_what, visit) => {
    const others = [aVisit(), aVisit({ id: "v3" })];

    const read = readWork({ ...NO_WORK, visits: [others[0], visit, others[1]] });

    expect(read?.work.visits).toEqual(others);
    expect(read?.lost).toEqual([{ list: "visits", month: null, count: 1 }]);
  });

  it("without a list, or with other targets than hours, keeps the lists that are there", () => {
    const { promises: _, ...without } = { ...NO_WORK, log: [aLogEntry()], serviceTargets: { lighting: "soon" } };

    const read = readWork(without);

    expect(read?.work).toEqual({ ...NO_WORK, log: [aLogEntry()], serviceTargets: DEFAULT_SERVICE_TARGETS });
    expect(read?.lost).toEqual([
      { list: "promises", month: null, count: 1 },
      { list: "serviceTargets", month: null, count: 1 },
    ]);
  });

  it("drops what this version does not know of, and names that every object has", () => {
    const poisoned = JSON.stringify({ ...NO_WORK, visits: [aVisit({ id: "__proto__" })], mood: "calm" })
      .replace(
        '"note":',
        '"__proto__": {"polluted": true}, "constructor": {"polluted": true}, "weather": "rain", "note":',
      )
      .replace('"capacity":', '"__proto__": {"polluted": true}, "capacity":');

    const read = readWork(JSON.parse(poisoned));

    expect(read).toEqual({ work: { ...NO_WORK, visits: [aVisit({ id: "__proto__" })] }, lost: [] });
    expect(Object.keys(read!.work.visits[0]!)).toEqual(Object.keys(aVisit()));
    expect((read!.work as unknown as { polluted?: true }).polluted).toBeUndefined();
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  it.each([[null], [undefined], [[]], ["work"], [7]])("is none when it is %j", (value) => {
    expect(readWork(value)).toBeNull();
  });

  it("comes without what is personal, should another program have written it", () => {
    const work: Work = { ...NO_WORK, visits: [aVisit({ note: "Ring 070-123 45 67" })] };

    expect(readWork(work)?.work.visits[0]?.note).toBe("Ring •••");
  });
});

describe("a change of the work", () => {
  it("is kept without personnummer, phone numbers and addresses in any of its texts", () => {
    const secrets = ["19800101-1231", "070-123 45 67", "anna@example.org", "800101-1231"];
    const text = `Anna 19800101-1231, 070-123 45 67, anna@example.org, m_800101-1231_x`;
    const place = { id: "p1", name: text, lngLat: [15.62, 58.41] } as const;
    const actor = { kind: "other", name: text } as const;
    const promise = aPromise();
    const reports = { web: text, social: text, mapping: text, otherInformation: text, analysis: text, sources: text };

    const patch = checkedPatch({
      capacity: { put: [aCapacity({ actor })] },
      visits: { put: [aVisit({ place, actor, note: text })] },
      delivered: { put: [{ id: "d1", startMinute: 1, minutes: null, place, actor, visitId: null, note: text }] },
      promises: {
        put: [
          {
            ...promise,
            title: text,
            text,
            responsible: text,
            places: [place],
            activities: promise.activities.map((one) => ({ ...one, name: text, responsible: text, unit: text })),
            indicator: { kind: "words", text },
          },
        ],
      },
      log: { put: [aLogEntry({ placeName: text, note: text })] },
      ownRequests: { put: [anOwnRequest({ description: text, owner: text })] },
      requestEdits: { put: [{ id: "R1", type: "park", status: "open", closedDay: null, owner: text }] },
      reportTexts: { put: [{ id: "2026-10", ...reports }] },
    });

    const kept = JSON.stringify(patch);
    expect(kept).toContain("Anna •••");
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
  });

  it("that could not be read again is our mistake", () => {
    const nowhere = aVisit({ place: { id: "", name: "", lngLat: [Number.NaN, 58] } });

    expect(() => checkedPatch({ visits: { put: [nowhere] } })).toThrow(RangeError);
    expect(() => checkedPatch({ serviceTargets: { park: -1 } })).toThrow(RangeError);
  });

  it("can be read again, whatever the screens may make", () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const put = Object.fromEntries(WORK_LISTS.map((list) => [list, { put: work[list] }]));

        const after = patchedWork(NO_WORK, checkedPatch({ ...put, serviceTargets: work.serviceTargets }));

        expect(after).toEqual(work);
      }),
      runs(100, 2_000),
    );
  });

  it("takes away what it names, and says nothing of lists and targets that it does not name", () => {
    expect(checkedPatch({ visits: { remove: ["v1"] } })).toEqual({ visits: { put: [], remove: ["v1"] } });
  });
});
