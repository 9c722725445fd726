import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { DataChangeKind } from "../../../dataset/dataset.ts";
import type { Visit } from "../../../domain/presence.ts";
import type { Work } from "../../../domain/work.ts";
import { useDataset } from "../../shared/dataset-context.tsx";
import { useWorkChange } from "../../shared/use-work.ts";
import { editedVisit, type VisitEdit } from "./edit-visit.ts";
import {
  failedDrafts,
  keptDrafts,
  NO_DRAFTS,
  outstandingDrafts,
  visitsWith,
  waitingVisits,
  withDrafts,
} from "./visit-drafts.ts";

/** Keys pressed one after the other are one change. */
const PAUSE_MS = 700;

export interface PlanEdit {
  readonly working: boolean;
  /** The visits of the work, with what has just been changed of them. */
  readonly visits: readonly Visit[];
  /** Drawn, and not yet confirmed. */
  readonly unconfirmed: ReadonlySet<string>;
  /** @param isMore more of the same may follow at once: wait a little, so that it becomes one step of undo */
  readonly edit: (visit: Visit, edit: VisitEdit, isMore?: boolean) => void;
  /** Hand over what waits, and give the work as it is then, with what is still on its way. */
  readonly newest: () => Promise<Work>;
  /** Let go of what waits, and say whether there was anything. */
  readonly drop: () => boolean;
  readonly lock: (visits: readonly Visit[], locked: boolean) => Promise<boolean>;
  readonly remove: (visits: readonly Visit[], kind: DataChangeKind, said: string) => Promise<boolean>;
  readonly add: (visit: Visit, said: string) => Promise<boolean>;
}

/**
 * The ways to change single visits. Each is one step of undo; what is drawn goes before what is kept, and each change
 * builds on what is drawn.
 */
export function usePlanEdit(work: Work): PlanEdit {
  const dataset = useDataset();
  const { working, change } = useWorkChange();
  const [drafts, setDrafts] = useState(NO_DRAFTS);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // Whoever has waited for an answer asks of what is drawn by then.
  const drawn = useRef(drafts);
  useLayoutEffect(() => {
    drawn.current = drafts;
  });

  const [seen, setSeen] = useState(work);
  if (seen !== work) {
    setSeen(work);
    setDrafts(outstandingDrafts(drafts));
  }

  const send = useCallback(
    async (kind: DataChangeKind, before: readonly Visit[], after: readonly (Visit | null)[], said: string | null) => {
      const changed = new Map(before.map(({ id }, i) => [id, after[i] ?? null]));
      setDrafts((now) => withDrafts(now, changed, "sent"));
      const put = after.filter((visit) => visit !== null);
      const remove = before.filter((_, i) => after[i] === null).map(({ id }) => id);
      const isMade = await change(kind, namesOf(before), { visits: { put, remove } }, said);
      setDrafts((now) => (isMade ? keptDrafts(now, changed) : failedDrafts(now, changed)));
      return isMade;
    },
    [change],
  );
  const sendEdits = useCallback((visits: readonly Visit[]) => send("visitChanged", visits, visits, null), [send]);

  const settle = useCallback(async () => {
    clearTimeout(timer.current);
    const waiting = waitingVisits(drawn.current);
    if (waiting.length > 0) await sendEdits(waiting);
  }, [sendEdits]);

  const newest = useCallback(async () => {
    await settle();
    const now = await dataset.work();
    return { ...now, visits: visitsWith(now.visits, drawn.current) };
  }, [settle, dataset]);

  const settleLast = useEffectEvent(() => void settle());
  useEffect(() => () => settleLast(), []);

  const edit = useCallback(
    (visit: Visit, wanted: VisitEdit, isMore = false) => {
      const next = editedVisit(visit, wanted, work.capacity);
      if (next === visit) return;
      clearTimeout(timer.current);
      const others = waitingVisits(drafts).filter(({ id }) => id !== visit.id);
      if (others.length > 0) void sendEdits(others);
      if (!isMore) return void sendEdits([next]);
      setDrafts((now) => withDrafts(now, new Map([[next.id, next]]), "waiting"));
      timer.current = setTimeout(() => void sendEdits([next]), PAUSE_MS);
    },
    [drafts, sendEdits, work.capacity],
  );

  const drop = useCallback(() => {
    clearTimeout(timer.current);
    const waiting = waitingVisits(drafts);
    setDrafts((now) => failedDrafts(now, new Map(waiting.map((visit) => [visit.id, visit]))));
    return waiting.length > 0;
  }, [drafts]);

  const lock = useCallback(
    async (visits: readonly Visit[], locked: boolean) => {
      await settle();
      return send(
        "visitLocked",
        visits,
        visits.map((visit) => ({ ...visit, locked })),
        null,
      );
    },
    [settle, send],
  );

  const remove = useCallback(
    async (visits: readonly Visit[], kind: DataChangeKind, said: string) => {
      await settle();
      return send(
        kind,
        visits,
        visits.map(() => null),
        said,
      );
    },
    [settle, send],
  );

  const add = useCallback(
    async (visit: Visit, said: string) => {
      await settle();
      return change("visitAdded", [visit.place.name], { visits: { put: [visit] } }, said);
    },
    [settle, change],
  );

  const visits = useMemo(() => visitsWith(work.visits, drafts), [work.visits, drafts]);
  const unconfirmed = useMemo(
    () => new Set([...drafts].filter(([, { phase }]) => phase !== "kept").map(([id]) => id)),
    [drafts],
  );
  return useMemo(
    () => ({ working, visits, unconfirmed, edit, newest, drop, lock, remove, add }),
    [working, visits, unconfirmed, edit, newest, drop, lock, remove, add],
  );
}

/** At most three are named in the words of undo. */
function namesOf(visits: readonly Visit[]): readonly string[] {
  return [...new Set(visits.map(({ place }) => place.name))].slice(0, 3);
}
