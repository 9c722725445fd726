import { withoutInvented } from "../../domain/work.ts";
import type { PictureFile } from "../../io/picture.ts";
import type { LostWork } from "../../io/read-work.ts";
import type { Keeping } from "../dataset.ts";
import { type DatasetStore, type Kept, type NotKept, type PackedFile, StoreError } from "./dataset-store.ts";
import {
  filesIn,
  type History,
  type KeptPicture,
  newHistory,
  onTopOf,
  piecesIn,
  type Step,
  withPicture,
} from "./history.ts";
import { type Piece, packWork, workFromPieces } from "./work-pieces.ts";

export interface Keeper {
  /** As it is in this tab: on disk too, unless `keeping` says otherwise. */
  history(): History;
  /** Read what is on disk; never fails: what cannot be read is told by `keeping`. */
  open(): Promise<void>;
  /** True when another tab has written since we last read or wrote, and nothing of ours waits to be written. */
  isBehind(): Promise<boolean>;
  /** Packed rows, from disk or from what waits for it; null when they are not there or are broken. */
  file(id: string): Promise<PackedFile | null>;
  /** What lies under the key of a piece of work, on disk or in what waits for it; null when it is not there. */
  piece(key: string): Promise<unknown>;
  /**
   * Settles when it is on disk, or when it is sure that it cannot be: then it lives in this tab and `keeping` tells why.
   *
   * @returns "behind" when another tab was first; then nothing has changed, here or on disk
   */
  keep(history: History, added?: Added): Promise<"done" | "behind">;
  /** Name what turned out to be unreadable only when it was needed. */
  lose(names: readonly string[], work?: readonly LostWork[]): void;
  keeping(): Promise<Keeping>;
  /**
   * Write what waits; in a damaged database, let go of what cannot be read.
   *
   * @param shown what is loaded in this tab
   */
  keepNow(shown: KeptPicture, pieces: readonly Piece[]): Promise<Keeping>;
  /** @throws StoreError when something may be left on disk; then nothing has changed here */
  wipe(): Promise<void>;
  settings(): Promise<Readonly<Record<string, unknown>>>;
  saveSetting(name: string, value: unknown): Promise<void>;
}

/** What a new step needs beside it: what of it is on disk already is not written again. */
export interface Added {
  readonly files?: readonly PackedFile[];
  /** All of its work, for another tab may have dropped what was there. */
  readonly pieces?: readonly Piece[];
}

interface Lost {
  readonly names: readonly string[];
  readonly work: readonly LostWork[];
}

export interface KeeperSurroundings {
  /** null where there is no storage: the command line, tests. */
  readonly store: DatasetStore | null;
  /** Bytes that the browser says are used and allowed; null when it does not say. */
  readonly estimate: () => Promise<{ readonly used: number; readonly quota: number } | null>;
  readonly onKeeping: (keeping: Keeping) => void;
  readonly onWrote: (revision: number) => void;
}

/** How often a change that waits is put on top of what other tabs go on writing. */
const MOST_TRIES = 10;
/** Of the steps up to the one shown, so many stay when the disk is full: fewer, until it fits. One undo always stays. */
const FEWER_STEPS = [50, 20, 8, 4, 2];

