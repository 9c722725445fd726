import type { DoubleVerdict } from "../../domain/double.ts";
import type { DayNumber } from "../../domain/time.ts";
import { NO_WORK, type Work, withoutInvented } from "../../domain/work.ts";
import { NOTHING_LOADED, type Picture } from "../../io/picture.ts";
import type { BuiltIn } from "../built-in.ts";
import { CHANGED_ELSEWHERE, type DatasetNews, type DatasetSummary } from "../dataset.ts";
import type { LoadedContent, RequestWork } from "../loaded-content.ts";
import { assemble, isBuiltIn, type LoadedData, summaryOf } from "../loaded-data.ts";
import type { LoadedFile } from "../loaded-file.ts";
import { runInSlices } from "../run-in-slices.ts";
import type { DatasetStore, PackedFile } from "./dataset-store.ts";
import {
  type Change,
  currentStep,
  type History,
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

/** Time to ask for the first list before the packing of a million rows holds up every answer. */
const ASK_FIRST_MS = 25;

export interface KeptData {
  /** null before anything was loaded. */
  current(): LoadedData | null;
  /** What the user has said of doubles. */
  doubles(): Readonly<Record<string, DoubleVerdict>>;
  /** Plans, deliveries, measures and promises, as they are shown. */
  work(): Work;
  /** Grows whenever `current` becomes another. */
  revision(): number;
  picture(): Picture;
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
  let work: Work = NO_WORK;
  let workRevision = 0;
  /** Known when the built-in data are. */
  let exampleWork: Work | null = null;
  /** The data of the step that was left last: the first undo is instant. */
  let left: { readonly stepId: number; readonly data: LoadedData } | null = null;

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

  /** What is shown of a picture's work, for the whole of it is the example's until something of it is changed. */
  const workOf = (of: Pick<Picture, "work" | "withExample">): Work =>
    of.work ?? (of.withExample ? exampleWork : null) ?? NO_WORK;
  /** Invented plans give way to real data, with the data they were invented for; what the user made stays. */
  const nextWorkOf = (made: Work | null | undefined, withExample: boolean): Work | null => {
    const next = made === undefined ? picture().work : made;
    return next && !withExample ? withoutInvented(next) : next;
  };
  const becomeWork = (next: Work) => {
    if (next === work) return;
    work = next;
    workRevision++;
  };

  const become = (next: LoadedData, nextWork: Work) => {
    becomeWork(nextWork);
    if (next === current) return;
    current = next;
    revision++;
  };

  const assembled = async (files: readonly LoadedFile[], doubles: Picture["doubles"], requestWork: RequestWork) => {
    const { ground } = await builtIn();
    const content = { files, doubles, requestWork };
    if (current && isSameContent(current, content)) return current;
    return runInSlices(
      assemble(content, ground, current),
      () => {},
      // What has been read is put together whatever the user does next: undo takes it back.
      new AbortController().signal,
    );
  };

  /** The data of a step, of what is in memory and of what is on disk. What cannot be read is named, and left out. */
  const dataOf = async (step: Step): Promise<LoadedData> => {
    if (left?.stepId === step.id) return left.data;
    const { files: example, work: ofExample } = await builtIn();
    exampleWork = ofExample;
    const shownWork = workOf(step.picture);
    const loaded = [...(left?.data.files ?? []), ...(current?.files ?? [])].filter((file) => !file.builtIn);
    const inMemory = new Map(loaded.map((file) => [file.id, file]));
    const { files, lost } = await readPictureFiles(step.picture, example, inMemory, keeper.file);
    keeper.lose(lost);
    const isAllLost = files.length === 0 && lost.length > 0;
    try {
      return await assembled(isAllLost ? example : files, step.picture.doubles, shownWork);
    } catch (error) {
      // Each file was whole, but they make no picture: the start must not fail of it.
      console.error(error);
      keeper.lose(step.picture.files.map(({ source }) => source.name));
      return assembled(example, {}, shownWork);
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
    become(await dataOf(now), workOf(now.picture));
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

  const leaveFor = (next: LoadedData, nextWork: Work) => {
    if (current) left = { stepId: currentStep(keeper.history()).id, data: current };
    become(next, nextWork);
  };

  const stepTo = async (history: History | null): Promise<DatasetSummary | null> => {
    if (!history) return null;
    const asked = currentStep(history);
    leaveFor(await dataOf(asked), workOf(asked.picture));
    if ((await keeper.keep(history, [])) === "behind") await follow();
    // Of a step that was on disk already nothing had to go on top of what another tab has written.
    else if (picture() !== asked.picture) await showHistory(asked);
    else return summary();
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
        const made = await make(current ?? (await assembled([], {}, NO_WORK)));
        if (!made) {
          if (!current) become(await assembled([], {}, NO_WORK), NO_WORK);
          return summary();
        }
        const doubles = made.doubles ?? picture().doubles;
        const withExample = made.files.some((file) => file.builtIn);
        const next = pictureOf(made.files, doubles, nextWorkOf(made.work, withExample), picture());
        const history = withChange(keeper.history(), made.change, next);
        // In this order: what is packed are the rows as they were read.
        leaveFor(await assembled(made.files, doubles, workOf(next)), workOf(next));
        if (made.onLoaded) {
          made.onLoaded();
          await new Promise((resolve) => setTimeout(resolve, ASK_FIRST_MS));
        }
        const added: readonly PackedFile[] = (made.added ?? []).map(packedFileOf);
        if ((await keeper.keep(history, added)) === "done") return summary();
        await follow();
      }
    });

  const data: KeptData = {
    current: () => current,
    doubles: () => picture().doubles,
    work: () => work,
    revision: () => revision,
    picture,
    summary,
    keeper,
    builtIn,
    change,

    open() {
      const opened = inTurn(async () => {
        await Promise.all([builtIn(), keeper.open()]);
        const step = currentStep(keeper.history());
        become(await dataOf(step), workOf(step.picture));
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
      const { files, work: ofExample } = await builtIn();
      if (!current) {
        return inTurn(async () => {
          exampleWork = ofExample;
          if (!current) become(await assembled(files, {}, workOf(NOTHING_LOADED)), workOf(NOTHING_LOADED));
          return summary();
        });
      }
      return change(async (loaded) => {
        if (loaded.files.length > 0 && isBuiltIn(loaded)) return null;
        return { change: { kind: "example", names: [] }, files, doubles: {}, work: null };
      });
    },

    undo: () => step(undone),
    redo: () => step(redone),

    wipe: () =>
      inTurn(async () => {
        await keeper.wipe();
        become(await assembled((await builtIn()).files, {}, workOf(NOTHING_LOADED)), workOf(NOTHING_LOADED));
        left = null;
        return summary();
      }),

    lookAgain: () => inTurn(async () => void (await followIfBehind())),
    countTabs: () => tabs?.count(),
    leave: () => tabs?.leave(),
    keepNow: () =>
      inTurn(() => keeper.keepNow(pictureOf(current?.files ?? [], picture().doubles, picture().work, picture()))),
  };
  return data;
}

/** False for a file that only got another name: it is shown. */
function isSameContent(data: LoadedData, { files, doubles, requestWork }: LoadedContent): boolean {
  return (
    files.length === data.files.length &&
    files.every((file, i) => file === data.files[i]) &&
    doubles === data.doubles &&
    requestWork.ownRequests === data.requestWork.ownRequests &&
    requestWork.requestEdits === data.requestWork.requestEdits
  );
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
