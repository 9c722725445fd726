import { clockOf, minutesOfTyped } from "../../../domain/clock.ts";
import type { Actor, ActorKind, Delivered, PlaceRef } from "../../../domain/presence.ts";
import { type DayNumber, dayOfMinute, isoDateOfDay, MINUTES_PER_DAY } from "../../../domain/time.ts";
import { dayOfTyped } from "../../karta/period-draft.ts";

/** What stands in the form of a stop, as it was typed. */
export interface StopDraft {
  readonly date: string;
  readonly clock: string;
  /** Empty: not told. */
  readonly minutes: string;
  readonly kind: ActorKind;
  readonly name: string;
  readonly note: string;
  readonly place: PlaceRef | null;
}

export type StopField = "date" | "clock" | "minutes" | "place" | "name";

export type StopReading =
  | { readonly ok: true; readonly value: Omit<Delivered, "id" | "visitId"> }
  /** The fields to change, in the order of the form. */
  | { readonly ok: false; readonly fields: readonly StopField[] };

const LONGEST_MINUTES = 1440;

export function draftOf(stop: {
  readonly startMinute: number;
  readonly minutes: number | null;
  readonly actor: Actor;
  readonly note: string;
  readonly place: PlaceRef | null;
}): StopDraft {
  return {
    date: isoDateOfDay(dayOfMinute(stop.startMinute)),
    clock: clockOf(stop.startMinute),
    minutes: stop.minutes === null ? "" : String(stop.minutes),
    kind: stop.actor.kind,
    name: stop.actor.name,
    note: stop.note,
    place: stop.place,
  };
}

/** @param today nothing has been delivered on a later day */
export function readStopDraft(draft: StopDraft, today: DayNumber): StopReading {
  const day = dayOfTyped(draft.date);
  const clock = minutesOfTyped(draft.clock);
  const typed = draft.minutes.trim();
  const minutes = typed === "" ? null : /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
  const name = draft.name.trim();
  const wrong: Record<StopField, boolean> = {
    date: day === null || day > today,
    clock: clock === null,
    minutes: minutes !== null && !(minutes >= 1 && minutes <= LONGEST_MINUTES),
    place: draft.place === null || (draft.place.id === "" && draft.place.name.trim() === ""),
    name: draft.kind === "other" && name === "",
  };
  const fields = (Object.keys(wrong) as StopField[]).filter((field) => wrong[field]);
  if (fields.length > 0 || day === null || clock === null || draft.place === null) return { ok: false, fields };
  return {
    ok: true,
    value: {
      startMinute: day * MINUTES_PER_DAY + clock,
      minutes,
      place: { ...draft.place, name: draft.place.name.trim() },
      actor: { kind: draft.kind, name },
      note: draft.note.trim(),
    },
  };
}
