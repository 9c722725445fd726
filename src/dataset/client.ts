import { proxy, type Remote, transfer, wrap } from "comlink";
import type { BacktestAnswer } from "../domain/backtest.ts";
import type { ValueGrid } from "../domain/display.ts";
import type { EffectAnswer } from "../domain/effect.ts";
import type { FollowUp } from "../domain/follow-up.ts";
import type { DeliveryAnswer, PlanProposal } from "../domain/presence.ts";
import type { RequestList } from "../domain/request-list.ts";
import type {
  Dataset,
  DatasetNews,
  DatasetSummary,
  ImportOutcome,
  Keeping,
  OpenPictureOutcome,
  PreviewOutcome,
  SavedPictureLook,
  SavePictureOutcome,
} from "./dataset.ts";
import { type Page, thePage } from "./keep/page.ts";
import { keepNewest } from "./keep-newest.ts";
import { newestOnly } from "./newest-only.ts";
import { keyOf, optionsKeyOf, requestKeyOf } from "./selection-key.ts";
import type { DatasetWorkerApi, DisplayWorkerApi } from "./worker-api.ts";

/** The part of `Worker` that is used; a test passes its own. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
}

/** The dataset behind two workers: one holds the columns and counts, one clusters what the map draws. */
export function createDatasetClient(): Dataset {
  const dataset = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "dataset" });
  const display = new Worker(new URL("./display-worker.ts", import.meta.url), { type: "module", name: "display" });
  return connectDataset(dataset, display, new URL("data/", document.baseURI).href, thePage());
}

/**
 * @param dataUrl where the built-in data lie, with a final slash
 * @param page    null where there is none
 */
