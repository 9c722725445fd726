import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOfCivil, isoDateOfDay, isoMinuteOf } from "../domain/time.ts";
import { runs } from "../testing/runs.ts";
import { parseClock } from "./parse-clock.ts";
import { emptyTime, parseTime, type TimeRules } from "./parse-time.ts";

const nowDay = dayOfCivil(2025, 10, 1);

function read(cell: string, dayFirst = true, rules: Partial<TimeRules> = {}) {
  const out = emptyTime();
  const problem = parseTime(cell, { dayFirst, nowDay, ...rules }, out);
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
    ["2025W36", "2025-09-01 00:00 +10080"],
    ["2025-W36-7", "2025-09-07 00:00 +1440"],
    ["v. 36 2025", "2025-09-01 00:00 +10080"],
    ["v36 2025", "2025-09-01 00:00 +10080"],
    ["Vecka 36, 2025", "2025-09-01 00:00 +10080"],
    ["2025 v. 36", "2025-09-01 00:00 +10080"],
    ["2020-W53", "2020-12-28 00:00 +10080"],
    ["2025-09-07 9:05:00 +02:00", "2025-09-07 09:05"],
    ["2025-09-07T20:15Z", "2025-09-07 22:15"],
    ["2025-09-07T22:15+0200", "2025-09-07 22:15"],
    ["2025-09-07 21:15 GMT+0100", "2025-09-07 22:15"],
    ["2025-09-07 22:15 CEST", "2025-09-07 22:15"],
    ["Sun Sep 07 2025 22:15:00 GMT+0200 (Central European Summer Time)", "2025-09-07 22:15"],
    // The hour that comes twice, told apart by the offset.
    ["2024-10-27T02:30:00+02:00", "2024-10-27 02:30"],
    ["2024-10-27T01:30:00Z", "2024-10-27 02:30"],
    ["2025-09-07 10:15 em", "2025-09-07 22:15"],
    ["2025-09-07 12:05 AM", "2025-09-07 00:05"],
    ["20250907T2215", "2025-09-07 22:15"],
    ["20250907-2215", "2025-09-07 22:15"],
    ["20250907221559", "2025-09-07 22:15"],
    ["07-09-2025", "2025-09-07 00:00 +1440"],
    ["7 sept. 2025 kl. 22.15", "2025-09-07 22:15"],
    ["den 7 september 2025", "2025-09-07 00:00 +1440"],
    ["söndag 7 september 2025 22:15", "2025-09-07 22:15"],
    ["7:e sep 2025", "2025-09-07 00:00 +1440"],
    ["September 7, 2025", "2025-09-07 00:00 +1440"],
    ["7 maj 2025", "2025-05-07 00:00 +1440"],
    ["7 May 2025", "2025-05-07 00:00 +1440"],
    ["7 oktober 2024", "2024-10-07 00:00 +1440"],
    ["7 October 2024", "2024-10-07 00:00 +1440"],
    ["07-Sep-25", "2025-09-07 00:00 +1440"],
    ["2025-sep-07", "2025-09-07 00:00 +1440"],
    ["2025-09-07 22:15 – 23:10", "2025-09-07 22:15 +55"],
    ["2025-09-07 22:15-23:10", "2025-09-07 22:15 +55"],
    ["2025-09-07 kl. 22.15 - 01.00", "2025-09-07 22:15 +165"],
    ["2025-09-07 22:15--2025-09-08 01:00", "2025-09-07 22:15 +165"],
    ["2025-09-07 22:15 till 2025-09-08 01:00", "2025-09-07 22:15 +165"],
    ["2025-09-07T22:15/2025-09-08T01:00", "2025-09-07 22:15 +165"],
    ["2025-09-07 - 2025-09-09", "2025-09-07 00:00 +4320"],
    ["07/09/2025 22:15 - 08/09/2025 01:00", "2025-09-07 22:15 +165"],
    ["mellan 2025-09-07 22:15 och 2025-09-08 01:00", "2025-09-07 22:15 +165"],
    ["2025-09-07T22:15:00+02:00[Europe/Stockholm]", "2025-09-07 22:15"],
    ["2025-09-07 20:15:00 +0000 UTC", "2025-09-07 22:15"],
    ["2025-09-07 22:15:00.0000000", "2025-09-07 22:15"],
    ["Sep  7 2025 10:15PM", "2025-09-07 22:15"],
    ["07SEP2025:22:15:00", "2025-09-07 22:15"],
    ["2025–09–07", "2025-09-07 00:00 +1440"],
    ["250907", "2025-09-07 00:00 +1440"],
    ["250907 22:15", "2025-09-07 22:15"],
    ["250907 2215", "2025-09-07 22:15"],
    ["980907 9.05", "1998-09-07 09:05"],
    ["1900-01-01", "1900-01-01 00:00 +1440"],
    ["2024-02-29", "2024-02-29 00:00 +1440"],
    ["2024-10-27 02:30", "2024-10-27 02:30 doubled"],
    ["2025-10-02", "2025-10-02 00:00 +1440"],
  ])("%s", (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });

  test.each([
    ["07/09/25", "last", "2025-09-07 00:00 +1440"],
    ["7.9.25 22:15", "last", "2025-09-07 22:15"],
    ["25-09-07", "first", "2025-09-07 00:00 +1440"],
    ["25-09-07 9.05", "first", "2025-09-07 09:05"],
    ["07/09/98", "last", "1998-09-07 00:00 +1440"],
    ["07/09/26", "last", "time-in-the-future"],
    ["07/09/25", undefined, "time-not-understood"],
  ] as const)("%s with the year %s: %s", (cell, shortYear, expected) => {
    expect(read(cell, true, shortYear && { shortYear })).toBe(expected);
  });

  test.each([
    ["45907", "excel", "2025-09-07 00:00 +1440"],
    ["45907,9271", "excel", "2025-09-07 22:15"],
    ["45907.927083333336", "excel", "2025-09-07 22:15"],
    ["20250907", "excel", "2025-09-07 00:00 +1440"],
    ["515", "excel", "time-not-understood"],
    ["45746.104166666664", "excel", "time-skipped"],
    ["1757276100", "unix-seconds", "2025-09-07 22:15"],
    ["1757276159.9", "unix-seconds", "2025-09-07 22:15"],
    ["1757276100000", "unix-milliseconds", "2025-09-07 22:15"],
    ["1757276100", undefined, "time-not-understood"],
    ["1757276100000", "unix-seconds", "time-not-understood"],
  ] as const)("%s counts %s: %s", (cell, dateNumbers, expected) => {
    expect(read(cell, true, dateNumbers && { dateNumbers })).toBe(expected);
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
    ["2024-03-31 02:00", "time-skipped"],
    ["31 mars 2024 kl. 02.59", "time-skipped"],
    ["2024-W53", "time-does-not-exist"],
    ["1899-12-31", "time-does-not-exist"],
    ["2200-01-01", "time-does-not-exist"],
    ["7 kvartal 2025", "time-not-understood"],
    ["2025-09-07 23:10 – 2025-09-07 22:15", "end-before-start"],
    ["2025-09-07 22:15 – snart", "time-not-understood"],
    ["2025-09-07 22:15 – 2025-03-30 02:30", "time-skipped"],
    ["04 september 22.15, Trafikolycka, Linköping", "time-not-understood"],
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
      const serial = day + 25_569;
      if (day >= 0) expect(read(String(serial), true, { dateNumbers: "excel" })).toBe(expected);
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
