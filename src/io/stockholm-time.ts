import { type DayNumber, dayOfCivil, dayOfMinute, type LocalMinute, MINUTES_PER_DAY } from "../domain/time.ts";

/**
 * Daylight saving in Sweden by rule, so that a million times cost no time-zone look-ups: none before 1980; from the
 * last Sunday of March (1980: 6 April), until the last Sunday of September, since 1996 of October. Clocks change at
 * 01:00 UTC.
 */
interface SavingDays {
  /** 02:00–03:00 on this day does not exist. */
  readonly springDay: DayNumber;
  /** 02:00–03:00 on this day happens twice. */
  readonly autumnDay: DayNumber;
}

const NO_SAVING: SavingDays = { springDay: Number.NaN, autumnDay: Number.NaN };
const savingDaysByYear = new Map<number, SavingDays>();

export function savingDays(year: number): SavingDays {
  if (year < 1980) return NO_SAVING;
  let days = savingDaysByYear.get(year);
  if (!days) {
    days = {
      springDay: year === 1980 ? dayOfCivil(1980, 4, 6) : lastSunday(year, 3),
      autumnDay: lastSunday(year, year < 1996 ? 9 : 10),
    };
    savingDaysByYear.set(year, days);
  }
  return days;
}

/** The Swedish wall clock at a moment given in minutes since 1970-01-01 00:00 UTC. */
export function stockholmMinute(utcMinute: number): LocalMinute {
  const { springDay, autumnDay } = savingDays(yearOfDay(dayOfMinute(utcMinute)));
  const summer = utcMinute >= springDay * MINUTES_PER_DAY + 60 && utcMinute < autumnDay * MINUTES_PER_DAY + 60;
  return utcMinute + (summer ? 120 : 60);
}

function yearOfDay(day: DayNumber): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

function lastSunday(year: number, month: number): DayNumber {
  const lastDay = dayOfCivil(year, month + 1, 0);
  // 1970-01-04 (day 3) was a Sunday.
  return lastDay - ((lastDay - 3) % 7);
}
