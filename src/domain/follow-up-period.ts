import type { Period } from "./period.ts";
import { type DayNumber, dayOfCivil, isoDateOfDay } from "./time.ts";

/** A calendar month, or a tertial: four months, three a year. */
export type FollowUpPeriod =
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | { readonly kind: "tertial"; readonly year: number; readonly tertial: 1 | 2 | 3 };

/** `2026-10` or `2026-T2`: in links, file names and exports. */
export function followUpKey(period: FollowUpPeriod): string {
  return period.kind === "month"
    ? `${period.year}-${String(period.month).padStart(2, "0")}`
    : `${period.year}-T${period.tertial}`;
}

/** @returns null for anything else */
export function followUpPeriodOf(key: string): FollowUpPeriod | null {
  const tertial = /^(\d{4})-T([123])$/.exec(key);
  if (tertial) return { kind: "tertial", year: Number(tertial[1]), tertial: Number(tertial[2]) as 1 | 2 | 3 };
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(key);
  return month ? { kind: "month", year: Number(month[1]), month: Number(month[2]) } : null;
}

export function daysOf(period: FollowUpPeriod): Period {
  const first = period.kind === "month" ? period.month : period.tertial * 4 - 3;
  const months = period.kind === "month" ? 1 : 4;
  return {
    fromDay: dayOfCivil(period.year, first, 1),
    toDay: dayOfCivil(period.year, first + months, 1) - 1,
  };
}

/** The same months a year earlier: what a period is compared with, so that the season is the same. */
export function yearBefore(period: FollowUpPeriod): FollowUpPeriod {
  return { ...period, year: period.year - 1 };
}

/** The month, or the tertial, that a day is in. */
export function followUpPeriodAt(day: DayNumber, kind: FollowUpPeriod["kind"]): FollowUpPeriod {
  const [year, month] = isoDateOfDay(day).split("-").map(Number) as [number, number];
  if (kind === "month") return { kind, year, month };
  return { kind, year, tertial: Math.ceil(month / 4) as 1 | 2 | 3 };
}
