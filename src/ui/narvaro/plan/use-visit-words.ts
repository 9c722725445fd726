import { useMemo } from "react";
import { conflictsOf, type VisitConflict } from "../../../analysis/plan/plan-conflicts.ts";
import type { Capacity, Visit } from "../../../domain/presence.ts";
import { useText } from "../../shared/text.ts";
import { shiftOnAt } from "./lanes.ts";
import type { Outcomes } from "./use-outcomes.ts";
import { usePlanWords } from "./use-plan-words.ts";

export interface VisitWords {
  /** What keeps it from being made as it stands; empty when nothing does. */
  readonly conflicts: (visit: Visit) => readonly string[];
  /** låst, egen, genomfört: what is seen as signs elsewhere. */
  readonly states: (visit: Visit) => readonly string[];
  /** What is not written on its block: who, in what state, and what is in its way. */
  readonly rest: (visit: Visit) => string;
  /** Everything in one sentence. */
  readonly whole: (visit: Visit) => string;
}

export function useVisitWords(
  visits: readonly Visit[],
  capacity: readonly Capacity[],
  outcomes: Outcomes,
  unconfirmed: ReadonlySet<string>,
): VisitWords {
  const text = useText();
  const words = usePlanWords();
  return useMemo(() => {
    const nameOf = new Map(visits.map(({ id, place }) => [id, place.name]));
    const say = ({ kind, otherId, minutes }: VisitConflict, visit: Visit) =>
      text(`presence.conflict.${kind}`, {
        other: (otherId !== null && nameOf.get(otherId)) || "",
        minutes,
        team: visit.team,
      });
    const found = new Map<string, VisitConflict[]>();
    for (const conflict of conflictsOf(visits, capacity)) {
      found.set(conflict.visitId, [...(found.get(conflict.visitId) ?? []), conflict]);
    }
    const shifts = new Set(capacity.map(({ id }) => id));
    const hasShift = ({ capacityId, actor, team, startMinute }: Visit) =>
      (capacityId !== null && shifts.has(capacityId)) || shiftOnAt(capacity, actor, team, startMinute) !== null;
    const conflicts = (visit: Visit) => [
      ...(found.get(visit.id) ?? []).map((conflict) => say(conflict, visit)),
      ...(hasShift(visit) ? [] : [text("presence.conflict.noShift")]),
    ];
    const states = (visit: Visit) => {
      const outcome = outcomes.get(visit.id);
      return [
        ...(visit.locked ? [text("presence.state.locked")] : []),
        ...(visit.origin === "hand" ? [text("presence.state.hand")] : []),
        ...(outcome === "done" || outcome === "missed" ? [text(`presence.state.${outcome}`)] : []),
        ...(unconfirmed.has(visit.id) ? [text("presence.state.unconfirmed")] : []),
      ];
    };
    const rest = (visit: Visit) =>
      [words.team(visit.actor, visit.team), ...states(visit), ...conflicts(visit)].join(", ");
    const whole = (visit: Visit) => `${words.span(visit)} ${visit.place.name}, ${rest(visit)}`;
    return { conflicts, states, rest, whole };
  }, [text, words, visits, capacity, outcomes, unconfirmed]);
}
