import { expose, wrap } from "comlink";
import { createDisplay, type Display, type DisplaySource } from "./display-index.ts";
import type { DisplayWorkerApi } from "./worker-api.ts";

let display: Display | null = null;

function connected(): Display {
  if (!display) throw new Error("The display worker was asked before it was connected");
  return display;
}

const api: DisplayWorkerApi = {
  connect(dataset) {
    display = createDisplay(wrap<DisplaySource>(dataset));
  },
  clusters: (...question) => connected().clusters(...question),
  requestsInView: (...question) => connected().requestsInView(...question),
};

expose(api);
