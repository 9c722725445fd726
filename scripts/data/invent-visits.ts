import { needSlots, type PlacedSlot } from "../../src/analysis/plan/need-slots.ts";
import { proposePlan } from "../../src/analysis/plan/propose-plan.ts";
import { type Shift, shiftsOf } from "../../src/analysis/plan/shifts.ts";
import { travelMinutes } from "../../src/analysis/plan/travel.ts";
import type { PlanPlace, Visit, VisitReason } from "../../src/domain/presence.ts";
import { type DayNumber, dayOfMinute, type LocalMinute } from "../../src/domain/time.ts";
import type { PlacesFrom } from "./built-in-lists.ts";
import { INVENTED_SHIFTS, type InventedShift } from "./invented-shifts.ts";
import { integerBetween } from "./random.ts";

const VISIT_MINUTES = 15;
/** As many as Närvaro proposes for at first. */
const PLACES_PROPOSED = 10;
/** Places that a plan by hand is made for. */
const PLACES_PLANNED = 14;
const STEP = 5;

interface Stop {
  readonly slot: PlacedSlot;
  /** Not before. */
  readonly fromMinute: LocalMinute;
}

interface PlannedStop extends Stop {
  readonly startMinute: LocalMinute;
}

/**
 * Planned visits of whole weeks. Before the tool was there they were few and planned by hand, each to a slot of need that
 * a shift can reach: the neediest first, give or take what people thought that week.
 *
 * @param mondays of the weeks
 * @param proposedFrom the Monday from which the app's own proposal is the plan
 */
export function inventVisits(
  lists: readonly PlacesFrom[],
  mondays: readonly DayNumber[],
  proposedFrom: DayNumber,
  random: () => number,
): readonly Visit[] {
  const visits: Visit[] = [];
  for (const monday of mondays) {
    const { places } = lists.findLast(({ fromDay }) => fromDay <= monday) ?? lists[0]!;
    if (monday >= proposedFrom) {
      visits.push(...proposedWeek(places, monday));
      continue;
    }
    const slots = slotsOfWeek(places.slice(0, PLACES_PLANNED), monday);
    const taken = new Set<PlacedSlot>();
    for (const shift of shiftsOf(
      INVENTED_SHIFTS.map(({ capacity }) => capacity),
      monday,
      7,
    )) {
      if (dayOfMinute(shift.startMinute) < monday) continue;
      const invented = INVENTED_SHIFTS.find(({ capacity }) => capacity === shift.capacity)!;
      for (let team = 1; team <= shift.capacity.teams; team++) {
        const stops = stopsOfTurn(shift, invented, slots, taken, random);
        for (const { slot } of stops) taken.add(slot);
        visits.push(...stops.map((stop) => visitOf(stop, shift, team)));
      }
    }
  }
  return visits
    .sort((a, b) => a.startMinute - b.startMinute || (a.place.id < b.place.id ? -1 : 1))
    .map((visit, i) => ({ ...visit, id: `FIKTIV-B${i + 1}` }));
}

function proposedWeek(places: readonly PlanPlace[], monday: DayNumber): readonly Visit[] {
  const capacity = INVENTED_SHIFTS.map((shift) => shift.capacity);
  const { visits } = proposePlan({
    fromDay: monday,
    days: 7,
    places: places.slice(0, PLACES_PROPOSED),
    capacity,
    kept: [],
    visitMinutes: VISIT_MINUTES,
  });
  return visits.map((visit) => ({ ...visit, reason: visit.reason && withRoundShares(visit.reason), invented: true }));
}

/** Four decimals: nobody reads more, and the file is loaded by everyone. */
function withRoundShares(reason: VisitReason): VisitReason {
  return { ...reason, slotShare: Number(reason.slotShare.toFixed(4)), needShare: Number(reason.needShare.toFixed(4)) };
}

function slotsOfWeek(places: readonly PlanPlace[], monday: DayNumber): readonly PlacedSlot[] {
  const capacity = INVENTED_SHIFTS.map((shift) => shift.capacity);
  return needSlots({ fromDay: monday, days: 7, places, capacity, kept: [], visitMinutes: VISIT_MINUTES });
}

function stopsOfTurn(
  shift: Shift,
  { areas, stops: most }: InventedShift,
  slots: readonly PlacedSlot[],
  taken: ReadonlySet<PlacedSlot>,
  random: () => number,
): readonly PlannedStop[] {
  const wishes = slots
    .filter(({ place }) => areas === null || areas.includes(place.areaCode ?? ""))
    .map((slot) => ({
      slot,
      fromMinute: slot.startMinute + STEP * integerBetween(random, 0, 9),
      wish: slot.need * (0.6 + 0.8 * random()),
    }))
    .filter(({ slot }) => !taken.has(slot));
  let chosen: readonly PlannedStop[] = [];
  const visited = (id: string) =>
    [...taken, ...chosen.map(({ slot }) => slot)].filter((slot) => slot.placeId === id).length;
  while (chosen.length < most && wishes.length > 0) {
    // A place that has been planned for this week can wait for one that has not.
    const worth = ({ slot, wish }: (typeof wishes)[number]) => wish / (1 + visited(slot.placeId));
    const best = wishes.reduce((one, other) => (worth(other) > worth(one) ? other : one));
    wishes.splice(wishes.indexOf(best), 1);
    chosen = inTime([...chosen, best], shift) ?? chosen;
  }
  return chosen;
}

/** The stops with their times; null when not all can be made within the shift and their slots. */
function inTime(stops: readonly Stop[], { startMinute, endMinute, capacity }: Shift): readonly PlannedStop[] | null {
  const inOrder = [...stops].sort((a, b) => a.fromMinute - b.fromMinute);
  const planned: PlannedStop[] = [];
  for (const stop of inOrder) {
    const before = planned.at(-1);
    const travel = before ? travelMinutes(before.slot.place.lngLat, stop.slot.place.lngLat, capacity.mode) : 0;
    const free = before ? before.startMinute + VISIT_MINUTES + travel : startMinute;
    const start = Math.ceil(Math.max(stop.fromMinute, free) / STEP) * STEP;
    if (start >= stop.slot.endMinute || start + VISIT_MINUTES > endMinute) return null;
    planned.push({ ...stop, startMinute: start });
  }
  return planned;
}

function visitOf({ slot, startMinute }: PlannedStop, { capacity }: Shift, team: number): Visit {
  const { place } = slot;
  return {
    id: "",
    startMinute,
    minutes: VISIT_MINUTES,
    place: { id: place.id, name: place.name, lngLat: place.lngLat },
    areaCode: place.areaCode,
    actor: capacity.actor,
    capacityId: capacity.id,
    team,
    mode: capacity.mode,
    locked: false,
    origin: "hand",
    reason: null,
    note: "",
    invented: true,
  };
}

/** Mondays from the week of `fromDay` to the week of `toDay`. */
export function mondaysBetween(fromDay: DayNumber, toDay: DayNumber): readonly DayNumber[] {
  const first = fromDay - ((fromDay + 3) % 7);
  return Array.from({ length: Math.floor((toDay - first) / 7) + 1 }, (_, week) => first + 7 * week);
}