export function connectDataset(
  datasetWorker: WorkerLike,
  displayWorker: WorkerLike,
  dataUrl: string,
  page: Page | null = null,
): Dataset {
  const { dataset, display, call } = connectWorkers(datasetWorker, displayWorker);
  const channel = new MessageChannel();
  const connecting = call(() =>
    Promise.all([
      dataset.connect(dataUrl, transfer(channel.port1, [channel.port1])),
      display.connect(transfer(channel.port2, [channel.port2])),
    ]),
  );
  // Every question hears of the same crash; this one has nobody to tell.
  connecting.catch(() => {});
  page?.onSeenAgain(() => {
    call(() => dataset.lookAgain()).catch((error: unknown) => console.error(error));
  });
  page?.onLeave(() => {
    // Nobody is there to hear of the answer.
    call(() => Promise.resolve(dataset.leave())).catch(() => {});
  });

  const askCounts = newestOnly();
  const askHotspots = newestOnly();
  const askHistory = newestOnly();
  const comparisonAsker = () => keepNewest<ValueGrid | null>(newestOnly());
  const askComparison = { density: comparisonAsker(), gi: comparisonAsker(), cells: comparisonAsker() };
  const askSideBySide = newestOnly();
  const askFearAndRisk = newestOnly();
  const askClusters = newestOnly();
  const askRequests = newestOnly();
  const askFollowUp = newestOnly();
  let revision = 0;
  let workRevision = 0;
  let jobs = 0;

  const changed = <T extends DatasetSummary | null>(summary: T): T => {
    if (summary) ({ revision, workRevision } = summary);
    return summary;
  };

  /** A job that takes its time: the signal is sent on by the job's number. */
  const cancellable = async <T>(signal: AbortSignal, send: (number: number) => Promise<T>): Promise<T> => {
    if (signal.aborted) throw cancelled();
    const number = ++jobs;
    const cancel = () => {
      // The job itself answers for what became of it.
      call(() => dataset.cancel(number)).catch(() => {});
    };
    signal.addEventListener("abort", cancel, { once: true });
    try {
      return await call(() => send(number));
    } catch (error) {
      throw error instanceof Error && error.name === "AbortError" ? cancelled() : error;
    } finally {
      signal.removeEventListener("abort", cancel);
    }
  };

  return {
    loadBuiltIn: async () => changed(await call(() => dataset.loadBuiltIn())),
    preview: (file, how) => call<PreviewOutcome>(() => (how ? dataset.preview(file, how) : dataset.preview(file))),
    async importFiles(decisions, onProgress, signal) {
      const outcome = await cancellable<ImportOutcome>(signal, (number) =>
        dataset.importFiles(number, decisions, proxy(onProgress)),
      );
      if (outcome.ok) {
        changed(outcome.summary);
        if (!outcome.summary.builtIn) page?.keepForGood();
      }
      return outcome;
    },
    open: async () => changed(await call(() => dataset.open())),
    undo: async () => changed(await call(() => dataset.undo())),
    redo: async () => changed(await call(() => dataset.redo())),
    issuesCsv: (fileIndex, fate) => call(() => dataset.issuesCsv(fileIndex, fate)),
    forgetIssues: () => call(() => dataset.forgetIssues()),
    rowsCsv: (sourceId, dialect) => call(() => dataset.rowsCsv(sourceId, dialect)),
    describeSource: async (id, description) => changed(await call(() => dataset.describeSource(id, description))),
    removeSource: async (id) => changed(await call(() => dataset.removeSource(id))),
    doubles: () => call(() => dataset.doubles()),
    decideDoubles: async (keys, verdict) => changed(await call(() => dataset.decideDoubles(keys, verdict))),
    work: () => call(() => dataset.work()),
    async changeWork(kind, names, patch) {
      const summary = changed(await call(() => dataset.changeWork(kind, names, patch)));
      page?.keepForGood();
      return summary;
    },
    proposePlan: (question) => call<PlanProposal>(() => dataset.proposePlan(question)),
    // A reminder and a panel ask for different periods at once, and a list is saved whole while it is shown in part.
    delivery: (period) => call<DeliveryAnswer>(() => dataset.delivery(period)),
    requestList: (question) => call<RequestList>(() => dataset.requestList(question)),
    followUp: (question) =>
      askFollowUp(`${revision} ${workRevision} ${JSON.stringify(question)}`, () =>
        call<FollowUp>(() => dataset.followUp(question)),
      ),
    savePicture: (view, password) => call<SavePictureOutcome>(() => dataset.savePicture(view, password)),
    lookAtPicture: (file) => call<SavedPictureLook>(() => dataset.lookAtPicture(file)),
    async openPicture(file, password) {
      const outcome = await call<OpenPictureOutcome>(() => dataset.openPicture(file, password));
      if (outcome.ok) changed(outcome.summary);
      return outcome;
    },
    async wipe() {
      const summary = changed(await call(() => dataset.wipe()));
      page?.forgetLayout();
      return summary;
    },
    settings: () => call(() => dataset.settings()),
    saveSetting: (name, value) => call(() => dataset.saveSetting(name, value)),
    keeping: () => call<Keeping>(() => dataset.keeping()),
    keepNow: () => call<Keeping>(() => dataset.keepNow()),
    onNews(listener) {
      const hear = (news: DatasetNews) => {
        if (news.kind === "followed") changed(news.summary);
        listener(news);
      };
      // A page that cannot hear news still answers questions.
      call(() => dataset.onNews(proxy(hear))).catch(() => {});
    },

    counts: (selection) => askCounts(keyOf(selection, revision), () => call(() => dataset.counts(selection))),
    hotspots(selection, options, surveyQuestion) {
      const key = `${keyOf(selection, revision)} ${optionsKeyOf(options)} ${surveyQuestion}`;
      return askHotspots(key, () => call(() => dataset.hotspots(selection, options, surveyQuestion)));
    },
    placeHistory: (selection, options) =>
      askHistory(`${keyOf(selection, revision)} ${optionsKeyOf(options)}`, () =>
        call(() => dataset.placeHistory(selection, options)),
      ),
    comparison: (selection, comparison) =>
      askComparison[comparison](keyOf(selection, revision), () =>
        call(() => dataset.comparison(selection, comparison)),
      ),
    sideBySide: (question) =>
      askSideBySide(
        `${keyOf(question.selection, revision)} ${optionsKeyOf(question.options)} ${JSON.stringify(question.sides)}`,
        () => call(() => dataset.sideBySide(question)),
      ),
    fearAndRisk: (selection, question, survey) =>
      askFearAndRisk(`${keyOf(selection, revision)} ${JSON.stringify([question, survey])}`, () =>
        call(() => dataset.fearAndRisk(selection, question, survey)),
      ),
    effect: (selection, question) => call<EffectAnswer>(() => dataset.effect(selection, question)),
    backtest: (selection, options, months, onProgress, signal) =>
      cancellable<BacktestAnswer>(signal, (number) =>
        dataset.backtest(number, selection, options, months, proxy(onProgress)),
      ),
    publication: (k) => call(() => dataset.publication(k)),
    measurePublication: (k) => call(() => dataset.measurePublication(k)),
    clusters(selection, bbox, zoom) {
      const at = revision;
      const key = `${keyOf(selection, at)} ${bbox} ${zoom}`;
      return askClusters(key, () => call(() => display.clusters(selection, at, bbox, zoom)));
    },
    requestsInView(filter, bbox, zoom) {
      const at = revision;
      const key = `${requestKeyOf(filter, at)} ${bbox} ${zoom}`;
      return askRequests(key, () => call(() => display.requestsInView(filter, at, bbox, zoom)));
    },
    // Small answers that two screens may want at once, about different things: these do not overtake each other.
    unsafePlaces: () => call(() => dataset.unsafePlaces()),
    surveyEstimates: (question, survey) => call(() => dataset.surveyEstimates(question, survey)),
    areas: () => call(() => dataset.areas()),
    record: (index) => call(() => dataset.record(index)),
    request: (id) => call(() => dataset.request(id)),
    recordsNear: (selection, lngLat, radiusMeters) => call(() => dataset.recordsNear(selection, lngLat, radiusMeters)),
  };
}

interface Connection {
  readonly dataset: Remote<DatasetWorkerApi>;
  readonly display: Remote<DisplayWorkerApi>;
  /** Send a question, and settle it also when a worker is gone and can no longer answer. */
  readonly call: <T>(send: () => Promise<T>) => Promise<T>;
}

function connectWorkers(datasetWorker: WorkerLike, displayWorker: WorkerLike): Connection {
  const unanswered = new Set<(error: Error) => void>();
  let failure: Error | null = null;

  const watch = (worker: WorkerLike, name: string) => {
    const onFailure = (event: Event) => {
      const reason = event.type === "messageerror" ? "an unreadable message" : (event as ErrorEvent).message;
      // The display worker's questions go on to the other one, so neither can be trusted to answer alone.
      failure ??= new Error(`The ${name} worker stopped: ${reason || "it could not be started"}`);
      for (const reject of unanswered) reject(failure);
      unanswered.clear();
    };
    worker.addEventListener("error", onFailure);
    worker.addEventListener("messageerror", onFailure);
  };
  watch(datasetWorker, "dataset");
  watch(displayWorker, "display");

  return {
    dataset: wrap<DatasetWorkerApi>(datasetWorker),
    display: wrap<DisplayWorkerApi>(displayWorker),
    // Not Promise.race with one lasting promise: that would keep every answer in memory for as long as the page lives.
    call: (send) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        unanswered.add(reject);
        const settled = () => unanswered.delete(reject);
        send().then(resolve, reject).finally(settled);
      }),
  };
}

function cancelled(): DOMException {
  return new DOMException("The job was cancelled", "AbortError");
}
