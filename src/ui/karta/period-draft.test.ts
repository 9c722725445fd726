import { expect, test } from "vitest";
import { dayOfCivil } from "../../domain/time.ts";
import { dayOfTyped, readPeriodDraft } from "./period-draft.ts";

const first = dayOfCivil(2023, 11, 1);
const last = dayOfCivil(2026, 10, 31);

test.each([
  [
    { from: "2026-10-31", to: "2026-10-01" },
    { error: "backwards", fields: ["from", "to"] },
  ],
  [
    { from: "", to: "2026-10-01" },
    { error: "notADate", fields: ["from"] },
  ],
  [
    { from: "2026-10-01", to: "2026-02-30" },
    { error: "notADate", fields: ["to"] },
  ],
  [
    { from: "2020-01-01", to: "2020-12-31" },
    { error: "outside", fields: ["from", "to"] },
  ],
  [
    { from: "2026-01-01", to: "2026-11-01" },
    { error: "outside", fields: ["to"] },
  ],
] as const)("%o is not a period: %o", (draft, trouble) => {
  expect(readPeriodDraft(draft, first, last)).toEqual({ ok: false, ...trouble });
});

test("one day is a period", () => {
  const result = readPeriodDraft({ from: "2026-10-31", to: "2026-10-31" }, first, last);

  expect(result).toEqual({ ok: true, value: { fromDay: last, toDay: last } });
});

test.each(["2026-10-31", "20261031", "2026/10/31", "2026.10.31", " 2026 10 31 "])("%s is a date", (text) => {
  expect(dayOfTyped(text)).toBe(last);
});

test.each(["31/10/2026", "10-31", "2026-13-01", "i går", ""])("%s is none", (text) => {
  expect(dayOfTyped(text)).toBeNull();
});
