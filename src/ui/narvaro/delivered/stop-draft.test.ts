import { describe, expect, it } from "vitest";
import { dayOfIsoDate } from "../../../domain/time.ts";
import { aDelivered, aPlace } from "../../../testing/some-presence.ts";
import { draftOf, readStopDraft, type StopDraft } from "./stop-draft.ts";

const TODAY = dayOfIsoDate("2026-11-01")!;
const STOP = aDelivered("d", "2026-10-31 22:15", aPlace("Torget", 0), { note: "Lugnt" });
const read = (change: Partial<StopDraft>) => readStopDraft({ ...draftOf(STOP), ...change }, TODAY);

describe("the form of a stop", () => {
  it("gives back what it was filled with", () => {
    const { id: _id, visitId: _visitId, ...value } = STOP;
    expect(read({})).toEqual({ ok: true, value });
  });

  it("takes minutes that are not told", () => {
    expect(read({ minutes: " " })).toMatchObject({ ok: true, value: { minutes: null } });
  });

  it.each<[string, Partial<StopDraft>, string[]]>([
    ["a day that does not exist", { date: "2026-10-32" }, ["date"]],
    ["a day that has not come", { date: "2026-11-02" }, ["date"]],
    ["no time", { clock: "" }, ["clock"]],
    ["minutes in words", { minutes: "tio" }, ["minutes"]],
    ["no minutes at all", { minutes: "0" }, ["minutes"]],
    ["more than a day", { minutes: "1441" }, ["minutes"]],
    ["no place", { place: null }, ["place"]],
    ["a place on the map without a name", { place: { id: "", name: " ", lngLat: [15, 58] } }, ["place"]],
    ["another actor without a name", { kind: "other", name: "" }, ["name"]],
    ["two things", { clock: "25:00", date: "" }, ["date", "clock"]],
  ])("refuses %s, and names the field", (_what, change, fields) => {
    expect(read(change)).toEqual({ ok: false, fields });
  });
});
