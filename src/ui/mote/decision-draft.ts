import type { AreaCode } from "../../domain/area.ts";
import type { Decision, DecisionKind } from "../../domain/decision.ts";
import type { Hotspot } from "../../domain/hotspot.ts";
import { weekToPlan } from "../../domain/iso-week.ts";
import type { Capacity, PlaceRef, Visit } from "../../domain/presence.ts";
import type { RankedList } from "../../domain/priority.ts";
import type { OwnRequest, RequestType } from "../../domain/request.ts";
import type { TimeBlock } from "../../domain/rhythm.ts";
import { type DayNumber, dayOfMinute, isoDateOfDay, type LocalMinute, MINUTES_PER_DAY } from "../../domain/time.ts";
import type { WorkPatch } from "../../domain/work.ts";
import { dayOfTyped } from "../karta/period-draft.ts";
import { shiftOnAt } from "../narvaro/plan/lanes.ts";
import { newVisit } from "../narvaro/plan/new-visit.ts";

/** A decision while it is typed. */
export interface DecisionDraft {
  readonly kind: DecisionKind;
  /** null: about no place; then it can only be a note. */
  readonly place: (PlaceRef & { readonly areaCode: AreaCode | null }) | null;
  readonly text: string;
  readonly responsible: string;
  readonly until: string;
  /** What a decision about presence puts in the plan. */
  readonly visit: Omit<Visit, "id">;
  readonly requestType: RequestType;
}

export type DecisionTroubles = ReadonlySet<"text" | "until">;

export type DecisionReading =
  | { readonly ok: true; readonly decision: Decision; readonly patch: WorkPatch }
  | { readonly ok: false; readonly troubles: DecisionTroubles };

const DAYS_FOR_A_MEASURE = 14;

/** Where the form begins: presence at the place in its hottest hours of the coming week, by whoever is on then. */
export function newDecisionDraft(
  hotspot: Hotspot | null,
  list: RankedList,
  capacity: readonly Capacity[],
  today: DayNumber,
): DecisionDraft {
  const monday = weekToPlan(today);
  const place = hotspot && {
    id: hotspot.id,
    name: hotspot.name,
    lngLat: hotspot.marker,
    areaCode: hotspot.areaCode,
  };
  const startMinute = hotspot ? hottestStart(hotspot.rhythm.blocks, monday) : null;
  const day = startMinute === null ? monday : dayOfMinute(startMinute);
  return {
    kind: place ? "presence" : "note",
    place,
    text: "",
    responsible: "",
    until: isoDateOfDay(today + DAYS_FOR_A_MEASURE),
    visit: newVisit({ startMinute, lane: null, place }, list, capacity, day),
    requestType: "lighting",
  };
}

/** The first of the strongest block; null without any. */
function hottestStart(blocks: readonly TimeBlock[], monday: DayNumber): LocalMinute | null {
  const strongest = blocks[0];
  return strongest ? (monday + strongest.weekday) * MINUTES_PER_DAY + strongest.fromHour * 60 : null;
}

/**
 * What is typed as a decision, with what it puts into the work: a visit, an own request, or itself alone.
 *
 * @param newId   three may be needed
 * @param visitIs what the decision says when nothing is typed about a visit
 */
export function readDecisionDraft(
  draft: DecisionDraft,
  capacity: readonly Capacity[],
  today: DayNumber,
  newId: () => string,
  visitIs: string,
): DecisionReading {
  const { kind, responsible } = draft;
  const place = draft.place && { id: draft.place.id, name: draft.place.name, lngLat: draft.place.lngLat };
  const isVisit = kind === "presence" && place !== null;
  const text = draft.text.trim() || (isVisit ? visitIs : "");
  const typedDay = draft.until.trim() === "" ? null : dayOfTyped(draft.until);
  const troubles = new Set<"text" | "until">();
  if (text === "") troubles.add("text");
  if (!isVisit && draft.until.trim() !== "" && typedDay === null) troubles.add("until");
  if (troubles.size > 0) return { ok: false, troubles };

  const said = { id: newId(), day: today, place, kind, text, responsible: responsible.trim(), doneDay: null };
  if (isVisit) {
    const visit = visitOf(draft, place, capacity, newId());
    const decision = { ...said, untilDay: dayOfMinute(visit.startMinute), madeId: visit.id };
    return { ok: true, decision, patch: { decisions: { put: [decision] }, visits: { put: [visit] } } };
  }
  if (kind === "measure" && place) {
    const request = requestOf(draft, place, text, today, newId());
    const decision = { ...said, untilDay: typedDay, madeId: request.id };
    return { ok: true, decision, patch: { decisions: { put: [decision] }, ownRequests: { put: [request] } } };
  }
  const decision = { ...said, kind: "note" as const, untilDay: typedDay, madeId: null };
  return { ok: true, decision, patch: { decisions: { put: [decision] } } };
}

/** Locked: what a meeting has decided is not moved by the next proposal. */
function visitOf({ visit, text }: DecisionDraft, place: PlaceRef, capacity: readonly Capacity[], id: string): Visit {
  const shift = shiftOnAt(capacity, visit.actor, visit.team, visit.startMinute);
  const found = { capacityId: shift?.id ?? null, mode: shift?.mode ?? visit.mode };
  return { ...visit, ...found, id, place, note: text.trim(), locked: true };
}

function requestOf(
  { requestType, responsible }: DecisionDraft,
  { lngLat }: PlaceRef,
  description: string,
  reportedDay: DayNumber,
  id: string,
): OwnRequest {
  const made = { id: `egen-${id}`, type: requestType, status: "open", reportedDay, closedDay: null } as const;
  return { ...made, lngLat, description, owner: responsible.trim() };
}
