import type { LngLat } from "../../domain/coordinates.ts";
import type { CitizenPromise, LogEntry } from "../../domain/promise.ts";
import { holdsOn } from "../../domain/promise-days.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import { dayOfTyped } from "../karta/period-draft.ts";
import { wholeNumber } from "./promise-draft.ts";

/** A log entry while it is written. */
export interface LogDraft {
  readonly id: string;
  readonly promiseId: string;
  readonly activityId: string;
  readonly day: string;
  readonly count: string;
  readonly placeName: string;
  readonly lngLat: LngLat | null;
  readonly note: string;
}

export type LogReading =
  | { readonly ok: true; readonly entry: LogEntry }
  | { readonly ok: false; readonly troubles: ReadonlyMap<"day" | "count", "notADate" | "notANumber"> };

export function logDraftOf({ invented: _, ...entry }: LogEntry): LogDraft {
  return { ...entry, day: isoDateOfDay(entry.day), count: String(entry.count) };
}

/** Whether it is of a day on which the promise does not hold: it is kept, and not counted in the report. */
export function isOutside({ day }: Pick<LogDraft, "day">, promise: Pick<CitizenPromise, "fromDay" | "toDay">): boolean {
  const read = dayOfTyped(day);
  return read !== null && !holdsOn(promise, read);
}

/** What is written as an entry, or what has to be changed first. None of something is nothing to note. */
export function readLogDraft(draft: LogDraft): LogReading {
  const day = dayOfTyped(draft.day);
  const count = wholeNumber(draft.count);
  const troubles = new Map<"day" | "count", "notADate" | "notANumber">();
  if (day === null) troubles.set("day", "notADate");
  if (count === null || count === 0) troubles.set("count", "notANumber");
  if (day === null || count === null || troubles.size > 0) return { ok: false, troubles };
  return { ok: true, entry: { ...draft, day, count, placeName: draft.placeName.trim(), note: draft.note.trim() } };
}
