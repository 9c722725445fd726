import { describe, expect, test } from "vitest";
import { TIME_KNOWN, TIME_UNCERTAIN, TIME_UNKNOWN, UNDATED } from "../../domain/incident.ts";
import { dayOfCivil, MINUTES_PER_DAY } from "../../domain/time.ts";
import { incidentStart, incidentTime } from "./incident-time.ts";

const midnight = dayOfCivil(2026, 10, 31) * MINUTES_PER_DAY;
const late = midnight + 22 * 60 + 15;

describe("the time of an event in words", () => {
  test.each([
    [{ start: late, end: late, precision: TIME_KNOWN }, "2026-10-31 22:15"],
    [{ start: late, end: late + 85, precision: TIME_KNOWN }, "2026-10-31 22:15–23:40"],
    [
      { start: late, end: late + 2 * MINUTES_PER_DAY, precision: TIME_UNCERTAIN },
      "2026-10-31 22:15 – 2026-11-02 22:15",
    ],
    [{ start: midnight, end: midnight + MINUTES_PER_DAY, precision: TIME_UNKNOWN }, "2026-10-31"],
    [{ start: midnight, end: midnight + 7 * MINUTES_PER_DAY, precision: TIME_UNKNOWN }, "2026-10-31 – 2026-11-06"],
    [{ start: null, end: null, precision: UNDATED }, null],
  ] as const)("%o is %s", (times, words) => {
    expect(incidentTime(times)).toBe(words);
  });

  test("says no hour where none is known", () => {
    expect(incidentStart({ start: midnight, end: midnight + MINUTES_PER_DAY, precision: TIME_UNKNOWN })).toBe(
      "2026-10-31",
    );
    expect(incidentStart({ start: midnight, end: midnight, precision: TIME_KNOWN })).toBe("2026-10-31 00:00");
  });
});
