import { backtest } from "../analysis/backtest.ts";
import { comparisonGrid } from "../analysis/comparison-grid.ts";
import { effectOf } from "../analysis/effect.ts";
import { fearAndRisk } from "../analysis/fear-and-risk.ts";
import { filterCounts } from "../analysis/filter-counts.ts";
import { hotspotList } from "../analysis/hotspot-list.ts";
import { placeHistory } from "../analysis/place-history.ts";
import { publicationOf } from "../analysis/publication.ts";
import { compileSelection, selectionMask } from "../analysis/selection-mask.ts";
import { type SelectionPass, selectionPass } from "../analysis/selection-pass.ts";
import { surveyEstimates } from "../analysis/survey-estimates.ts";
import type { Publication } from "../domain/publication.ts";
import type { Selection } from "../domain/selection.ts";
import type { DayNumber } from "../domain/time.ts";
import { contentHash } from "../io/content-hash.ts";
import type { FileIssues } from "../io/file-issues.ts";
import { previewFile } from "../io/preview-file.ts";
import { type BuiltIn, type ReadBuiltIn, readBuiltInData } from "./built-in.ts";
import type { Dataset, DatasetSummary } from "./dataset.ts";
import { createDisplay, type DisplaySource } from "./display-index.ts";
import { displayPointsOf } from "./display-points.ts";
import { contextOf, readFiles } from "./import-into.ts";
import { issuesFile } from "./issues-file.ts";
import { assemble, isBuiltIn, type LoadedData, summaryOf } from "./loaded-data.ts";
import type { LoadedFile } from "./loaded-file.ts";
import { incidentRecord, recordsWithin } from "./records.ts";
import { runInSlices } from "./run-in-slices.ts";
import { keyOf } from "./selection-key.ts";
import { sourceRowsCsv } from "./source-rows.ts";

export interface EngineResources {
  /** Content of a built-in file, by its name in `public/data`. */
  readonly readBuiltIn: ReadBuiltIn;
  /** Today on the Swedish wall clock; asked at every import, for a page may stay open over midnight. */
  readonly nowDay: () => DayNumber;
}

/** The dataset itself, in this thread: what the worker holds, and what tests and the command line use as it is. */
export type Engine = Dataset & DisplaySource;

const MOST_RECORDS_NEAR = 100;

// Contract of issue 4, filled in by the commits that follow.
const notYet = (what: string) => Promise.reject(new Error(`${what} is not built`));

