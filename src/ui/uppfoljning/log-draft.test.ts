import { expect, it } from "vitest";
import { type LogDraft, logDraftOf, readLogDraft } from "./log-draft.ts";

const DRAFT: LogDraft = {
  id: "a",
  promiseId: "p",
  activityId: "b",
  day: "2026-10-14",
  count: "3",
  placeName: " Skäggetorp centrum ",
  lngLat: null,
  note: "",
};

it("what is noted is read with its day and number, and reads back the same", () => {
  const reading = readLogDraft(DRAFT);

  expect(reading).toMatchObject({ ok: true, entry: { count: 3, placeName: "Skäggetorp centrum" } });
  expect(reading.ok && readLogDraft(logDraftOf(reading.entry))).toEqual(reading);
});

it("a day that is none and a number that is nothing are told apart", () => {
  const reading = readLogDraft({ ...DRAFT, day: "14 oktober", count: "0" });

  expect(!reading.ok && Object.fromEntries(reading.troubles)).toEqual({ day: "notADate", count: "notANumber" });
});
