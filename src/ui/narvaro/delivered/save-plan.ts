import { isoWeekKey, isoWeekOf } from "../../../domain/iso-week.ts";
import type { DeliveryAnswer, Visit, VisitStatus } from "../../../domain/presence.ts";
import { type DayNumber, type IsoDate, isoDateOfDay } from "../../../domain/time.ts";
import { download } from "../../shared/download.ts";

export const PLAN_FORMATS = ["calendar", "excel", "gis"] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

export interface SavedPlan {
  /** Monday. */
  readonly fromDay: DayNumber;
  readonly visits: readonly Visit[];
  readonly statuses: readonly VisitStatus[];
  /** Whose visits they are, for the file's name; empty: everyone's. */
  readonly who: string;
  readonly dataAsOf: IsoDate;
  readonly fictional: boolean;
}

/** Save a week's visits. The writers are loaded with the first file. */
export async function savePlan(plan: SavedPlan, format: PlanFormat): Promise<void> {
  const { fromDay, visits, dataAsOf } = plan;
  const who = plan.who === "" ? "" : `_${namePart(plan.who)}`;
  const name = `narvaro_${isoWeekKey(fromDay)}${who}_data-${dataAsOf}`;
  if (format === "calendar") {
    const { planCalendar } = await import("../../../io/ics.ts");
    const title = [`Närvaro v. ${isoWeekOf(fromDay).week}`, plan.who].filter((part) => part !== "").join(", ");
    // The one clock that a calendar asks for: which of two files is the newer.
    const text = planCalendar(visits, { nowMs: Date.now(), name: title, fictional: plan.fictional });
    download(`${name}.ics`, text, "text/calendar;charset=utf-8");
    return;
  }
  const { planCsv } = await import("../../../io/plan-csv.ts");
  download(`${name}.csv`, planCsv(plan, format), "text/csv;charset=utf-8");
}

/** Save everything that was delivered in a period, planned or not, as the import reads it. */
export async function saveDelivered(
  { period, visits, unplanned }: DeliveryAnswer,
  fictional: boolean,
  dialect: "excel" | "gis",
): Promise<void> {
  const { deliveredCsv } = await import("../../../io/delivered-csv.ts");
  const all = [...visits.flatMap(({ delivered }) => (delivered ? [delivered] : [])), ...unplanned];
  const name = `genomford_narvaro_${isoDateOfDay(period.fromDay)}_${isoDateOfDay(period.toDay)}.csv`;
  download(name, deliveredCsv(all, fictional, dialect), "text/csv;charset=utf-8");
}

/** What file systems take everywhere. */
function namePart(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .toLowerCase();
}