export function createEngine({ readBuiltIn, nowDay }: EngineResources): Engine {
  let builtIn: Promise<BuiltIn> | null = null;
  let current: LoadedData | null = null;
  let before: LoadedData | null = null;
  let revision = 0;
  let issues: readonly FileIssues[] = [];
  let lastPublication: { key: string; publication: Publication } | null = null;
  let lastMask: { key: string; mask: Uint8Array } | null = null;
  let lastPass: { key: string; pass: SelectionPass } | null = null;

  const data = (): LoadedData => {
    if (!current) throw new Error("A question came before any data were loaded");
    return current;
  };

  const maskOf = (selection: Selection): Uint8Array => {
    const { columns } = data();
    const key = keyOf(selection, revision);
    if (lastMask?.key !== key) lastMask = { key, mask: selectionMask(columns, compileSelection(columns, selection)) };
    return lastMask.mask;
  };

  /** Counts and list are asked one after the other about the same selection: whichever comes first scans the events. */
  const passOf = (selection: Selection): SelectionPass => {
    const key = keyOf(selection, revision);
    if (lastPass?.key !== key) {
      lastPass = { key, pass: selectionPass(data().columns, selection, lastPass?.pass) };
    }
    return lastPass.pass;
  };

  const builtInData = (): Promise<BuiltIn> => {
    builtIn ??= readBuiltInData(readBuiltIn).catch((error: unknown) => {
      // A lost connection must not last: the next call tries again.
      builtIn = null;
      throw error;
    });
    return builtIn;
  };

  const assembled = async (files: readonly LoadedFile[]): Promise<LoadedData> =>
    assemble(files, (await builtInData()).ground, current);

  const become = (next: LoadedData): DatasetSummary => {
    current = next;
    revision++;
    lastMask = null;
    lastPass = null;
    return summaryOf(next, revision);
  };

  // Changes of the data come one after the other; questions are answered in between, from what is loaded.
  let changing: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const turn = changing.then(change);
    // Whoever asked for the change hears of its failure; the next one goes on.
    changing = turn.catch(() => {});
    return turn;
  };

  const engine: Engine = {
    loadBuiltIn: () =>
      inTurn(async () => {
        if (current && isBuiltIn(current)) return summaryOf(current, revision);
        const { files } = await builtInData();
        const next = await assembled(files);
        before = current;
        issues = [];
        return become(next);
      }),

    async preview(file, how) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const result = previewFile(file.name, bytes, contextOf(current, nowDay()), how);
      if (!result.ok) return { ...result, fileName: file.name };
      const hash = contentHash(bytes);
      const same = current?.files.find((loaded) => loaded.contentHash === hash);
      return { ...result, loadedAs: same?.source.id ?? null };
    },

    importFiles: (decisions, onProgress, signal) =>
      inTurn(async () => {
        const loaded = current ?? (await assembled([]));
        const read = await readFiles(
          decisions,
          loaded,
          nowDay(),
          (work, onStep) => runInSlices(work, onStep, signal),
          onProgress,
        );
        if (!read.ok) return read;
        if (signal.aborted) throw new DOMException("The import was cancelled", "AbortError");
        if (!read.files) {
          issues = read.issues;
          return { ok: true, files: read.reports, summary: summaryOf(loaded, revision) };
        }
        const next = await assembled(read.files);
        before = current;
        issues = read.issues;
        return { ok: true, files: read.reports, summary: become(next) };
      }),

    undo: () =>
      inTurn(async () => {
        if (!before) return null;
        const summary = become(before);
        before = null;
        issues = [];
        return summary;
      }),

    issuesCsv: (fileIndex, fate) => issuesFile(issues, fileIndex, fate),
    open: () => engine.loadBuiltIn(),
    redo: async () => null,
    rowsCsv: async (sourceId, dialect) => sourceRowsCsv(current?.files ?? [], sourceId, dialect),
    describeSource: () => notYet("describeSource"),
    removeSource: () => notYet("removeSource"),
    doubles: async () => ({ pairs: [], undecided: 0, same: 0, different: 0 }),
    decideDoubles: () => notYet("decideDoubles"),
    savePicture: () => notYet("savePicture"),
    lookAtPicture: () => notYet("lookAtPicture"),
    openPicture: () => notYet("openPicture"),
    wipe: () => notYet("wipe"),
    settings: async () => ({}),
    saveSetting: async () => {},
    keeping: async () => ({ state: "not-kept", why: "blocked" }),
    keepNow: async () => ({ state: "not-kept", why: "blocked" }),
    onNews: () => {},

    counts: async (selection) => filterCounts(data().columns, selection, passOf(selection)),
    hotspots: async (selection, options, surveyQuestion) =>
      hotspotList(data(), selection, options, surveyQuestion, passOf(selection)),
    placeHistory: async (selection, options) =>
      runInSlices(placeHistory(data(), selection, options), () => {}, new AbortController().signal),
    comparison: async (selection, comparison) => comparisonGrid(data(), selection, comparison),
    fearAndRisk: async (selection, question, survey) => fearAndRisk(data(), selection, question, survey),
    effect: async (selection, question) => effectOf(data(), selection, question),
    backtest: async (selection, options, months, onProgress, signal) =>
      runInSlices(backtest(data(), selection, options, months), onProgress, signal),
    async publication(k) {
      const key = `${revision} ${k}`;
      if (lastPublication?.key !== key) lastPublication = { key, publication: publicationOf(data().columns, k) };
      return lastPublication.publication;
    },
    clusters: async (selection, bbox, zoom) => display.clusters(selection, revision, bbox, zoom),
    requestsInView: async (filter, bbox, zoom) => display.requestsInView(filter, revision, bbox, zoom),
    unsafePlaces: async () => data().unsafePlaces,
    surveyEstimates: async (question, survey) => surveyEstimates(data().survey, question, survey),
    areas: async () => data().areas,
    record: async (index) => incidentRecord(data(), index),
    request: async (id) => data().requests.find((request) => request.id === id),
    recordsNear: async (selection, lngLat, radiusMeters) =>
      recordsWithin(data(), maskOf(selection), lngLat, radiusMeters, MOST_RECORDS_NEAR),

    displayPoints: async (selection, bbox, zoom) =>
      displayPointsOf({ ...data(), revision }, maskOf(selection), bbox, zoom),
    requestPoints: async () => ({
      revision,
      requests: data().requests.map(({ lngLat, id, type, status }) => ({ lngLat, id, type, status })),
    }),
  };
  const display = createDisplay(engine);
  return engine;
}