/** What is kept of the user's data, and whether it is: the history here, the same on disk, and what waits to get there. */
export function createKeeper({ store, estimate, onKeeping, onWrote }: KeeperSurroundings): Keeper {
  let history = newHistory();
  let revision = 0;
  let failure: NotKept | null = store ? null : "blocked";
  let lost: Lost | null = null;
  /** Steps that are on disk. */
  let keptIds: ReadonlySet<number> = new Set();
  /** Files that are not on disk yet. */
  const waiting = new Map<string, PackedFile>();
  /** So are these pieces of work. */
  const waitingPieces = new Map<string, Piece>();
  const unkeptSettings = new Map<string, unknown>();

  const keepingNow = async (): Promise<Keeping> => {
    if (failure) return { state: "not-kept", why: failure };
    if (lost) return { state: "damaged", lost: lost.names, lostWork: lost.work };
    return { state: "kept", bytes: await estimate() };
  };
  const stateText = () => `${failure} ${JSON.stringify(lost)}`;
  // That all is well is no news.
  let told = stateText();
  const tell = async () => {
    if (stateText() === told) return;
    told = stateText();
    onKeeping(await keepingNow());
  };

  const read = async (from: DatasetStore): Promise<Kept> => {
    const kept = await from.read();
    if (kept.history !== null || !kept.isDamaged) return kept;
    // No picture can be read. Rows and pieces of work may be there all the same, with what is known of them.
    const files = await filesOnDisk(from);
    const withExample = files.length === 0;
    const onDisk = workFromPieces(await from.allPieces());
    const { kept: work, pieces } = packWork(withExample ? onDisk : withoutInvented(onDisk));
    for (const piece of pieces) waitingPieces.set(piece.key, piece);
    const picture = { withExample, files, doubles: {}, work: pieces.length > 0 ? work : null };
    return { ...kept, history: newHistory(picture, kept.lastId) };
  };

  const take = (kept: Kept) => {
    history = kept.history ?? newHistory(undefined, kept.lastId);
    revision = kept.revision;
    keptIds = new Set(kept.history?.steps.map(({ id }) => id));
    lost = kept.isDamaged ? { names: kept.lost, work: [] } : null;
    failure = null;
  };

  const write = async (next: History) => {
    if (!store) return { ok: false, why: "blocked" } as const;
    const prune = lost === null;
    const outcome = await store.write({
      expected: revision,
      history: next,
      files: waiting,
      pieces: waitingPieces,
      prune,
    });
    if (outcome.ok) {
      revision = outcome.revision;
      keptIds = new Set(next.steps.map(({ id }) => id));
      for (const id of filesIn(next)) waiting.delete(id);
      for (const key of piecesIn(next)) waitingPieces.delete(key);
      onWrote(revision);
    }
    return outcome;
  };

  /** What waits goes on top of what another tab has written meanwhile: that is then one undo away. */
  const writeOnTop = async (ours: History): Promise<{ history: History; failure: NotKept | null }> => {
    let next = ours;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const outcome = await write(next);
      if (outcome.ok) return { history: next, failure: null };
      if (outcome.why !== "behind" || !store) return { history: next, failure: outcome.why as NotKept };
      let kept: Kept;
      try {
        kept = await read(store);
      } catch (error) {
        // What is loaded is new already: the change holds in this tab, and is told not to be kept.
        console.warn(error);
        return { history: next, failure: "failed" };
      }
      const isKept = keptIds;
      next = onTopOf(kept.history ?? newHistory(undefined, kept.lastId), next, (id) => isKept.has(id));
      revision = kept.revision;
      keptIds = new Set(kept.history?.steps.map(({ id }) => id));
    }
    return { history: next, failure: "failed" };
  };

  /**
   * The rows of old steps take room. A browser counts what is deleted only when that is done: so first the oldest steps
   * go, then what did not fit is tried again. Undo reaches less far then; what is shown stays.
   */
  const writeWithFewerSteps = async () => {
    if (lost) return;
    for (const most of FEWER_STEPS) {
      const from = history.at + 1 - most;
      if (from <= 0) continue;
      const shorter = { ...history, steps: history.steps.slice(from), at: most - 1 };
      const isKept = ({ id }: Step) => keptIds.has(id);
      const kept = shorter.steps.slice(0, shorter.at + 1).filter(isKept);
      const freed = partsIn({ ...history, steps: history.steps.slice(0, from).filter(isKept) });
      const stillNeeded = partsIn(shorter);
      if (kept.length === 0 || [...freed].every((id) => stillNeeded.has(id))) continue;
      if (!(await write({ ...shorter, steps: kept, at: kept.length - 1 })).ok) return;
      history = shorter;
      const written = await write({ ...shorter, steps: shorter.steps.slice(0, most) });
      if (written.ok) failure = null;
      if (written.ok || written.why !== "full") return;
    }
  };

  const forgetUnneeded = () => {
    const needed = filesIn(history);
    for (const id of waiting.keys()) if (!needed.has(id)) waiting.delete(id);
    const neededPieces = piecesIn(history);
    for (const key of waitingPieces.keys()) if (!neededPieces.has(key)) waitingPieces.delete(key);
  };

  const keeper: Keeper = {
    history: () => history,

    async open() {
      if (!store) return;
      try {
        take(await read(store));
      } catch (error) {
        failure = whyOf(error);
      }
      await tell();
    },

    async isBehind() {
      if (!store || failure) return false;
      try {
        return (await store.revision()) !== revision;
      } catch (error) {
        // The next write meets the same trouble, and tells of it.
        console.warn(error);
        return false;
      }
    },

    async file(id) {
      const packed = waiting.get(id);
      if (packed || !store) return packed ?? null;
      try {
        return await store.file(id);
      } catch (error) {
        console.warn(`The rows ${id} cannot be read`, error);
        return null;
      }
    },

    async piece(key) {
      const piece = waitingPieces.get(key);
      if (piece || !store) return piece ?? null;
      try {
        return await store.piece(key);
      } catch (error) {
        console.warn(`The piece ${key} cannot be read`, error);
        return null;
      }
    },

    async keep(next, { files = [], pieces = [] } = {}) {
      for (const packed of files) waiting.set(packed.file.id, packed);
      for (const piece of pieces) waitingPieces.set(piece.key, piece);
      const outcome = failure ? null : await write(next);
      if (outcome?.ok === false && outcome.why === "behind") {
        forgetUnneeded();
        return "behind";
      }
      if (outcome?.ok) history = next;
      else ({ history, failure } = await writeOnTop(next));
      if (failure === "full" && history.at < history.steps.length - 1) {
        // What was undone is too large for the disk; what is shown, and what is there already, may not be.
        const steps = history.steps.filter(({ id }, i) => i <= history.at || keptIds.has(id));
        const shown = { ...history, steps };
        failure = (await write(shown)).ok ? null : failure;
      }
      if (failure === "full") await writeWithFewerSteps();
      forgetUnneeded();
      await tell();
      return "done";
    },

    lose(names, work = []) {
      if (names.length === 0 && work.length === 0) return;
      lost = {
        names: [...new Set([...(lost?.names ?? []), ...names])],
        work: [...(lost?.work ?? []).filter((before) => !work.some((now) => isOfSame(now, before))), ...work],
      };
      void tell();
    },

    keeping: keepingNow,

    async keepNow(shown, pieces) {
      if (failure === null && lost === null) return keepingNow();
      for (const piece of pieces) waitingPieces.set(piece.key, piece);
      // The lost files are left out of the picture: they would be missed again at the next start.
      const next = lost ? withPicture(history, shown) : history;
      lost = null;
      ({ history, failure } = await writeOnTop(next));
      for (const [name, value] of unkeptSettings) await keeper.saveSetting(name, value);
      await tell();
      return keepingNow();
    },

    async wipe() {
      const { lastId } = history;
      if (store) {
        revision = await store.wipe();
        failure = null;
      }
      waiting.clear();
      waitingPieces.clear();
      unkeptSettings.clear();
      lost = null;
      keptIds = new Set();
      history = newHistory(undefined, lastId);
      if (store) onWrote(revision);
      await tell();
    },

    async settings() {
      const kept = store ? await store.settings().catch(withoutSettings) : {};
      return { ...kept, ...Object.fromEntries(unkeptSettings) };
    },

    async saveSetting(name, value) {
      const outcome = store ? await store.saveSetting(name, value) : null;
      if (outcome?.ok) unkeptSettings.delete(name);
      else unkeptSettings.set(name, value);
    },
  };
  return keeper;
}

function partsIn(history: History): ReadonlySet<string> {
  return new Set([...filesIn(history), ...piecesIn(history)]);
}

/** Of a month's visits some may be lost in one picture and more in another. */
function isOfSame(a: LostWork, b: LostWork): boolean {
  return a.list === b.list && a.month === b.month;
}

async function filesOnDisk(store: DatasetStore): Promise<readonly PictureFile[]> {
  const files: PictureFile[] = [];
  for (const id of await store.fileIds()) {
    const packed = await store.file(id);
    if (packed) files.push(packed.file);
  }
  return files;
}

/** The screens have a default for every setting. */
function withoutSettings(error: unknown): Readonly<Record<string, unknown>> {
  console.warn("The settings cannot be read", error);
  return {};
}

function whyOf(error: unknown): NotKept {
  if (!(error instanceof StoreError)) throw error;
  console.warn(error);
  return error.why;
}
