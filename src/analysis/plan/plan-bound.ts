import type { NeedSlot, PlanQuestion } from "../../domain/presence.ts";
import type { LocalMinute } from "../../domain/time.ts";
import type { PlanProblem } from "./plan-problem.ts";

/**
 * Upper bound of the methods: the same number of visits without travel, to the neediest slots.
 *
 * @param isCandidate which slots may be chosen; all when left out
 * @returns           share of all need, 0–1
 */
export function neediestBound(
  slots: readonly NeedSlot[],
  visits: number,
  isCandidate: (slot: NeedSlot, index: number) => boolean = () => true,
): number {
  return slots
    .filter(isCandidate)
    .map(({ need }) => need)
    .sort((a, b) => b - a)
    .slice(0, visits)
    .reduce((sum, need) => sum + need, 0);
}

/**
 * Upper bound on what any plan can cover with the teams and shifts there are, however many visits it makes: travel takes
 * no time, but a team starts at most one visit in as many minutes as a visit is long. Shifts are cut into bins of that
 * length; a slot can have any bin that it shares a start with. Sets of slots that find bins are independent in a
 * transversal matroid, so taking the neediest first, where an augmenting path is found, is exact (Edmonds & Fulkerson
 * 1965). Kept visits are taken as given, their teams as free: the bound stays a bound.
 *
 * @returns share of all need, 0–1
 */
export function noTravelBound({ slots, shifts, covered, options, question }: PlanProblem): number {
  const { visitMinutes } = question;
  const bins = binsOf(shifts, question);
  const takers = bins.map((): number[] => []);
  const binsOfSlot = slots.map((_, slot) => {
    const own = options[slot]!;
    return bins.flatMap(({ from, shift }, bin) =>
      own.some(({ stop }) => stop.from < from + visitMinutes && stop.to >= from && isIn(stop, shifts[shift]!))
        ? [bin]
        : [],
    );
  });

  function findBin(slot: number, seen: Set<number>): boolean {
    for (const bin of binsOfSlot[slot]!) {
      if (seen.has(bin)) continue;
      seen.add(bin);
      const own = takers[bin]!;
      if (own.length < bins[bin]!.teams) {
        own.push(slot);
        return true;
      }
      for (let i = 0; i < own.length; i++) {
        if (!findBin(own[i]!, seen)) continue;
        own[i] = slot;
        return true;
      }
    }
    return false;
  }

  const byNeed = slots.map((_, slot) => slot).sort((a, b) => slots[b]!.need - slots[a]!.need);
  let bound = 0;
  for (const slot of byNeed) if (covered[slot] || findBin(slot, new Set())) bound += slots[slot]!.need;
  return bound;
}

interface Bin {
  readonly from: LocalMinute;
  /** Index. */
  readonly shift: number;
  readonly teams: number;
}

function binsOf(shifts: PlanProblem["shifts"], { visitMinutes }: PlanQuestion): Bin[] {
  return shifts.flatMap(({ startMinute, endMinute, capacity }, shift) => {
    const bins: Bin[] = [];
    for (let from = startMinute; from <= endMinute - visitMinutes; from += visitMinutes) {
      bins.push({ from, shift, teams: capacity.teams });
    }
    return bins;
  });
}

function isIn(stop: { readonly from: LocalMinute; readonly to: LocalMinute }, shift: PlanProblem["shifts"][number]) {
  return stop.from >= shift.startMinute && stop.to < shift.endMinute;
}
