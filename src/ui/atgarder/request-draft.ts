import type { LngLat } from "../../domain/coordinates.ts";
import { newId } from "../../domain/new-id.ts";
import type { MeasureRequest, OwnRequest, RequestEdit, RequestStatus, RequestType } from "../../domain/request.ts";
import { type DayNumber, isoDateOfDay } from "../../domain/time.ts";
import { isInSweden, projectionFor } from "../../geo/projection.ts";
import { splitPair } from "../../io/parse-coordinate.ts";
import { dayOfTyped } from "../karta/period-draft.ts";

/** What is typed in the form, as it is typed. */
export interface RequestDraft {
  readonly type: RequestType;
  readonly status: RequestStatus;
  readonly reported: string;
  readonly closed: string;
  readonly owner: string;
  readonly description: string;
  /** null: not chosen yet. */
  readonly lngLat: LngLat | null;
}

export type DraftTrouble = "wrongDay" | "laterThanToday" | "closedBefore" | "needsPlace";

/** What is wrong with it, field by field. */
export interface DraftTroubles {
  readonly reported?: DraftTrouble;
  readonly closed?: DraftTrouble;
  readonly place?: DraftTrouble;
}

export function newDraft(today: DayNumber): RequestDraft {
  return {
    type: "lighting",
    status: "open",
    reported: isoDateOfDay(today),
    closed: "",
    owner: "",
    description: "",
    lngLat: null,
  };
}

export function draftOf({
  type,
  status,
  reportedDay,
  closedDay,
  owner,
  description,
  lngLat,
}: MeasureRequest): RequestDraft {
  const typed = (day: DayNumber | null) => (day === null ? "" : isoDateOfDay(day));
  return { type, status, reported: typed(reportedDay), closed: typed(closedDay), owner, description, lngLat };
}

/** Closed needs no day in a request of a file: it may have had none. One that is made here always has. */
export function troublesOf(draft: RequestDraft, today: DayNumber, isOwn: boolean): DraftTroubles {
  const reportedDay = dayOfTyped(draft.reported);
  const closedDay = dayOfTyped(draft.closed);
  const reported: DraftTrouble | undefined = !isOwn
    ? undefined
    : reportedDay === null
      ? "wrongDay"
      : reportedDay > today
        ? "laterThanToday"
        : undefined;
  let closed: DraftTrouble | undefined;
  if (draft.status === "closed" && (isOwn || draft.closed.trim() !== "")) {
    if (closedDay === null) closed = "wrongDay";
    else if (closedDay > today) closed = "laterThanToday";
    else if (reportedDay !== null && closedDay < reportedDay) closed = "closedBefore";
  }
  const place: DraftTrouble | undefined = isOwn && draft.lngLat === null ? "needsPlace" : undefined;
  return { ...(reported && { reported }), ...(closed && { closed }), ...(place && { place }) };
}

/** @param id null for a new one; the draft must have no troubles */
export function ownRequestOf(draft: RequestDraft, id: string | null): OwnRequest {
  const { type, status, owner, description, lngLat } = draft;
  return {
    id: id ?? `egen-${newId()}`,
    type,
    status,
    reportedDay: dayOfTyped(draft.reported)!,
    closedDay: status === "closed" ? dayOfTyped(draft.closed) : null,
    lngLat: lngLat!,
    description: description.trim(),
    owner: owner.trim(),
  };
}

export function editOf({ type, status, closed, owner }: RequestDraft, id: string): RequestEdit {
  return { id, type, status, closedDay: status === "closed" ? dayOfTyped(closed) : null, owner: owner.trim() };
}

/**
 * Two numbers as a place: degrees of WGS 84, or metres of SWEREF 99 TM when they are that large, in whichever order.
 *
 * @returns null when there are not two numbers, or they are no place
 */
export function placeOfTyped(text: string): LngLat | null {
  const pair = splitPair(text);
  if (!pair) return null;
  const [north, east] = pair;
  if (Math.abs(north) > 180 || Math.abs(east) > 180) {
    const [n, e] = north > east ? [north, east] : [east, north];
    const [lng, lat] = projectionFor(3006).inverse(e, n);
    return isInSweden(lng, lat) ? [lng, lat] : null;
  }
  // 15,62 58,41: no place in Sweden has its latitude second.
  if (!isInSweden(east, north) && isInSweden(north, east)) return [north, east];
  return Math.abs(north) <= 90 && (north !== 0 || east !== 0) ? [east, north] : null;
}
