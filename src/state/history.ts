import type { DatasetSummary } from "../dataset/dataset.ts";
import type { AppState } from "./app-state.ts";

/** What undo puts back of the view. Neither camera nor screen: to look around is not a change. */
export const VIEW_KEYS = [
  "selection",
  "hotspotOptions",
  "order",
  "priorityWeights",
  "sideBySide",
  "leastShown",
  "internalSelection",
  "visibleLayers",
  "surveyQuestion",
  "survey",
  "requestFilter",
  "chosen",
] as const;
export type View = Pick<AppState, (typeof VIEW_KEYS)[number]>;

/** Some or all of a view, and the data it was made on: a row's number means nothing in others. */
export interface Moment {
  readonly view: Partial<View>;
  readonly fingerprint: string | null;
}

/**
 * One thing the user did. A change of the data is kept by the dataset, under its id, also over a reload; the history
 * holds its place among the changes of the view and what was on screen around it.
 */
export type HistoryStep =
  | {
      readonly kind: "view";
      /** What differs, as `selection.hours` or `order`. */
      readonly fields: readonly string[];
      readonly before: Moment;
      readonly after: Moment;
      readonly atMs: number;
    }
  | {
      readonly kind: "data";
      readonly id: number;
      /** null when the view has changed since: then it stays as it is, in the shared view above all. */
      readonly before: Moment | null;
      readonly after: Moment | null;
    };

export interface History {
  /** Oldest first. */
  readonly past: readonly HistoryStep[];
  /** The next to be made again last. */
  readonly future: readonly HistoryStep[];
  /** Largest id of a change of the data seen so far: a larger one is new. */
  readonly newestId: number;
}

export const NO_HISTORY: History = { past: [], future: [], newestId: 0 };

const MOST_STEPS = 100;
/** Changes of the same fields that follow so closely are one: a slider drawn, a period dragged. */
const SAME_GESTURE_MS = 800;

export function momentOf(state: View & Pick<AppState, "summary">): Moment {
  const view = Object.fromEntries(VIEW_KEYS.map((key) => [key, state[key]])) as View;
  return { view, fingerprint: state.summary?.fingerprint ?? null };
}

/** The history after the user changed the view; the same one when nothing of the view differs. */
export function viewChanged(history: History, before: Moment, after: Moment, atMs: number): History {
  const fields = changedFields(before.view, after.view);
  if (fields.length === 0) return history;
  const keys = VIEW_KEYS.filter((key) => !same(before.view[key], after.view[key]));
  const last = history.past.at(-1);
  const isSameGesture =
    last?.kind === "view" &&
    atMs - last.atMs <= SAME_GESTURE_MS &&
    sameList(last.fields, fields) &&
    !anyFuture(history);
  const step: HistoryStep = {
    kind: "view",
    fields,
    before: isSameGesture ? last.before : only(before, keys),
    after: only(after, keys),
    atMs,
  };
  const past = isSameGesture ? history.past.slice(0, -1) : history.past;
  // There and back again is nothing to undo.
  const isUndone = changedFields(step.before.view, step.after.view).length === 0;
  return {
    ...history,
    past: isUndone ? past : [...past, step].slice(-MOST_STEPS),
    // A change of the data that was taken back can still be made again: the dataset keeps it.
    future: history.future.filter(({ kind }) => kind === "data").map(withoutMoments),
  };
}

/** The history after a link or the back button led into the shared view or out of it: no step of the data leads back. */
export function viewSwitched(history: History): History {
  return { ...history, past: history.past.map(withoutMoments), future: history.future.map(withoutMoments) };
}

/** The history after the dataset has told of its data: something new was done, or a change was taken back or made again. */
export function dataChanged(
  history: History,
  before: Moment,
  after: Moment,
  { undoable, redoable }: Pick<DatasetSummary, "undoable" | "redoable">,
): History {
  const doneId = undoable?.id ?? 0;
  const newestId = Math.max(history.newestId, doneId, redoable?.id ?? 0);
  if (doneId > history.newestId) {
    const step: HistoryStep = { kind: "data", id: doneId, before, after };
    return { past: [...history.past, step].slice(-MOST_STEPS), future: [], newestId };
  }
  const isUndone = (step: HistoryStep) => step.kind === "data" && step.id > doneId;
  const isRedone = (step: HistoryStep) => step.kind === "data" && step.id <= doneId;
  return {
    past: [...history.past.filter((step) => !isUndone(step)), ...history.future.filter(isRedone).reverse()],
    future: [...history.future.filter((step) => !isRedone(step)), ...history.past.filter(isUndone).reverse()],
    newestId,
  };
}

/** What was on screen with these data, when the dataset has just taken back the last steps or made the next one again. */
export function momentWithData(
  { past, future }: History,
  { undoable, redoable }: Pick<DatasetSummary, "undoable" | "redoable">,
): Moment | null {
  const undone = past.findIndex((step) => step.kind === "data" && step.id === redoable?.id);
  if (undone >= 0) return past.slice(undone).every(({ kind }) => kind === "data") ? past[undone]!.before : null;
  const next = future.at(-1);
  return next?.kind === "data" && next.id === undoable?.id ? next.after : null;
}

/** The step to take back next: null when the past holds none that can be, so that the dataset's own comes. */
export function lastStep({ past }: History, undoable: DatasetSummary["undoable"]): HistoryStep | null {
  return past.findLast((step) => step.kind === "view" || step.id === undoable?.id) ?? null;
}

/** The step to make again next; as `lastStep`. */
export function nextStep({ future }: History, redoable: DatasetSummary["redoable"]): HistoryStep | null {
  return future.findLast((step) => step.kind === "view" || step.id === redoable?.id) ?? null;
}

export function stepBack(history: History, step: HistoryStep): History {
  const past = history.past.filter((other) => other !== step);
  return { ...history, past, future: [...history.future, closed(step)] };
}

export function stepForward(history: History, step: HistoryStep): History {
  const future = history.future.filter((other) => other !== step);
  return { ...history, past: [...history.past, closed(step)], future };
}

/** What is done after an undo or a redo is a step of its own, however soon. */
function closed(step: HistoryStep): HistoryStep {
  return step.kind === "view" ? { ...step, atMs: Number.NEGATIVE_INFINITY } : step;
}

function withoutMoments(step: HistoryStep): HistoryStep {
  return step.kind === "data" ? { ...step, before: null, after: null } : step;
}

function anyFuture({ future }: History): boolean {
  return future.some(({ kind }) => kind === "view");
}

function only({ view, fingerprint }: Moment, keys: readonly (keyof View)[]): Moment {
  return { view: Object.fromEntries(keys.map((key) => [key, view[key]])), fingerprint };
}

function changedFields(before: Partial<View>, after: Partial<View>): readonly string[] {
  return VIEW_KEYS.flatMap((key) => {
    const [old, now]: [unknown, unknown] = [before[key], after[key]];
    if (same(old, now)) return [];
    if (key === "chosen" || !isRecord(old) || !isRecord(now)) return [key];
    return Object.keys(now)
      .filter((part) => !same(old[part], now[part]))
      .map((part) => `${key}.${part}`);
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
