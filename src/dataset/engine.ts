import { backtest } from "../analysis/backtest.ts";
import { comparisonGrid } from "../analysis/comparison-grid.ts";
import { deliveryOf } from "../analysis/delivery.ts";
import { verdictsCarriedOver } from "../analysis/double-key.ts";
import { effectOf } from "../analysis/effect.ts";
import { fearAndRisk } from "../analysis/fear-and-risk.ts";
import { filterCounts } from "../analysis/filter-counts.ts";
import { followUpOf } from "../analysis/follow-up.ts";
import { hotspotList } from "../analysis/hotspot-list.ts";
import { measurePublication } from "../analysis/measure-publication.ts";
import { placeHistory } from "../analysis/place-history.ts";
import { proposePlan } from "../analysis/plan/propose-plan.ts";
import { publicationOf } from "../analysis/publication.ts";
import { PUBLISHED_REQUESTS } from "../analysis/published-requests.ts";
import { requestList } from "../analysis/request-list.ts";
import { compileSelection, selectionMask } from "../analysis/selection-mask.ts";
import { type SelectionPass, selectionPass } from "../analysis/selection-pass.ts";
import { sideBySide } from "../analysis/side-by-side.ts";
import { surveyEstimates } from "../analysis/survey-estimates.ts";
import type { Doubles } from "../domain/double.ts";
import type { MeasurePublication } from "../domain/measure-publication.ts";
import type { Publication } from "../domain/publication.ts";
import type { Selection } from "../domain/selection.ts";
import type { DayNumber } from "../domain/time.ts";
import { patchedWork } from "../domain/work.ts";
import { contentHash } from "../io/content-hash.ts";
import type { FileIssues } from "../io/file-issues.ts";
import { previewFile } from "../io/preview-file.ts";
import { checkedPatch } from "../io/read-work.ts";
import { stockholmMinute } from "../io/stockholm-time.ts";
import { type BuiltIn, type ReadBuiltIn, readBuiltInData } from "./built-in.ts";
import type { Dataset, DatasetNews, DatasetSummary, ImportProgress } from "./dataset.ts";
import { createDisplay, type DisplaySource } from "./display-index.ts";
import { displayPointsOf } from "./display-points.ts";
import { doublesOf } from "./doubles.ts";
import { contextOf, type FilesRead, readFiles } from "./import-into.ts";
import { issuesFile } from "./issues-file.ts";
import type { DatasetStore } from "./keep/dataset-store.ts";
import type { KeeperSurroundings } from "./keep/keeper.ts";
import { createKeptData } from "./keep/kept-data.ts";
import { lookAtSavedPicture, openPicture, savePicture } from "./keep/picture-file.ts";
import { createRememberedMappings } from "./keep/remembered-mappings.ts";
import type { Tabs, TabsHeard } from "./keep/tabs.ts";
import { type ContentChange, sourceDescribed, sourceRemoved, verdictGiven } from "./loaded-content.ts";
import type { LoadedData } from "./loaded-data.ts";
import type { LoadedFile } from "./loaded-file.ts";
import { readPreparedData } from "./prepared-data.ts";
import { incidentRecord, recordsWithin } from "./records.ts";
import { runInSlices } from "./run-in-slices.ts";
import { keyOf } from "./selection-key.ts";
import { sourceRowsFile } from "./source-rows.ts";

export interface EngineResources {
  /** Content of a built-in file, by its name in `public/data`. */
  readonly readBuiltIn: ReadBuiltIn;
  /** The build has prepared them: see `prepared-data.ts`. */
  readonly isPrepared?: boolean;
  /** Today on the Swedish wall clock; asked at every import, for a page may stay open over midnight. */
  readonly nowDay: () => DayNumber;
  /** Where the data are kept between visits. Without, they live as long as the engine: tests, the command line. */
  readonly keeping?: {
    readonly store: DatasetStore;
    readonly estimate: KeeperSurroundings["estimate"];
    readonly openTabs: ((heard: TabsHeard) => Tabs) | null;
  };
}

/** The dataset itself, in this thread: what the worker holds, and what tests and the command line use as it is. */
export interface Engine extends Dataset, DisplaySource {
  /** Follow what other tabs have written, should their message have been missed. */
  lookAgain(): Promise<void>;
  /** The page is closed. */
  leave(): void;
}

const MOST_RECORDS_NEAR = 100;

