import type { Delivered, Inventable, Missed, PlaceRef } from "./presence.ts";
import type { OwnRequest } from "./request.ts";
import type { DayNumber } from "./time.ts";

/** närvaro, åtgärd, notering */
export const DECISION_KINDS = ["presence", "measure", "note"] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What a meeting decided. */
export interface Decision extends Inventable {
  readonly id: string;
  /** Of the meeting. */
  readonly day: DayNumber;
  /** null: about no place in particular. */
  readonly place: PlaceRef | null;
  readonly kind: DecisionKind;
  readonly text: string;
  /** A role or an organization, never a person; empty: not said. */
  readonly responsible: string;
  /** Last day to have done it; null: not said. */
  readonly untilDay: DayNumber | null;
  /** The visit or the own request that was made with it; null when none was. It may have been removed since. */
  readonly madeId: string | null;
  /** When it was said to be done, by hand; null: it was not. */
  readonly doneDay: DayNumber | null;
}

/** gjort, inte gjort, försenat, kvar att göra */
export const DECISION_OUTCOMES = ["done", "missed", "late", "ahead"] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** What tells whether something decided was done. */
export interface DecisionGround {
  readonly delivered: readonly Pick<Delivered, "visitId">[];
  readonly missed: readonly Missed[];
  readonly ownRequests: readonly OwnRequest[];
}

/**
 * What became of a decision. Said by hand goes first; then what its visit or request tells: a visit that was ticked off or
 * found among what was imported, a request that is closed.
 *
 * @param foundIds visits that were found among logged or imported presence
 */
export function decisionOutcome(
  { kind, madeId, untilDay, doneDay }: Decision,
  { delivered, missed, ownRequests }: DecisionGround,
  today: DayNumber,
  foundIds: ReadonlySet<string> = NONE,
): DecisionOutcome {
  if (doneDay !== null) return "done";
  if (kind === "presence" && madeId !== null) {
    if (foundIds.has(madeId) || delivered.some(({ visitId }) => visitId === madeId)) return "done";
    if (missed.some(({ id }) => id === madeId)) return "missed";
  }
  if (kind === "measure" && ownRequests.some(({ id, status }) => id === madeId && status === "closed")) return "done";
  return untilDay !== null && untilDay < today ? "late" : "ahead";
}

const NONE: ReadonlySet<string> = new Set();
