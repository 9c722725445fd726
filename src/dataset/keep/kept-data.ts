import type { DoubleVerdict } from "../../domain/double.ts";
import type { DayNumber } from "../../domain/time.ts";
import { NO_WORK, type Work, withExampleWork, withoutInvented } from "../../domain/work.ts";
import { NOTHING_LOADED, type Picture } from "../../io/picture.ts";
import type { BuiltIn } from "../built-in.ts";
import { CHANGED_ELSEWHERE, type DatasetNews, type DatasetSummary } from "../dataset.ts";
import type { LoadedContent } from "../loaded-content.ts";
import { assemble, isBuiltIn, type LoadedData, summaryOf } from "../loaded-data.ts";
import type { LoadedFile } from "../loaded-file.ts";
import { runInSlices } from "../run-in-slices.ts";
import type { DatasetStore } from "./dataset-store.ts";
import {
  type Change,
  currentStep,
  type History,
  type KeptPicture,
  redoable,
  redone,
  type Step,
  undoable,
  undone,
  withChange,
} from "./history.ts";
import { createKeeper, type Keeper, type KeeperSurroundings } from "./keeper.ts";
import { packedFileOf, pictureOf, readPictureFiles } from "./picture-files.ts";
import type { Tabs, TabsHeard } from "./tabs.ts";
import { createWorkPieces } from "./work-pieces.ts";

/** What a change makes of the loaded data. */
export interface Changed {
  readonly change: Change;
  readonly files: readonly LoadedFile[];
  /** Those of `files` that are not on disk yet. */
  readonly added?: readonly LoadedFile[];
  /** As they were, when absent. */
  readonly doubles?: Picture["doubles"];
  /** As it was, when absent; null: the example's, or none. */
  readonly work?: Work | null;
  /** Called when questions are answered from the new data, which are not on disk yet. */
  readonly onLoaded?: () => void;
}

/** What a step has, loaded. */
interface Had {
  readonly data: LoadedData;
  /** null: the example's, or none. */
  readonly made: Work | null;
}

/** Time to ask for the first list before the packing of a million rows holds up every answer. */
const ASK_FIRST_MS = 25;

export interface KeptData {
  /** null before anything was loaded. */
  current(): LoadedData | null;
  /** What the user has said of doubles. */
  doubles(): Readonly<Record<string, DoubleVerdict>>;
  /** Plans, deliveries, measures and promises, as they are shown: kept, or told not to be. */
  work(): Work;
  /** What of it is kept with the picture; null: the example's, or none. */
  made(): Work | null;
  /** Grows whenever `current` becomes another. */
  revision(): number;
  picture(): KeptPicture;
  summary(): DatasetSummary;
  builtIn(): Promise<BuiltIn>;
  open(): Promise<DatasetSummary>;
  /** Settles when what is being opened is there, or cannot be. */
  opened(): Promise<unknown>;
  loadBuiltIn(): Promise<DatasetSummary>;
  /**
   * Change the data and keep them: the change is confirmed when it is on disk. Questions are answered from the new data
   * as soon as they are there.
   *
   * @param make is asked again when another tab was first; null: nothing changes
   */
  change(make: (loaded: LoadedData) => Promise<Changed | null>): Promise<DatasetSummary>;
  undo(): Promise<DatasetSummary | null>;
  redo(): Promise<DatasetSummary | null>;
  wipe(): Promise<DatasetSummary>;
  /** Follow other tabs, if they have written. */
  lookAgain(): Promise<void>;
  countTabs(): void;
  leave(): void;
  readonly keeper: Pick<Keeper, "settings" | "saveSetting" | "file">;
  /** Known when what is kept has been read. */
  keeping(): ReturnType<Keeper["keeping"]>;
  keepNow(): ReturnType<Keeper["keepNow"]>;
}

export interface KeptDataResources {
  readonly builtIn: () => Promise<BuiltIn>;
  readonly nowDay: () => DayNumber;
  readonly store: DatasetStore | null;
  readonly estimate: KeeperSurroundings["estimate"];
  /** null where there are no tabs. */
  readonly openTabs: ((heard: TabsHeard) => Tabs) | null;
  readonly tell: (news: DatasetNews) => void;
}

