import type { Visit } from "../../../domain/presence.ts";

/** A visit as it is drawn before the change of it has come back with the work. */
export interface Draft {
  /** null: taken away. */
  readonly visit: Visit | null;
  /** Waits for more of the same, is on its way to be kept, or is kept. */
  readonly phase: "waiting" | "sent" | "kept";
}

/** By the id of the visit. */
export type Drafts = ReadonlyMap<string, Draft>;
export const NO_DRAFTS: Drafts = new Map();

/** What is changed next must build on what is drawn, or a change that is still on its way would be taken back by it. */
export function visitsWith(visits: readonly Visit[], drafts: Drafts): readonly Visit[] {
  if (drafts.size === 0) return visits;
  return visits.flatMap((visit) => {
    const draft = drafts.get(visit.id);
    return draft ? (draft.visit ?? []) : visit;
  });
}

export function withDrafts(drafts: Drafts, changed: ReadonlyMap<string, Visit | null>, phase: Draft["phase"]): Drafts {
  return new Map([...drafts, ...[...changed].map(([id, visit]) => [id, { visit, phase }] as const)]);
}

/** The change was made: what was sent is kept, unless something newer has been done to it since. */
export function keptDrafts(drafts: Drafts, changed: ReadonlyMap<string, Visit | null>): Drafts {
  return new Map(
    [...drafts].map(([id, draft]) => {
      const isIt = draft.phase === "sent" && changed.has(id) && changed.get(id) === draft.visit;
      return [id, isIt ? { ...draft, phase: "kept" as const } : draft];
    }),
  );
}

/** The change was not made: what was sent is no longer drawn. */
export function failedDrafts(drafts: Drafts, changed: ReadonlyMap<string, Visit | null>): Drafts {
  return new Map([...drafts].filter(([id, { visit }]) => !changed.has(id) || changed.get(id) !== visit));
}

/** The work has come anew: it holds what is kept, and whatever was done to it since by undo or in another tab. */
export function outstandingDrafts(drafts: Drafts): Drafts {
  const rest = [...drafts].filter(([, { phase }]) => phase !== "kept");
  return rest.length === drafts.size ? drafts : new Map(rest);
}

export function waitingVisits(drafts: Drafts): readonly Visit[] {
  return [...drafts.values()].flatMap(({ visit, phase }) => (visit && phase === "waiting" ? visit : []));
}
