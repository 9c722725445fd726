import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOfCivil, isoDateOfDay, isoMinuteOf } from "../domain/time.ts";
import { runs } from "../testing/runs.ts";
import { parseClock } from "./parse-clock.ts";
import { emptyTime, parseTime } from "./parse-time.ts";

const nowDay = dayOfCivil(2025, 10, 1);

function read(cell: string, dayFirst = true) {
  const out = emptyTime();
  const problem = parseTime(cell, { dayFirst, nowDay }, out);
  return problem ?? `${isoMinuteOf(out.minute)}${out.span > 0 ? ` +${out.span}` : ""}${out.doubled ? " doubled" : ""}`;
}

describe("understood", () => {
  test.each([
    ["2025-09-07 22:15", "2025-09-07 22:15"],
    ["2025-09-07 22:15:59", "2025-09-07 22:15"],
    ["2025-09-07T22:15", "2025-09-07 22:15"],
    ["2025-09-07 2:15", "2025-09-07 02:15"],
    ["2025-09-07 22.15", "2025-09-07 22:15"],
    ["2025-09-07 kl 22:15", "2025-09-07 22:15"],
    ["2025-09-07 kl. 22.15", "2025-09-07 22:15"],
    ["2025-09-07, 22:15", "2025-09-07 22:15"],
    ["2025-09-07T22:15:00+02:00", "2025-09-07 22:15"],
    ["2025-09-07T20:15:00Z", "2025-09-07 22:15"],
    ["2025-01-07T22:30:00Z", "2025-01-07 23:30"],
    ["2025-09-07T20:15:00.123Z", "2025-09-07 22:15"],
    ["2023-03-20 9:36:29 +01:00", "2023-03-20 09:36"],
    ["2025-06-30T23:30:00Z", "2025-07-01 01:30"],
    ["2025-09-07", "2025-09-07 00:00 +1440"],
    ["20250907", "2025-09-07 00:00 +1440"],
    ["20250907 22:15", "2025-09-07 22:15"],
    ["202509072215", "2025-09-07 22:15"],
    ["2025/09/07", "2025-09-07 00:00 +1440"],
    ["07/09/2025", "2025-09-07 00:00 +1440"],
    ["7.9.2025", "2025-09-07 00:00 +1440"],
    ["7.9.2025 9:05", "2025-09-07 09:05"],
    ["7 september 2025", "2025-09-07 00:00 +1440"],
    ["7 sep 2025 22:15", "2025-09-07 22:15"],
    ["9/7/2025 10:15:00 PM", "2025-07-09 22:15"],
    ["2025-09-07 24:00", "2025-09-08 00:00"],
    ["2025-W36", "2025-09-01 00:00 +10080"],
    ["2024-02-29", "2024-02-29 00:00 +1440"],
    ["2024-10-27 02:30", "2024-10-27 02:30 doubled"],
    ["2025-10-02", "2025-10-02 00:00 +1440"],
  ])("%s", (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });

  test("07/09/2025 is the ninth of July when the month stands first", () => {
    expect(read("07/09/2025", false)).toBe("2025-07-09 00:00 +1440");
  });
});

describe("refused", () => {
  test.each([
    ["2025-02-30", "time-does-not-exist"],
    ["2025-13-01", "time-does-not-exist"],
    ["2023-02-29 10:00", "time-does-not-exist"],
    ["2025-03-30 02:30", "time-skipped"],
    ["2025-09-07 25:00", "time-does-not-exist"],
    ["2025-W54", "time-does-not-exist"],
    ["2025-10-03", "time-in-the-future"],
    ["2031-01-01 10:00", "time-in-the-future"],
    ["snart", "time-not-understood"],
    ["2025-09-07 ungefär", "time-not-understood"],
    ["22:15", "time-not-understood"],
    ["45907", "time-not-understood"],
    ["2025-09", "time-not-understood"],
  ])("%s: %s", (cell, problem) => {
    expect(read(cell)).toBe(problem);
  });
});

test.each([
  ["22:15", 1335],
  ["9.05", 545],
  ["2215", 1335],
  ["kl 22", 1320],
  ["12:30 AM", 30],
  ["24:00", 1440],
  ["24:01", Number.NaN],
  ["22:60", Number.NaN],
  ["natt", Number.NaN],
])("the clock %s is %d minutes after midnight", (cell, minutes) => {
  expect(parseClock(cell)).toBe(minutes);
});

test("every day since 1900 is read back from every way of writing it", () => {
  const days = fc.integer({ min: dayOfCivil(1900, 1, 1), max: nowDay });
  fc.assert(
    fc.property(days, (day) => {
      const iso = isoDateOfDay(day);
      const [year, month, dayOfMonth] = iso.split("-");
      const expected = `${iso} 00:00 +1440`;
      expect(read(iso)).toBe(expected);
      expect(read(`${year}${month}${dayOfMonth}`)).toBe(expected);
      expect(read(`${Number(dayOfMonth)}.${Number(month)}.${year}`)).toBe(expected);
      expect(read(`${month}/${dayOfMonth}/${year}`, false)).toBe(expected);
    }),
    runs(300, 100_000),
  );
});

test("any text is understood or refused, never an exception", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789-/.: TZ+WVkl") }), (text) => {
      expect(typeof read(text)).toBe("string");
    }),
    runs(300, 100_000),
  );
});