/** The loaded data, their history, and the same on disk and in other tabs. Changes come one after the other. */
export function createKeptData({ builtIn, nowDay, store, estimate, openTabs, tell }: KeptDataResources): KeptData {
  let current: LoadedData | null = null;
  let revision = 0;
  let made: Work | null = null;
  let work: Work = NO_WORK;
  let workRevision = 0;
  /** Known when the built-in data are. */
  let exampleWork: Work | null = null;
  /** What the step that was left last had: the first undo is instant. */
  let left: (Had & { readonly stepId: number }) | null = null;

  const tabs = openTabs?.({
    onCount: (count) => tell({ kind: "tabs", count }),
    onWrote: () => void data.lookAgain().catch((error: unknown) => console.error(error)),
  });
  const keeper = createKeeper({
    store,
    estimate,
    onKeeping: (keeping) => tell({ kind: "keeping", keeping }),
    onWrote: (written) => tabs?.wrote(written),
  });

  const workPieces = createWorkPieces(keeper.piece);
  const inTurn = oneAfterTheOther();
  let opening: Promise<unknown> = Promise.resolve();
  const picture = () => currentStep(keeper.history()).picture;

  const summary = (): DatasetSummary => {
    if (!current) throw new Error("Nothing is loaded");
    const history = keeper.history();
    return {
      ...summaryOf(current, revision),
      workRevision,
      planningDay: planningDayOf(current, nowDay()),
      undoable: undoable(history),
      redoable: redoable(history),
    };
  };

  /** What is shown, for all of a picture's work is the example's until something of it is changed. */
  const shownWork = (of: Work | null, withExample: boolean): Work =>
    of ?? (withExample ? exampleWork : null) ?? NO_WORK;

  /**
   * Invented plans give way to real data, with the data they were invented for, and come back with them. What the user
   * made stays.
   */
  const nextMade = (given: Work | null | undefined, withExample: boolean): Work | null => {
    const next = given === undefined ? made : given;
    if (!next || !exampleWork) return next;
    if (!withExample) return withoutInvented(next);
    return given === undefined && !picture().withExample ? withExampleWork(next, exampleWork) : next;
  };

  const becomeData = (next: LoadedData) => {
    if (next === current) return;
    current = next;
    revision++;
  };
  const becomeWork = ({ data: of, made: nextOfMade }: Had) => {
    made = nextOfMade;
    const nextWork = shownWork(made, hasExample(of.files));
    if (nextWork === work) return;
    work = nextWork;
    workRevision++;
  };
  const become = (next: Had) => {
    becomeData(next.data);
    becomeWork(next);
  };

  const assembled = async (
    files: readonly LoadedFile[],
    doubles: Picture["doubles"],
    ofMade: Work | null,
  ): Promise<Had> => {
    const { ground, work: ofExample } = await builtIn();
    exampleWork = ofExample;
    const content = { files, doubles, requestWork: shownWork(ofMade, hasExample(files)) };
    if (current && isSameContent(current, content)) return { data: current, made: ofMade };
    const next = await runInSlices(
      assemble(content, ground, current),
      () => {},
      // What has been read is put together whatever the user does next: undo takes it back.
      new AbortController().signal,
    );
    return { data: next, made: ofMade };
  };

  /** What a step had, of what is in memory and of what is on disk. What cannot be read is named, and left out. */
  const hadAt = async (step: Step): Promise<Had> => {
    if (left?.stepId === step.id) return left;
    const { files: example } = await builtIn();
    const loaded = [...(left?.data.files ?? []), ...(current?.files ?? [])].filter((file) => !file.builtIn);
    const inMemory = new Map(loaded.map((file) => [file.id, file]));
    const { files, lost } = await readPictureFiles(step.picture, example, inMemory, keeper.file);
    const read = step.picture.work && (await workPieces.unpack(step.picture.work));
    const ofMade = read?.work ?? null;
    keeper.lose(lost, read?.lost);
    const isAllLost = files.length === 0 && lost.length > 0;
    try {
      return await assembled(isAllLost ? example : files, step.picture.doubles, ofMade);
    } catch (error) {
      // Each file was whole, but they make no picture: the start must not fail of it.
      console.error(error);
      keeper.lose(step.picture.files.map(({ source }) => source.name));
      return assembled(example, {}, ofMade);
    }
  };

  /** Read what another tab has written, and show it. */
  const follow = async (): Promise<void> => {
    const before = currentStep(keeper.history());
    await keeper.open();
    await showHistory(before);
  };

  /** @param before the step that was shown */
  const showHistory = async (before: Step): Promise<void> => {
    const now = currentStep(keeper.history());
    // Not the data that were left: another tab's step may have the same number.
    left = null;
    become(await hadAt(now));
    // A history that has begun anew, though its ids go on.
    const isWiped = now.picture === NOTHING_LOADED && now.id > before.id;
    const wiped = { id: now.id, kind: "wiped", names: [] } as const;
    const change = now.id > before.id ? now.change : null;
    tell({ kind: "followed", summary: summary(), change: isWiped ? wiped : change });
  };

  const followIfBehind = async (): Promise<boolean> => {
    if (!current || !(await keeper.isBehind())) return false;
    await follow();
    return true;
  };

  /** The work follows when it is kept: a visit that is ticked off while another is being kept is not shown before it is. */
  const leaveFor = (next: LoadedData) => {
    if (current) left = { stepId: currentStep(keeper.history()).id, data: current, made };
    becomeData(next);
  };

  const stepTo = async (history: History | null): Promise<DatasetSummary | null> => {
    if (!history) return null;
    const asked = currentStep(history);
    const had = await hadAt(asked);
    leaveFor(had.data);
    if ((await keeper.keep(history)) === "behind") await follow();
    // Of a step that was on disk already nothing had to go on top of what another tab has written.
    else if (picture() !== asked.picture) await showHistory(asked);
    else {
      becomeWork(had);
      return summary();
    }
    throw changedElsewhere();
  };

  /** A step back from what another tab has just made is not the one that was asked for. */
  const step = (direction: (history: History) => History | null) =>
    inTurn(async () => {
      if (await followIfBehind()) throw changedElsewhere();
      return stepTo(direction(keeper.history()));
    });

  const change: KeptData["change"] = (make) =>
    inTurn(async () => {
      for (;;) {
        await followIfBehind();
        const changed = await make(current ?? (await assembled([], {}, null)).data);
        if (!changed) {
          if (!current) become(await assembled([], {}, null));
          return summary();
        }
        const { files, doubles = picture().doubles } = changed;
        const ofMade = nextMade(changed.work, hasExample(files));
        const packed = ofMade && workPieces.pack(ofMade);
        const next = { ...pictureOf(files, doubles, picture()), work: packed?.kept ?? null };
        const history = withChange(keeper.history(), changed.change, next);
        // In this order: what is packed are the rows as they were read.
        const had = await assembled(files, doubles, packed?.work ?? null);
        leaveFor(had.data);
        if (changed.onLoaded) {
          changed.onLoaded();
          await new Promise((resolve) => setTimeout(resolve, ASK_FIRST_MS));
        }
        const added = { files: (changed.added ?? []).map(packedFileOf), pieces: packed?.pieces ?? [] };
        if ((await keeper.keep(history, added)) === "done") {
          becomeWork(had);
          return summary();
        }
        await follow();
      }
    });

  const data: KeptData = {
    current: () => current,
    doubles: () => picture().doubles,
    work: () => work,
    made: () => made,
    revision: () => revision,
    picture,
    summary,
    keeper,
    builtIn,
    change,

    open() {
      const opened = inTurn(async () => {
        await Promise.all([builtIn(), keeper.open()]);
        become(await hadAt(currentStep(keeper.history())));
        tabs?.count();
        return summary();
      });
      opening = opened.catch(() => {}); // told to whoever opens
      return opened;
    },

    opened: () => opening,

    async keeping() {
      await opening;
      return keeper.keeping();
    },

    async loadBuiltIn() {
      const { files } = await builtIn();
      if (!current) {
        return inTurn(async () => {
          if (!current) become(await assembled(files, {}, null));
          return summary();
        });
      }
      return change(async (loaded) => {
        if (loaded.files.length > 0 && isBuiltIn(loaded)) return null;
        return { change: { kind: "example", names: [] }, files, doubles: {} };
      });
    },

    undo: () => step(undone),
    redo: () => step(redone),

    wipe: () =>
      inTurn(async () => {
        await keeper.wipe();
        become(await assembled((await builtIn()).files, {}, null));
        left = null;
        return summary();
      }),

    lookAgain: () => inTurn(async () => void (await followIfBehind())),
    countTabs: () => tabs?.count(),
    leave: () => tabs?.leave(),
    keepNow: () =>
      inTurn(() => {
        const packed = made && workPieces.pack(made);
        const shown = pictureOf(current?.files ?? [], picture().doubles, picture());
        return keeper.keepNow({ ...shown, work: packed?.kept ?? null }, packed?.pieces ?? []);
      }),
  };
  return data;
}

