import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { DataChangeKind } from "../../../dataset/dataset.ts";
import type { Visit } from "../../../domain/presence.ts";
import type { Work } from "../../../domain/work.ts";
import { useWorkChange } from "../../shared/use-work.ts";
import { editedVisit, type VisitEdit } from "./edit-visit.ts";

/** Keys pressed one after the other are one change. */
const PAUSE_MS = 700;

/** A visit as it is drawn before the change of it is on disk. */
interface Draft {
  readonly visit: Visit;
  /** Handed over to be kept; the work will come back with it. */
  readonly isSent: boolean;
}
type Drafts = ReadonlyMap<string, Draft>;
const NO_DRAFTS: Drafts = new Map();

export interface PlanEdit {
  readonly working: boolean;
  /** The visits of the work, with what has just been changed of them. */
  readonly visits: readonly Visit[];
  /** Drawn, and not yet confirmed. */
  readonly unconfirmed: ReadonlySet<string>;
  /** @param isMore more of the same may follow at once: wait a little, so that it becomes one step of undo */
  readonly edit: (visit: Visit, edit: VisitEdit, isMore?: boolean) => void;
  /** Hand over what waits. */
  readonly settle: () => Promise<void>;
  /** Let go of what waits, and say whether there was anything. */
  readonly drop: () => boolean;
  readonly lock: (visits: readonly Visit[], locked: boolean) => Promise<boolean>;
  readonly remove: (visits: readonly Visit[], kind: DataChangeKind, said: string) => Promise<boolean>;
  readonly add: (visit: Visit, said: string) => Promise<boolean>;
}

/** The ways to change single visits. Each is one step of undo; what is drawn goes before what is kept. */
export function usePlanEdit(work: Work): PlanEdit {
  const { working, change } = useWorkChange();
  const [drafts, setDrafts] = useState(NO_DRAFTS);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // The work came back with what was sent.
  const [seen, setSeen] = useState(work);
  if (seen !== work) {
    setSeen(work);
    const waiting = new Map([...drafts].filter(([, { isSent }]) => !isSent));
    setDrafts(waiting.size > 0 ? waiting : NO_DRAFTS);
  }

  const send = useCallback(
    async (visits: readonly Visit[]) => {
      setDrafts((before) => withDrafts(before, visits, true));
      const isMade = await change("visitChanged", namesOf(visits), { visits: { put: visits } }, null);
      if (!isMade) setDrafts((before) => without(before, visits));
    },
    [change],
  );

  const settle = useCallback(async () => {
    clearTimeout(timer.current);
    const waiting = [...drafts.values()].filter(({ isSent }) => !isSent).map(({ visit }) => visit);
    if (waiting.length > 0) await send(waiting);
  }, [drafts, send]);

  const settleLast = useEffectEvent(() => void settle());
  useEffect(() => () => settleLast(), []);

  const edit = useCallback(
    (visit: Visit, wanted: VisitEdit, isMore = false) => {
      const next = editedVisit(visit, wanted, work.capacity);
      if (next === visit) return;
      clearTimeout(timer.current);
      const others = [...drafts.values()].filter((draft) => !draft.isSent && draft.visit.id !== visit.id);
      if (others.length > 0) void send(others.map((draft) => draft.visit));
      if (!isMore) return void send([next]);
      setDrafts((before) => withDrafts(before, [next], false));
      timer.current = setTimeout(() => void send([next]), PAUSE_MS);
    },
    [drafts, send, work.capacity],
  );

  const drop = useCallback(() => {
    clearTimeout(timer.current);
    const waiting = [...drafts.values()].filter(({ isSent }) => !isSent).map(({ visit }) => visit);
    setDrafts((before) => without(before, waiting));
    return waiting.length > 0;
  }, [drafts]);

  const lock = useCallback(
    async (visits: readonly Visit[], locked: boolean) => {
      await settle();
      const put = visits.map((visit) => ({ ...visit, locked }));
      return change("visitLocked", namesOf(visits), { visits: { put } }, null);
    },
    [settle, change],
  );

  const remove = useCallback(
    async (visits: readonly Visit[], kind: DataChangeKind, said: string) => {
      await settle();
      return change(kind, namesOf(visits), { visits: { remove: visits.map(({ id }) => id) } }, said);
    },
    [settle, change],
  );

  const add = useCallback(
    async (visit: Visit, said: string) => {
      await settle();
      return change("visitAdded", [visit.place.name], { visits: { put: [visit] } }, said);
    },
    [settle, change],
  );

  const visits = useMemo(
    () => (drafts.size === 0 ? work.visits : work.visits.map((visit) => drafts.get(visit.id)?.visit ?? visit)),
    [work.visits, drafts],
  );
  const unconfirmed = useMemo(() => new Set(drafts.keys()), [drafts]);
  return useMemo(
    () => ({ working, visits, unconfirmed, edit, settle, drop, lock, remove, add }),
    [working, visits, unconfirmed, edit, settle, drop, lock, remove, add],
  );
}

/** At most three are named in the words of undo. */
function namesOf(visits: readonly Visit[]): readonly string[] {
  return [...new Set(visits.map(({ place }) => place.name))].slice(0, 3);
}

function withDrafts(drafts: Drafts, visits: readonly Visit[], isSent: boolean): Drafts {
  return new Map([...drafts, ...visits.map((visit) => [visit.id, { visit, isSent }] as const)]);
}

function without(drafts: Drafts, visits: readonly Visit[]): Drafts {
  const gone = new Set(visits.map(({ id }) => id));
  return new Map([...drafts].filter(([id]) => !gone.has(id)));
}
