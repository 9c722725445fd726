import { expect, it } from "vitest";
import { dayOfCivil } from "../../domain/time.ts";
import { aPromise } from "../../testing/a-promise.ts";
import { isOutside, type LogDraft, logDraftOf, readLogDraft } from "./log-draft.ts";

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

it("a day on which the promise does not hold is known for one, and is no obstacle", () => {
  const promise = aPromise({ fromDay: dayOfCivil(2026, 10, 1), toDay: dayOfCivil(2026, 10, 14) });
  const on = (day: string) => [isOutside({ day }, promise), readLogDraft({ ...DRAFT, day }).ok];

  expect(["2026-09-30", "2026-10-01", "2026-10-14", "2026-10-15", "oktober"].map(on)).toEqual([
    [true, true],
    [false, true],
    [false, true],
    [true, true],
    [false, false],
  ]);
});
