import { expose, transfer } from "comlink";
import { createEngine } from "./engine.ts";
import { createIndexedDbStore } from "./keep/indexed-db-store.ts";
import { createTabs, type TabsHeard } from "./keep/tabs.ts";
import { todayInSweden } from "./today.ts";
import type { DatasetWorkerApi } from "./worker-api.ts";

let dataUrl = "";
const engine = createEngine({
  async readBuiltIn(name) {
    const response = await fetch(new URL(name, dataUrl));
    if (!response.ok) throw new Error(`The built-in file ${name} was answered with ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
  isPrepared: import.meta.env.PROD,
  nowDay: () => todayInSweden(new Date()),
  keeping: {
    store: createIndexedDbStore(),
    // Told by the browser on https only.
    estimate: async () => {
      const { usage, quota } = (await navigator.storage?.estimate()) ?? {};
      return usage === undefined || quota === undefined ? null : { used: usage, quota };
    },
    openTabs: (heard: TabsHeard) => createTabs(new BroadcastChannel("lagesbild"), `${Math.random()}`, heard),
  },
});
/** Imports and backtests on their way, by the number that cancels them. */
const jobs = new Map<number, AbortController>();

async function cancellable<T>(number: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  jobs.set(number, controller);
  try {
    return await run(controller.signal);
  } finally {
    jobs.delete(number);
  }
}

const displaySource = {
  async displayPoints(...question: Parameters<typeof engine.displayPoints>) {
    const points = await engine.displayPoints(...question);
    return points.kind === "points" ? transfer(points, [points.xy.buffer, points.indexes.buffer]) : points;
  },
  requestPoints: engine.requestPoints,
};

const api: DatasetWorkerApi = {
  ...engine,
  connect(url, display) {
    dataUrl = url;
    expose(displaySource, display);
  },
  importFiles: (number, decisions, onProgress) =>
    cancellable(number, (signal) => engine.importFiles(decisions, onProgress, signal)),
  backtest: (number, selection, options, months, onProgress) =>
    cancellable(number, (signal) => engine.backtest(selection, options, months, onProgress, signal)),
  cancel(number) {
    jobs.get(number)?.abort();
  },
  async sideBySide(question) {
    const answer = await engine.sideBySide(question);
    const grids = [answer.density.a, answer.density.b].filter((grid) => grid !== null);
    return transfer(
      answer,
      grids.map(({ values }) => values.buffer),
    );
  },
  async comparison(selection, comparison) {
    const grid = await engine.comparison(selection, comparison);
    return grid && transfer(grid, [grid.values.buffer]);
  },
};

expose(api);
