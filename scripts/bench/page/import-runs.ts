import { connectDataset } from "../../../src/dataset/client.ts";
import { DEFAULT_HOTSPOT_OPTIONS } from "../../../src/domain/hotspot.ts";
import { EVERYTHING } from "../../../src/domain/selection.ts";
import { type EventDialect, eventFile } from "../../../src/testing/event-file.ts";
import { clusteredRows } from "../../../src/testing/incident-rows.ts";
import type { PapaQuestion } from "./papa-worker.ts";

/** All times in milliseconds, from the message sent on the main thread. */
export interface ImportRun {
  /** Until all rows are read and placed: what comes after is to sort them, and to keep them on disk. */
  readonly placed: number;
  /** Until the import has answered: then the rows are kept. */
  readonly imported: number;
  /**
   * Until the first hotspots are there: counts and list, as the map asks for them, asked as soon as the import says that
   * the data answer. The disk comes after.
   */
  readonly hotspots: number;
  readonly rows: number;
  readonly read: number;
  readonly progressReports: number;
  /** Longest time between two chances for another question to be answered meanwhile. */
  readonly longestWait: number;
  /** Tasks of the main thread over 50 ms. */
  readonly longTasks: readonly number[];
}

declare global {
  interface Window {
    /** Make the file that the others read; gives its size in bytes. */
    makeFile(events: number, dialect: EventDialect): Promise<number>;
    runImport(): Promise<ImportRun>;
    runPapa(way: PapaQuestion["way"]): Promise<number>;
  }
}

let file = new File([], "events.csv");
let encoding = "utf-8";

window.makeFile = async (events, dialect) => {
  const rows = clusteredRows({ length: events, seed: 1, sideMeters: 30_000, months: 36 });
  encoding = dialect === "comma-degrees-utf8" ? "utf-8" : "windows-1252";
  file = new File([...eventFile(rows, dialect)] as BlobPart[], "events.csv");
  return file.size;
};

/** With workers of its own, so that no run finds code that another has warmed up: a user imports a file once. */
window.runImport = async () => {
  const worker = new Worker(new URL("../../../src/dataset/worker.ts", import.meta.url), {
    type: "module",
    name: "dataset",
  });
  const display = new Worker(new URL("../../../src/dataset/display-worker.ts", import.meta.url), { type: "module" });
  const dataset = connectDataset(worker, display, new URL("data/", document.baseURI).href);
  await dataset.loadBuiltIn();
  const outcome = await dataset.preview(file);
  if (!outcome.ok) throw new Error(`The generated file cannot be read: ${outcome.failure}`);
  const { mapping } = outcome.preview;

  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ type: "longtask" });
  let progressReports = 0;
  let placed = 0;
  const start = performance.now();
  let first: Promise<number> | null = null;
  const firstHotspots = async () => {
    await Promise.all([dataset.counts(EVERYTHING), dataset.hotspots(EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null)]);
    return performance.now() - start;
  };
  let longestWait = 0;
  let isOver = false;
  const ask = async () => {
    while (!isOver) {
      const asked = performance.now();
      await dataset.record(0);
      longestWait = Math.max(longestWait, performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const asking = ask();
  const result = await dataset.importFiles(
    [{ file, mapping, mode: "replace", provider: "other" }],
    ({ isLoaded }) => {
      progressReports++;
      if (!isLoaded) placed = performance.now() - start;
      else first ??= firstHotspots();
    },
    new AbortController().signal,
  );
  const imported = performance.now() - start;
  if (!result.ok) throw new Error(`The generated file cannot be read: ${result.failure}`);
  const hotspots = await (first ?? firstHotspots());
  isOver = true;
  await asking;
  observer.disconnect();
  // What this run has kept must not be found by the next.
  await dataset.wipe();
  worker.terminate();
  display.terminate();
  const { rows, read } = result.files[0]!.counts;
  return { placed, imported, hotspots, rows, read, progressReports, longestWait, longTasks };
};

window.runPapa = async (way) => {
  const worker = new Worker(new URL("./papa-worker.ts", import.meta.url), { type: "module" });
  const start = performance.now();
  const question: PapaQuestion = { file, encoding, way };
  await new Promise<number>((resolve, reject) => {
    worker.addEventListener("message", ({ data }) => resolve(data));
    worker.addEventListener("error", reject);
    worker.postMessage(question);
  });
  const parsed = performance.now() - start;
  worker.terminate();
  return parsed;
};
