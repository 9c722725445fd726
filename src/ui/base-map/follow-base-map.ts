import type { BaseMapTrouble, StreetMap } from "../../domain/base-map.ts";
import type { Bbox } from "../../domain/coordinates.ts";
import type { Screen } from "../../state/app-state.ts";
import type { AppStore } from "../../state/store.ts";
import type { BaseMapError } from "./base-map-error.ts";
import { rememberChoice, rememberedChoice } from "./remembered-choice.ts";

/** Of a town; until the data say where they are. */
const LINKOPING: Bbox = [15.3, 58.2, 15.9, 58.6];
/** A damaged file may fail with every tile: it is looked at again no more often than this. */
const LEAST_PAUSE_MS = 5000;
const WITHOUT_MAP: Screen = "data";

/**
 * Shows the map that was chosen on this computer, opens what is chosen from then on, and looks again when a part of it
 * did not come or the network is back. Until then, and without it, the schematic map stands.
 *
 * @returns a function that ends it
 */
export function followBaseMap(store: AppStore): () => void {
  let underWay: AbortController | null = null;
  let isAskedAgain = false;
  let openedAtMs = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function open() {
    clearTimeout(waiting);
    const { baseMapChoice: choice, summary, screen } = store.getState();
    if (choice.kind === "schematic" || !summary) return;
    // Where no map is seen, nobody sees that a server is asked for one.
    if (choice.kind === "configured" && screen === WITHOUT_MAP) return;
    const controller = new AbortController();
    underWay = controller;
    isAskedAgain = false;
    try {
      const { openBaseMap } = await import("./open-base-map.ts");
      const map = await openBaseMap(choice, summary.bbox ?? LINKOPING, controller.signal);
      if (controller.signal.aborted) return;
      openedAtMs = performance.now();
      if (!isSameMap(map, store)) store.getState().baseMapOpened(map);
    } catch (error) {
      if (!controller.signal.aborted) store.getState().baseMapFailed(troubleOf(error));
    } finally {
      if (underWay === controller) underWay = null;
      if (isAskedAgain) ask();
    }
  }

  /** Once more, but not while it is being opened, nor again and again. */
  function ask() {
    if (underWay) {
      isAskedAgain = true;
      return;
    }
    clearTimeout(waiting);
    const isShown = store.getState().baseMap.kind === "street";
    const pauseMs = isShown ? Math.max(0, openedAtMs + LEAST_PAUSE_MS - performance.now()) : 0;
    waiting = setTimeout(() => void open(), pauseMs);
  }

  function end() {
    underWay?.abort();
    underWay = null;
    isAskedAgain = false;
    clearTimeout(waiting);
  }

  const online = () => {
    if (store.getState().baseMapTrouble) store.getState().askForBaseMap();
  };
  window.addEventListener("online", online);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.baseMapChoice !== before.baseMapChoice) {
      rememberChoice(state.baseMapChoice);
      end();
      void open();
      return;
    }
    const isBack = before.screen === WITHOUT_MAP && state.screen !== WITHOUT_MAP && state.baseMap.kind === "schematic";
    if (state.baseMapAsked !== before.baseMapAsked || (state.summary && !before.summary) || isBack) ask();
  });
  const choice = rememberedChoice();
  if (choice.kind !== "schematic") store.getState().chooseBaseMap(choice);
  return () => {
    end();
    unsubscribe();
    window.removeEventListener("online", online);
  };
}

/** The same object means that nothing is drawn again. */
function isSameMap(map: StreetMap, store: AppStore): boolean {
  return JSON.stringify(map) === JSON.stringify(store.getState().baseMap);
}

/** Told by its name: the class itself is loaded when a map is opened. */
function troubleOf(error: unknown): BaseMapTrouble {
  if (error instanceof Error && error.name === "BaseMapError") return (error as BaseMapError).trouble;
  console.error(error);
  return { why: navigator.onLine ? "unforeseen" : "offline", subject: "" };
}