/** False for a file that only got another name: it is shown. */
function isSameContent(data: LoadedData, { files, doubles, requestWork }: LoadedContent): boolean {
  return (
    files.length === data.files.length &&
    files.every((file, i) => file === data.files[i]) &&
    areSameVerdicts(doubles, data.doubles) &&
    requestWork.ownRequests === data.requestWork.ownRequests &&
    requestWork.requestEdits === data.requestWork.requestEdits
  );
}

function areSameVerdicts(a: Picture["doubles"], b: Picture["doubles"]): boolean {
  const keys = Object.keys(a);
  return a === b || (keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]));
}

function hasExample(files: readonly LoadedFile[]): boolean {
  return files.some((file) => file.builtIn);
}

/** The example stands still: there, today is the day after its last. */
function planningDayOf(data: LoadedData, today: DayNumber): DayNumber {
  const { lastDay } = data.columns;
  return isBuiltIn(data) && lastDay !== null ? lastDay + 1 : today;
}

function changedElsewhere(): Error {
  const error = new Error("Another tab has changed the data: what was asked for no longer follows");
  error.name = CHANGED_ELSEWHERE;
  return error;
}

function oneAfterTheOther() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(change: () => Promise<T>): Promise<T> => {
    const turn = last.then(change);
    // Whoever asked for the change hears of its failure; the next one goes on.
    last = turn.catch(() => {});
    return turn;
  };
}
