import type { LngLat } from "../../../domain/coordinates.ts";
import type { Visit, VisitOutcome } from "../../../domain/presence.ts";
import type { MapMark, MapMarks, MarkLook } from "../../../map/scene.ts";
import { laneKey } from "./lanes.ts";

export interface MarkWords {
  /** `22:05 Stora torget, polis lag 1`, in the order of time. */
  readonly visit: (visit: Visit) => string;
  /** Beside the pointer, where several visits go to one place. */
  readonly several: (visits: readonly string[]) => string;
}

/**
 * The visits as marks, numbered in the order in which their team makes them, and each team's way between them. Visits to
 * the same spot share a mark: "1,4".
 *
 * @param chosenId its mark has the ring, and takes its look
 */
export function visitMarks(
  visits: readonly Visit[],
  outcomeOf: (visit: Visit) => VisitOutcome,
  chosenId: string | null,
  words: MarkWords,
): MapMarks {
  const routes = new Map<string, LngLat[]>();
  const places = new Map<string, { visit: Visit; order: number }[]>();
  for (const visit of [...visits].sort((a, b) => a.startMinute - b.startMinute)) {
    const lane = laneKey(visit.actor, visit.team);
    const route = routes.get(lane) ?? [];
    routes.set(lane, [...route, visit.place.lngLat]);
    const spot = visit.place.lngLat.join();
    places.set(spot, [...(places.get(spot) ?? []), { visit, order: route.length + 1 }]);
  }
  const marks = [...places.values()].map((stops): MapMark => {
    const chosen = stops.find(({ visit }) => visit.id === chosenId);
    const first = chosen ?? stops[0]!;
    return {
      id: first.visit.id,
      lngLat: first.visit.place.lngLat,
      look: chosen ? lookOf(chosen.visit, outcomeOf) : commonLook(stops.map(({ visit }) => lookOf(visit, outcomeOf))),
      label: orderLabel(stops.map(({ order }) => order)),
      tooltip: words.several(stops.map(({ visit }) => words.visit(visit))),
      ...(chosen && { chosen: true }),
    };
  });
  return { marks, routes: [...routes.values()].filter((route) => route.length > 1) };
}

/** The mark's next visit, so that a second click goes on to it. */
export function nextAtSameSpot(visits: readonly Visit[], markId: string, chosenId: string | null): string {
  const mark = visits.find(({ id }) => id === markId);
  if (!mark || markId !== chosenId) return markId;
  const spot = mark.place.lngLat.join();
  const here = visits.filter(({ place }) => place.lngLat.join() === spot);
  return here[(here.indexOf(mark) + 1) % here.length]!.id;
}

function lookOf(visit: Visit, outcomeOf: (visit: Visit) => VisitOutcome): MarkLook {
  const outcome = outcomeOf(visit);
  if (outcome === "done" || outcome === "missed") return outcome;
  return visit.locked ? "locked" : "planned";
}

/** What is true of all of them; else the plainest. */
function commonLook(looks: readonly MarkLook[]): MarkLook {
  const [first] = looks;
  return first !== undefined && looks.every((look) => look === first) ? first : "planned";
}

/** At most three signs: "1", "1,4", else "1…". */
function orderLabel(orders: readonly number[]): string {
  const all = [...new Set(orders)].join();
  return all.length <= 3 ? all : `${orders[0]}…`;
}
