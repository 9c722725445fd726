import { useMemo } from "react";
import { clockOf } from "../../../domain/clock.ts";
import type { Actor, ActorKind, Capacity, Visit, VisitReason } from "../../../domain/presence.ts";
import { type DayNumber, dayOfMinute, MINUTES_PER_DAY, type Weekday, weekdayOfDay } from "../../../domain/time.ts";
import { useWeekdayNames } from "../../karta/use-weekday-names.ts";
import { useListText } from "../../shared/list-text.ts";
import { useNumbers } from "../../shared/number-format.ts";
import { useText } from "../../shared/text.ts";
import { useActorText } from "../../shared/use-actor-text.ts";
import { useDayText } from "../../shared/use-day-text.ts";
import { weekdayRuns } from "./weekday-runs.ts";

export interface PlanWords {
  readonly actor: (actor: Actor) => string;
  /** Polis, lag 1 */
  readonly team: (actor: Actor, team: number) => string;
  /** P1, or PY1 for one that is called Yttre: where there is no room for more, always with the words beside it. */
  readonly teamSign: (actor: Actor, team: number) => string;
  /** mån–fre, alla dagar, fre och lör */
  readonly weekdays: (weekdays: readonly Weekday[]) => string;
  /** fre och lör 20:00–02:00 */
  readonly shift: (shift: Pick<Capacity, "weekdays" | "fromMinute" | "minutes">) => string;
  /** fredag 6 nov */
  readonly day: (day: DayNumber) => string;
  /** 22:05–22:20 */
  readonly span: (visit: Pick<Visit, "startMinute" | "minutes">) => string;
  /** Why it was proposed, as short sentences. */
  readonly reason: (reason: VisitReason) => string;
  /** What of it is about the time alone, for a place whose reason is given already. */
  readonly slot: (reason: VisitReason) => string;
}

/** Swedish initials; the same in every language, so that a printed plan and the screen agree. */
const SIGNS: Readonly<Record<Exclude<ActorKind, "other">, string>> = {
  police: "P",
  guards: "O",
  hosts: "T",
  fieldGroup: "F",
  nightWalkers: "N",
};

/** The words of plans: who, when and why. */
export function usePlanWords(): PlanWords {
  const text = useText();
  const listText = useListText();
  const numbers = useNumbers();
  const dayText = useDayText();
  const names = useWeekdayNames();
  const actor = useActorText();
  return useMemo(() => {
    const weekdays = (days: readonly Weekday[]) =>
      days.length === 7
        ? text("presence.everyDay")
        : listText(
            weekdayRuns(days).map(({ from, to }) =>
              from === to ? names.short[from]! : `${names.short[from]}–${names.short[to]}`,
            ),
          );
    const span = (from: number, minutes: number) => `${clockOf(from)}–${clockOf(from + minutes)}`;
    const slot = ({ slotFrom, slotTo, slotShare }: VisitReason) => {
      const day = dayOfMinute(slotFrom);
      return text("presence.reason.slot", {
        day: capitalized(names.long[weekdayOfDay(day)]!),
        from: String(Math.floor((slotFrom - day * MINUTES_PER_DAY) / 60)).padStart(2, "0"),
        to: String(Math.ceil((slotTo - day * MINUTES_PER_DAY) / 60) % 24).padStart(2, "0"),
        share: numbers.share(slotShare),
      });
    };
    return {
      actor,
      team: (who, team) => text("presence.team", { actor: actor(who), team }),
      teamSign: (who, team) => {
        const initial = who.name.trim().slice(0, 1).toLocaleUpperCase("sv");
        return `${who.kind === "other" ? initial : SIGNS[who.kind] + initial}${team}`;
      },
      weekdays,
      shift: (shift) => `${weekdays(shift.weekdays)} ${span(shift.fromMinute, shift.minutes)}`,
      day: (day) => `${names.long[weekdayOfDay(day)]} ${dayText(day, day)}`,
      span: (visit) => span(visit.startMinute, visit.minutes),
      reason: (reason) =>
        [
          text("presence.reason.rank", { rank: reason.rank }),
          text("presence.reason.events", {
            events: numbers.events(reason.count12Months),
            category: reason.dominantCategory,
          }),
          slot(reason),
          // Nothing to say of the first, or of one at the same place as the one before.
          ...(reason.travelMinutes ? [text("presence.reason.travel", { minutes: reason.travelMinutes })] : []),
        ].join(" "),
      slot,
    };
  }, [text, listText, numbers, dayText, names, actor]);
}

/** Begins a sentence. */
function capitalized(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase("sv") + word.slice(1);
}
