import type { Decision } from "./decision.ts";
import type { Capacity, Delivered, Inventable, Missed, Visit } from "./presence.ts";
import type { CitizenPromise, LogEntry } from "./promise.ts";
import { DEFAULT_SERVICE_TARGETS, type OwnRequest, type RequestEdit, type ServiceTargets } from "./request.ts";

/** What the user wrote in place of what was composed from the numbers; null: as composed. By the key of the period. */
export interface ReportTexts extends Inventable {
  /** `followUpKey` of the period. */
  readonly id: string;
  readonly web: string | null;
  readonly social: string | null;
  /** The parts of the lägesbild that the law asks for. */
  readonly mapping: string | null;
  readonly otherInformation: string | null;
  readonly analysis: string | null;
  readonly sources: string | null;
}

/** Everything the user made: plans, what was delivered, measures, promises, decisions. What is counted of it is not in here. */
export interface Work {
  readonly capacity: readonly Capacity[];
  readonly visits: readonly Visit[];
  /** Ticked off and logged by hand; imported presence is a source among the others. */
  readonly delivered: readonly Delivered[];
  readonly missed: readonly Missed[];
  readonly promises: readonly CitizenPromise[];
  readonly log: readonly LogEntry[];
  readonly ownRequests: readonly OwnRequest[];
  readonly requestEdits: readonly RequestEdit[];
  readonly reportTexts: readonly ReportTexts[];
  readonly decisions: readonly Decision[];
  readonly serviceTargets: ServiceTargets;
}

/** The parts of `Work` that are lists of things with an id. */
export const WORK_LISTS = [
  "capacity",
  "visits",
  "delivered",
  "missed",
  "promises",
  "log",
  "ownRequests",
  "requestEdits",
  "reportTexts",
  "decisions",
] as const;
export type WorkList = (typeof WORK_LISTS)[number];

export const NO_WORK: Work = {
  capacity: [],
  visits: [],
  delivered: [],
  missed: [],
  promises: [],
  log: [],
  ownRequests: [],
  requestEdits: [],
  reportTexts: [],
  decisions: [],
  serviceTargets: DEFAULT_SERVICE_TARGETS,
};

export type WorkItem<List extends WorkList> = Work[List][number];

/** A change of the work: things put (new, or in place of the one with the same id) and removed, list by list. */
export type WorkPatch = {
  readonly [List in WorkList]?: {
    readonly put?: readonly WorkItem<List>[];
    /** Ids. */
    readonly remove?: readonly string[];
  };
} & { readonly serviceTargets?: Partial<ServiceTargets> };

/**
 * The work after a change: what is put takes the place of what had its id, new things come last.
 *
 * @returns the same object when nothing is different
 */
export function patchedWork(work: Work, patch: WorkPatch): Work {
  let next = work;
  for (const list of WORK_LISTS) {
    const change = patch[list];
    if (!change) continue;
    const before: readonly { readonly id: string }[] = work[list];
    const after = patchedList(before, change.put ?? [], change.remove ?? []);
    if (after !== before) next = { ...next, [list]: after };
  }
  if (!patch.serviceTargets) return next;
  const serviceTargets = { ...work.serviceTargets, ...patch.serviceTargets };
  return same(serviceTargets, work.serviceTargets) ? next : { ...next, serviceTargets };
}

function patchedList<Item extends { readonly id: string }>(
  items: readonly Item[],
  put: readonly Item[],
  remove: readonly string[],
): readonly Item[] {
  const newById = new Map(put.map((item) => [item.id, item]));
  const removed = new Set(remove);
  const kept = items.flatMap((item) => {
    if (removed.has(item.id)) return [];
    const other = newById.get(item.id);
    newById.delete(item.id);
    return [other && !same(other, item) ? other : item];
  });
  const after = [...kept, ...newById.values()];
  return after.length === items.length && after.every((item, i) => item === items[i]) ? items : after;
}

/** Plain data, made by the same code: the order of their parts says nothing, and is the same. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What is left when real data have come: nothing invented. What the user made stays. */
export function withoutInvented(work: Work): Work {
  let next = work;
  for (const list of WORK_LISTS) {
    const items: readonly Inventable[] = work[list];
    const real = items.filter(({ invented }) => invented !== true);
    if (real.length < items.length) next = { ...next, [list]: real };
  }
  return next;
}

/** What is shown when the example is loaded again: the example's, and what the user has made. */
export function withExampleWork(own: Work, example: Work): Work {
  const lists = WORK_LISTS.map((list) => [list, { put: own[list] }] as const);
  return patchedWork(example, { ...Object.fromEntries(lists), serviceTargets: own.serviceTargets });
}

/** Has the user made anything? */
export function hasOwnWork(work: Work | null): boolean {
  if (!work) return false;
  return WORK_LISTS.some((list) => (work[list] as readonly Inventable[]).some(({ invented }) => invented !== true));
}
