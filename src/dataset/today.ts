import { type DayNumber, dayOfCivil } from "../domain/time.ts";

/** Today on the Swedish wall clock, also when the computer's is another. */
export function todayInSweden(now: Date): DayNumber {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Stockholm",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  return dayOfCivil(part("year"), part("month"), part("day"));
}
