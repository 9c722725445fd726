import { DEFAULT_SERVICE_TARGETS } from "../domain/request.ts";
import { NO_WORK, WORK_LISTS, type Work, type WorkItem, type WorkList, type WorkPatch } from "../domain/work.ts";
import { ITEM_SCHEMAS, ServiceTargetsSchema } from "./work-schema.ts";

/** Something of the work that cannot be read. */
export interface LostWork {
  readonly list: WorkList | "serviceTargets";
  /** `2026-11`; null where the list is not kept by month. */
  readonly month: string | null;
  readonly count: number;
}

export interface WorkRead {
  readonly work: Work;
  readonly lost: readonly LostWork[];
}

/** Work from storage or from someone's file: what can be read of it, and what cannot; null when it is no work at all. */
export function readWork(value: unknown): WorkRead | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const parts = value as Readonly<Record<string, unknown>>;
  const lost: LostWork[] = [];
  const lists = WORK_LISTS.map((list) => {
    const { items, lostCount } = readItems(list, parts[list]);
    if (lostCount > 0) lost.push({ list, month: null, count: lostCount });
    return [list, items] as const;
  });
  const targets = ServiceTargetsSchema.safeParse(parts.serviceTargets);
  if (!targets.success) lost.push({ list: "serviceTargets", month: null, count: 1 });
  const serviceTargets = targets.success ? targets.data : DEFAULT_SERVICE_TARGETS;
  return { work: { ...NO_WORK, ...Object.fromEntries(lists), serviceTargets }, lost };
}

/** Every item that can be read. Of two with the same id the later one is lost: nothing could tell them apart. */
export function readItems<List extends WorkList>(
  list: List,
  values: unknown,
): { readonly items: readonly WorkItem<List>[]; readonly lostCount: number } {
  if (!Array.isArray(values)) return { items: [], lostCount: 1 };
  const items = new Map<string, WorkItem<List>>();
  for (const value of values as readonly unknown[]) {
    const item = ITEM_SCHEMAS[list].safeParse(value);
    if (item.success && !items.has(item.data.id)) items.set(item.data.id, item.data);
  }
  return { items: [...items.values()], lostCount: values.length - items.size };
}

/**
 * A change as it can be kept: without personal data in what was typed, and with nothing that could not be read again.
 *
 * @throws RangeError for an item that could not: the screens let nobody make one
 */
export function checkedPatch(patch: WorkPatch): WorkPatch {
  const lists = WORK_LISTS.flatMap((list) => {
    const change = patch[list];
    if (!change) return [];
    const put = (change.put ?? []).map((item) => {
      const checked = ITEM_SCHEMAS[list].safeParse(item);
      if (checked.success) return checked.data;
      throw new RangeError(`No ${list} that can be kept: ${JSON.stringify(checked.error.issues)}`);
    });
    return [[list, { ...change, put }] as const];
  });
  const { serviceTargets } = patch;
  const targets = ServiceTargetsSchema.safeParse({ ...DEFAULT_SERVICE_TARGETS, ...serviceTargets });
  if (!targets.success) throw new RangeError(`No service targets: ${JSON.stringify(serviceTargets)}`);
  return { ...Object.fromEntries(lists), ...(serviceTargets && { serviceTargets }) };
}
