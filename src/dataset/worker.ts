import { expose, transfer } from "comlink";
import { createEngine } from "./engine.ts";
import { todayInSweden } from "./today.ts";
import type { DatasetWorkerApi } from "./worker-api.ts";

let dataUrl = "";
const engine = createEngine({
  async readBuiltIn(name) {
    const response = await fetch(new URL(name, dataUrl));
    if (!response.ok) throw new Error(`The built-in file ${name} was answered with ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
  nowDay: () => todayInSweden(new Date()),
});
const imports = new Map<number, AbortController>();

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
  async importFiles(number, decisions, onProgress) {
    const controller = new AbortController();
    imports.set(number, controller);
    try {
      return await engine.importFiles(decisions, onProgress, controller.signal);
    } finally {
      imports.delete(number);
    }
  },
  cancelImport(number) {
    imports.get(number)?.abort();
  },
  async density(selection) {
    const grid = await engine.density(selection);
    return grid && transfer(grid, [grid.values.buffer]);
  },
};

expose(api);
