import { describe, expect, it } from "vitest";
import type { RankedHotspot, RankedList } from "../../domain/priority.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../../domain/time.ts";
import { checkedPatch } from "../../io/read-work.ts";
import { aCapacity } from "../../testing/a-work.ts";
import { type DecisionDraft, newDecisionDraft, readDecisionDraft } from "./decision-draft.ts";

/** A Sunday. */
const TODAY = dayOfCivil(2026, 11, 1);
const FRIDAY = dayOfCivil(2026, 11, 6);
const CAPACITY = [aCapacity()];
const torget = {
  id: "H1",
  name: "Torget",
  marker: [15.62, 58.41],
  areaCode: "R1",
  rhythm: { blocks: [{ weekday: 4, fromHour: 22, hours: 4, share: 0.2 }] },
} as unknown as RankedHotspot;
const list = { hotspots: [torget] } as unknown as RankedList;

const idsInOrder = () => {
  let last = 0;
  return () => `id${++last}`;
};
const read = (change: Partial<DecisionDraft>, hotspot: RankedHotspot | null = torget) =>
  readDecisionDraft(
    { ...newDecisionDraft(hotspot, list, CAPACITY, TODAY), ...change },
    CAPACITY,
    TODAY,
    idsInOrder(),
    "Närvaro fredag 22:00",
  );

describe("a new decision", () => {
  it("about a place is presence in its hottest hours of the coming week, by whoever is on then", () => {
    const { kind, visit } = newDecisionDraft(torget, list, CAPACITY, TODAY);

    expect(kind).toBe("presence");
    expect(visit).toMatchObject({
      startMinute: FRIDAY * MINUTES_PER_DAY + 22 * 60,
      actor: { kind: "police" },
      capacityId: "c1",
    });
  });

  it("about no place is a note", () => {
    expect(newDecisionDraft(null, list, CAPACITY, TODAY)).toMatchObject({ kind: "note", place: null });
    expect(read({ kind: "presence", text: "Bjud in fler" }, null)).toMatchObject({
      ok: true,
      decision: { kind: "note", place: null, madeId: null },
    });
  });
});

describe("a decision that was typed", () => {
  it("about presence puts a visit in the plan that a new proposal leaves alone, and says so when nothing else is said", () => {
    const reading = read({ text: " " });

    expect(reading).toMatchObject({
      ok: true,
      decision: { id: "id1", day: TODAY, text: "Närvaro fredag 22:00", untilDay: FRIDAY, madeId: "id2" },
      patch: { visits: { put: [{ id: "id2", place: { name: "Torget" }, locked: true, origin: "hand", note: "" }] } },
    });
    if (reading.ok) expect(checkedPatch(reading.patch)).toEqual(reading.patch);
  });

  it("about a measure makes a request at the place, for whoever is responsible", () => {
    const reading = read({ kind: "measure", text: "Laga lampan", responsible: " Tekniska ", until: "2026-11-20" });

    expect(reading).toMatchObject({
      ok: true,
      decision: { untilDay: dayOfCivil(2026, 11, 20), madeId: "egen-id2" },
      patch: {
        ownRequests: {
          put: [{ id: "egen-id2", type: "lighting", status: "open", description: "Laga lampan", owner: "Tekniska" }],
        },
      },
    });
    if (reading.ok) expect(checkedPatch(reading.patch)).toEqual(reading.patch);
  });

  it("names what has to be changed first", () => {
    expect(read({ kind: "note", text: " ", until: "snart" })).toEqual({
      ok: false,
      troubles: new Set(["text", "until"]),
    });
    expect(read({ kind: "note", text: "Följ upp", until: "" })).toMatchObject({
      ok: true,
      decision: { untilDay: null },
    });
  });
});