export function createEngine({ readBuiltIn, isPrepared = false, nowDay, keeping }: EngineResources): Engine {
  let builtIn: Promise<BuiltIn> | null = null;
  let issues: readonly FileIssues[] = [];
  let lastPublication: { key: string; publication: Publication } | null = null;
  let lastMeasures: { key: string; publication: MeasurePublication } | null = null;
  let lastDoubles: { data: LoadedData; doubles: Promise<Doubles> } | null = null;
  let lastMask: { key: string; mask: Uint8Array } | null = null;
  let lastPass: { key: string; pass: SelectionPass } | null = null;

  const data = (): LoadedData => {
    const current = kept.current();
    if (!current) throw new Error("A question came before any data were loaded");
    return current;
  };

  const maskOf = (selection: Selection): Uint8Array => {
    const { columns } = data();
    const key = keyOf(selection, kept.revision());
    if (lastMask?.key !== key) lastMask = { key, mask: selectionMask(columns, compileSelection(columns, selection)) };
    return lastMask.mask;
  };

  /** Counts and list are asked one after the other about the same selection: whichever comes first scans the events. */
  const passOf = (selection: Selection): SelectionPass => {
    const key = keyOf(selection, kept.revision());
    if (lastPass?.key !== key) {
      lastPass = { key, pass: selectionPass(data().columns, selection, lastPass?.pass) };
    }
    return lastPass.pass;
  };

  const builtInData = (): Promise<BuiltIn> => {
    const readData = isPrepared ? readPreparedData : readBuiltInData;
    builtIn ??= readData(readBuiltIn).catch((error: unknown) => {
      // A lost connection must not last: the next call tries again.
      builtIn = null;
      throw error;
    });
    return builtIn;
  };

  let tell: (news: DatasetNews) => void = () => {};
  const kept = createKeptData({
    builtIn: builtInData,
    nowDay,
    store: keeping?.store ?? null,
    estimate: keeping?.estimate ?? (async () => null),
    openTabs: keeping?.openTabs ?? null,
    tell: (news) => tell(news),
  });
  const mappings = createRememberedMappings(kept.keeper);
  const withoutIssues = <T>(summary: T): T => {
    if (summary !== null) issues = [];
    return summary;
  };

  /** What the user says of the data; nothing happens when it is what was said already. */
  const say = async (make: (loaded: LoadedData) => ContentChange | null): Promise<DatasetSummary> =>
    withoutIssues(await kept.change(async (loaded) => make(loaded)));

  const engine: Engine = {
    open: () => kept.open(),
    loadBuiltIn: async () => withoutIssues(await kept.loadBuiltIn()),
    undo: async () => withoutIssues(await kept.undo()),
    redo: async () => withoutIssues(await kept.redo()),

    async preview(file, how) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      // Whoever drops a file while the page starts: without areas it would be placed by less than is known.
      await kept.opened();
      const forgets = how !== undefined && "forget" in how && how.forget === true;
      const remembered = forgets ? [] : await mappings.all();
      const context = { ...contextOf(kept.current(), kept.work(), nowDay()), remembered };
      const result = previewFile(file.name, bytes, context, how);
      if (!result.ok) return { ...result, fileName: file.name };
      const hash = contentHash(bytes);
      mappings.lookedAt(hash, result.preview.mapping, result.preview.header);
      const same = kept.current()?.files.find((loaded) => loaded.contentHash === hash);
      return { ...result, loadedAs: same?.source.id ?? null };
    },

    async importFiles(decisions, onProgress, signal) {
      let read = null as FilesRead | null;
      let added: readonly LoadedFile[] = [];
      let last: ImportProgress = { fileName: "", share: 0, rows: 0 };
      const tellProgress = (progress: ImportProgress) => {
        last = progress;
        onProgress(progress);
      };
      const summary = await kept.change(async (loaded) => {
        read = await readFiles(
          decisions,
          loaded,
          kept.work(),
          nowDay(),
          (work, onStep) => runInSlices(work, onStep, signal),
          tellProgress,
        );
        if (signal.aborted) throw new DOMException("The import was cancelled", "AbortError");
        if (!read.ok || !read.files) return null;
        added = read.files.filter((file) => !loaded.files.includes(file));
        return {
          change: { kind: "imported", names: decisions.map(({ file }) => file.name) },
          files: read.files,
          doubles: verdictsCarriedOver(kept.doubles(), read.replacedBy),
          added,
          onLoaded: () => onProgress({ ...last, share: 1, isLoaded: true }),
        };
      });
      if (!read?.ok) return read!;
      const results = read.results();
      issues = results.map((result) => result.issues);
      await mappings.confirmed(added);
      return { ok: true, files: results.map(({ report }) => report), summary };
    },

    issuesCsv: (fileIndex, fate) => issuesFile(issues, fileIndex, fate),
    async forgetIssues() {
      issues = [];
    },
    rowsCsv: async (sourceId, dialect) => sourceRowsFile(kept.current()?.files ?? [], sourceId, dialect),
    describeSource: (id, description) => say((loaded) => sourceDescribed(loaded, id, description)),
    async removeSource(id) {
      const example = (await builtInData()).files;
      return say((loaded) => sourceRemoved(loaded, id, example));
    },
    doubles: async () => {
      const loaded = data();
      if (lastDoubles?.data !== loaded) {
        const doubles = runInSlices(doublesOf(loaded), () => {}, new AbortController().signal);
        lastDoubles = { data: loaded, doubles };
      }
      return lastDoubles.doubles;
    },
    decideDoubles: (keys, verdict) => say((loaded) => verdictGiven(loaded, keys, verdict)),
    work: async () => kept.work(),
    changeWork: (kind, names, patch) =>
      kept.change(async ({ files }) => {
        const work = patchedWork(kept.work(), checkedPatch(patch));
        return work === kept.work() ? null : { change: { kind, names }, files, work };
      }),
    proposePlan: async (question) => proposePlan(question),
    delivery: async (period) => deliveryOf(data(), kept.work(), period, kept.summary().planningDay),
    followUp: async (question) => {
      const work = followUpOf(data(), kept.work(), question, kept.summary().planningDay);
      return runInSlices(work, () => {}, new AbortController().signal);
    },
    requestList: async (question) =>
      requestList(data(), kept.work().serviceTargets, question, kept.summary().planningDay, stockholmMinute),
    savePicture: (view, password) => savePicture(kept, view, password, new Date()),
    lookAtPicture: lookAtSavedPicture,
    async openPicture(file, password) {
      const outcome = await openPicture(kept, file, password);
      if (outcome.ok) issues = [];
      return outcome;
    },
    wipe: async () => withoutIssues(await kept.wipe()),
    settings: kept.keeper.settings,
    saveSetting: kept.keeper.saveSetting,
    keeping: kept.keeping,
    keepNow: kept.keepNow,
    onNews(listener) {
      tell = listener;
      kept.countTabs();
    },
    lookAgain: kept.lookAgain,
    leave: kept.leave,

    counts: async (selection) => filterCounts(data().columns, selection, passOf(selection)),
    hotspots: async (selection, options, surveyQuestion) =>
      hotspotList(data(), selection, options, surveyQuestion, passOf(selection)),
    placeHistory: async (selection, options) =>
      runInSlices(placeHistory(data(), selection, options), () => {}, new AbortController().signal),
    comparison: async (selection, comparison) => comparisonGrid(data(), selection, comparison),
    sideBySide: async (question) => runInSlices(sideBySide(data(), question), () => {}, new AbortController().signal),
    fearAndRisk: async (selection, question, survey) => fearAndRisk(data(), selection, question, survey),
    effect: async (selection, question) => effectOf(data(), selection, question),
    backtest: async (selection, options, months, onProgress, signal) =>
      runInSlices(backtest(data(), selection, options, months), onProgress, signal),
    async publication(k) {
      const key = `${kept.revision()} ${k}`;
      if (lastPublication?.key !== key) lastPublication = { key, publication: publicationOf(data().columns, k) };
      return lastPublication.publication;
    },
    async measurePublication(k) {
      const { workRevision, planningDay } = kept.summary();
      const key = `${kept.revision()} ${workRevision} ${planningDay} ${k}`;
      if (lastMeasures?.key !== key) {
        const { serviceTargets } = kept.work();
        const list = await engine.requestList(PUBLISHED_REQUESTS);
        const { requests, areas } = data();
        const publication = measurePublication(requests, serviceTargets, planningDay, list, areas, k);
        lastMeasures = { key, publication };
      }
      return lastMeasures.publication;
    },
    clusters: async (selection, bbox, zoom) => display.clusters(selection, kept.revision(), bbox, zoom),
    requestsInView: async (filter, bbox, zoom) => display.requestsInView(filter, kept.revision(), bbox, zoom),
    unsafePlaces: async () => data().unsafePlaces,
    surveyEstimates: async (question, survey) => surveyEstimates(data().survey, question, survey),
    areas: async () => data().areas,
    record: async (index) => incidentRecord(data(), index),
    request: async (id) => data().requests.find((request) => request.id === id),
    recordsNear: async (selection, lngLat, radiusMeters) =>
      recordsWithin(data(), maskOf(selection), lngLat, radiusMeters, MOST_RECORDS_NEAR),

    displayPoints: async (selection, bbox, zoom) =>
      displayPointsOf({ ...data(), revision: kept.revision() }, maskOf(selection), bbox, zoom),
    requestPoints: async () => ({
      revision: kept.revision(),
      requests: data().requests.map(({ lngLat, id, type, status }) => ({ lngLat, id, type, status })),
    }),
  };
  const display = createDisplay(engine);
  return engine;
}
