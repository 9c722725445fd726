import { seededRandom } from "../../src/analysis/seeded-random.ts";
import type { PlaceRef, PlanPlace, Visit } from "../../src/domain/presence.ts";
import { dayOfCivil, dayOfMinute } from "../../src/domain/time.ts";
import { NO_WORK, WORK_LISTS, type Work } from "../../src/domain/work.ts";
import { builtInPlaces } from "./built-in-lists.ts";
import { inventDecisions } from "./invent-decisions.ts";
import { inventDeliveries } from "./invent-deliveries.ts";
import { LAST_DAY } from "./invent-incidents.ts";
import { inventEdits, inventOwnRequests } from "./invent-own-requests.ts";
import { inventLog, inventPromises } from "./invent-promises.ts";
import type { InventedRequest } from "./invent-requests.ts";
import { inventVisits, mondaysBetween } from "./invent-visits.ts";
import { INVENTED_SHIFTS } from "./invented-shifts.ts";

/** Each part has a seed of its own. */
const SEEDS = { visits: 411, deliveries: 412, log: 413 } as const;
const TODAY = LAST_DAY + 1;
/** Twelve months back, and the two weeks after this one. */
const FIRST_PLANNED = dayOfCivil(2025, 11, 1);
const LAST_PLANNED = dayOfCivil(2026, 11, 15);
/** The week that is today: plans before it were made in a spreadsheet, as they used to be. */
const PROPOSED_FROM = dayOfCivil(2026, 10, 26);
/** When the list that the plan is made from was looked at anew. */
const LISTS_MADE = [
  FIRST_PLANNED,
  dayOfCivil(2026, 2, 1),
  dayOfCivil(2026, 5, 1),
  dayOfCivil(2026, 8, 1),
  dayOfCivil(2026, 10, 1),
  TODAY,
];
/** Ranks of the latest list where the promise says that there will be presence. */
const PROMISED_RANKS = [1, 2, 3, 5, 7, 8, 11];
/** Where events fade from February 2026. */
const BERGA_RANK = 6;
/** Promised as well, and hardly gone to; promised and never gone to. */
const FORGOTTEN_RANK = 13;
const NEVER_PLANNED_RANK = 20;
const SELDOM_RANK = 8;
const FORGOTTEN_FROM = dayOfCivil(2026, 5, 1);
const WALK_RANK = 3;

/**
 * FIKTIVA DATA: a year of plans, deliveries, measures and promises, so that every screen shows what it is for.
 *
 * @param files what else is written, by path: the places are those of the app's own list
 */
export async function inventWork(
  files: ReadonlyMap<string, string>,
  requests: readonly InventedRequest[],
  owners: readonly string[],
): Promise<Work> {
  const lists = await builtInPlaces(files, LISTS_MADE);
  const latest = lists.at(-1)!.places;
  const ranked = (rank: number): PlaceRef => placeRef(latest.find((place) => place.rank === rank)!);
  const mondays = mondaysBetween(FIRST_PLANNED, LAST_PLANNED);
  const visits = withPurpose(
    inventVisits(lists, mondays, PROPOSED_FROM, seededRandom(SEEDS.visits)).filter(({ startMinute }) => {
      const day = dayOfMinute(startMinute);
      return day >= FIRST_PLANNED && day !== TODAY;
    }),
  );
  const weakness = {
    forgotten: { placeId: ranked(FORGOTTEN_RANK).id, fromDay: FORGOTTEN_FROM },
    seldom: ranked(SELDOM_RANK).id,
  };
  const promises = inventPromises(
    [...PROMISED_RANKS, FORGOTTEN_RANK, NEVER_PLANNED_RANK].map(ranked),
    ranked(BERGA_RANK),
  );
  const ownRequests = inventOwnRequests(ranked(WALK_RANK));
  return {
    ...NO_WORK,
    capacity: INVENTED_SHIFTS.map(({ capacity }) => capacity),
    visits,
    ...inventDeliveries(visits, weakness, TODAY, seededRandom(SEEDS.deliveries)),
    promises,
    log: inventLog(promises, TODAY, seededRandom(SEEDS.log)),
    ownRequests,
    requestEdits: inventEdits(requests, owners, TODAY),
    decisions: inventDecisions([ranked(1), ranked(2)], visits, { place: ranked(WALK_RANK), requests: ownRequests }),
  };
}

/** Two of the visits ahead are agreed with others, and stay when the plan is made anew. */
function withPurpose(visits: readonly Visit[]): readonly Visit[] {
  const purposes = new Map([
    ["fieldGroup", "Tillsammans med skolan."],
    ["hosts", "Möter hyresgästföreningen."],
  ]);
  return visits.map((visit) => {
    const note = dayOfMinute(visit.startMinute) > TODAY ? purposes.get(visit.actor.kind) : undefined;
    if (note === undefined) return visit;
    purposes.delete(visit.actor.kind);
    return { ...visit, locked: true, note };
  });
}

function placeRef({ id, name, lngLat }: PlanPlace): PlaceRef {
  return { id, name, lngLat };
}

/** One item a line, so that a change can be read. */
export function workJson(work: Work): string {
  const lists = WORK_LISTS.map(
    (list) => `${JSON.stringify(list)}:[\n${work[list].map((item) => JSON.stringify(item)).join(",\n")}\n]`,
  );
  return `{${lists.join(",\n")},\n"serviceTargets":${JSON.stringify(work.serviceTargets)}}\n`;
}
