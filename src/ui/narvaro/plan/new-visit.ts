import { PROPOSED_MINUTES } from "../../../analysis/plan/plan-question.ts";
import type { Actor, Capacity, PlaceRef, Visit } from "../../../domain/presence.ts";
import type { RankedList } from "../../../domain/priority.ts";
import { type DayNumber, MINUTES_PER_DAY, weekdayOfDay } from "../../../domain/time.ts";
import { type Lane, shiftOnAt } from "./lanes.ts";

interface Known {
  readonly startMinute: number | null;
  readonly lane: Pick<Lane, "actor" | "team" | "mode"> | null;
  readonly place: (PlaceRef & { readonly areaCode: string | null }) | null;
}

const NOON = 12 * 60;
/** Until a place is chosen, which the form waits for. */
const NOWHERE = { id: "", name: "", lngLat: [0, 0] as const, areaCode: null };

/** Where the form for a visit by hand begins: what is known already, else the first place and the first shift of the day. */
export function newVisit(
  known: Known | null,
  list: RankedList,
  capacity: readonly Capacity[],
  day: DayNumber,
): Omit<Visit, "id"> {
  const first = list.hotspots[0];
  const top = first && { id: first.id, name: first.name, lngLat: first.marker, areaCode: first.areaCode };
  const place = known?.place ?? top ?? NOWHERE;
  const ofDay = capacity.find(({ weekdays }) => weekdays.includes(weekdayOfDay(day))) ?? null;
  const startMinute = known?.startMinute ?? day * MINUTES_PER_DAY + (ofDay?.fromMinute ?? NOON);
  // Whoever is on then; the first of the day when nobody is.
  const onThen = capacity.find((shift) => shiftOnAt([shift], shift.actor, 1, startMinute) !== null);
  const actor: Actor = known?.lane?.actor ?? onThen?.actor ?? ofDay?.actor ?? capacity[0]?.actor ?? POLICE;
  const team = known?.lane?.team ?? 1;
  const shift = shiftOnAt(capacity, actor, team, startMinute);
  return {
    startMinute,
    minutes: PROPOSED_MINUTES,
    place: { id: place.id, name: place.name, lngLat: place.lngLat },
    areaCode: place.areaCode,
    actor,
    capacityId: shift?.id ?? null,
    team,
    mode: shift?.mode ?? known?.lane?.mode ?? "foot",
    locked: false,
    origin: "hand",
    reason: null,
    note: "",
  };
}

const POLICE: Actor = { kind: "police", name: "" };
