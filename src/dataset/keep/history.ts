import { maskName } from "../../io/mask-name.ts";
import { NOTHING_LOADED, type Picture } from "../../io/picture.ts";
import type { DataChange } from "../dataset.ts";
import type { KeptWork } from "./work-pieces.ts";

/** A picture as it is kept: its rows and its work lie beside it, in parts that pictures share. */
export interface KeptPicture extends Omit<Picture, "work"> {
  readonly work: KeptWork | null;
}

/** The picture as it was after a change; the first one of all came from none. */
export interface Step {
  /** Never of two steps: one that is on disk does not change. */
  readonly id: number;
  readonly change: DataChange | null;
  readonly picture: KeptPicture;
}

/** The user's changes of the data in a line. Never empty; undo and redo move along it. */
export interface History {
  /** Oldest first, by growing ids. */
  readonly steps: readonly Step[];
  /** Index into `steps` of the one that is shown. */
  readonly at: number;
  /** The greatest id ever given: an id that was dropped does not come back as another change. */
  readonly lastId: number;
}

/** More than anyone steps back. */
export const MOST_CHANGES = 100;
/** Of them, those that loaded other files: each may hold a file's rows on disk. */
export const MOST_LOADED = 20;

/** @param lastId the greatest id that was ever given; none, when nothing was ever kept */
export function newHistory(picture: KeptPicture = NOTHING_LOADED, lastId = -1): History {
  const id = lastId + 1;
  return { steps: [{ id, change: null, picture }], at: 0, lastId: id };
}

export type Change = Omit<DataChange, "id">;

/** After a change: what had been undone can no longer be made again, and the oldest step is forgotten when there are many. */
export function withChange(history: History, { kind, names }: Change, picture: KeptPicture): History {
  const id = history.lastId + 1;
  const step: Step = { id, change: { id, kind, names: names.slice(0, 3).map(maskName) }, picture };
  const steps = newest([...history.steps.slice(0, history.at + 1), step]);
  return { steps, at: steps.length - 1, lastId: id };
}

function newest(steps: readonly Step[]): readonly Step[] {
  let from = steps.length - 1;
  for (let loaded = 0; from > 0 && steps.length - from <= MOST_CHANGES; from--) {
    if (!haveSameFiles(steps[from - 1]!, steps[from]!) && ++loaded > MOST_LOADED) break;
  }
  return steps.slice(from);
}

function haveSameFiles({ picture: { files: a } }: Step, { picture: { files: b } }: Step): boolean {
  return a.length === b.length && a.every(({ id }, i) => id === b[i]!.id);
}

/** The same change with another outcome, as far as it can still be read. What had been undone can no longer be made again. */
export function withPicture(history: History, picture: KeptPicture): History {
  const id = history.lastId + 1;
  const step = { ...currentStep(history), id, picture };
  return { steps: [...history.steps.slice(0, history.at), step], at: history.at, lastId: id };
}

/** One step back; null when there is none. */
export function undone(history: History): History | null {
  return history.at > 0 ? { ...history, at: history.at - 1 } : null;
}

/** One step forward again; null when nothing was undone. */
export function redone(history: History): History | null {
  return history.at < history.steps.length - 1 ? { ...history, at: history.at + 1 } : null;
}

export function currentStep({ steps, at }: History): Step {
  const step = steps[at];
  if (!step) throw new RangeError(`Step ${at} of ${steps.length}`);
  return step;
}

/** What undo takes back: the change that made the current picture. The oldest step's change is forgotten with what was before it. */
export function undoable(history: History): DataChange | null {
  return history.at > 0 ? currentStep(history).change : null;
}

export function redoable({ steps, at }: History): DataChange | null {
  return steps[at + 1]?.change ?? null;
}

/**
 * Our steps that are not on disk, on top of those that another tab has written meanwhile: what it shows is then one
 * undo away, and nothing of either is lost.
 *
 * @param isKept tells of our steps whether they are on disk
 */
export function onTopOf(theirs: History, ours: History, isKept: (id: number) => boolean): History {
  return ours.steps
    .slice(0, ours.at + 1)
    .filter(({ id }) => !isKept(id))
    .reduce((history, { change, picture }) => (change ? withChange(history, change, picture) : history), theirs);
}

/** Ids of the rows that any step needs. */
export function filesIn({ steps }: History): ReadonlySet<string> {
  return new Set(steps.flatMap(({ picture }) => picture.files.map(({ id }) => id)));
}

/** Keys of the pieces of work that any step needs. */
export function piecesIn({ steps }: History): ReadonlySet<string> {
  return new Set(steps.flatMap(({ picture }) => picture.work?.pieces.map(({ key }) => key) ?? []));
}
