import type { Dataset } from "../dataset/dataset.ts";
import type { SharedState } from "./app-state.ts";
import type { AppStore } from "./store.ts";
import { fromQuery, OUR_PARAMETERS, toQuery } from "./url.ts";
import { sharedStateOf } from "./url-sync.ts";

const VIEW_SETTING = "view";
/** The view is written down when it has been left alone for so long. */
const WAIT_MS = 400;

type Opened = Pick<Dataset, "open" | "keeping" | "onNews" | "settings" | "saveSetting">;

/**
 * Load what is kept and show what was on screen at the last visit, unless the address says what to show; from then on
 * write down what is on screen, and hear what the dataset tells.
 *
 * @param search of the address, as it was when the page was opened
 */
export async function openDataset(store: AppStore, dataset: Opened, search: string): Promise<void> {
  dataset.onNews((news) => {
    const state = store.getState();
    if (news.kind === "keeping") state.keepingTold(news.keeping);
    else if (news.kind === "tabs") state.tabsCounted(news.count);
    else state.otherTabFollowed(news.summary, news.change);
  });
  try {
    const opening = dataset.open();
    const lastView = hasOwnQuery(search) ? null : await lastViewOf(dataset);
    // Whoever was quicker than the disk has chosen something: that stands.
    const restored = lastView !== null && toQuery(store.getState()) === "";
    if (restored) store.getState().restore(lastView);
    store.getState().dataLoaded(await opening);
    // What was on screen may be of data that are gone since; unlike with a link, nobody waits for them.
    if (restored && store.getState().importedMissing !== null) store.getState().goOnWithoutMissing();
  } catch (error) {
    console.error(error);
    store.getState().dataFailed(error instanceof Error ? error.message : String(error));
    return;
  }
  rememberView(store, dataset);
  try {
    store.getState().keepingTold(await dataset.keeping());
  } catch (error) {
    console.error(error);
    store.getState().keepingTold({ state: "not-kept", why: "failed" });
  }
}

function hasOwnQuery(search: string): boolean {
  const parameters = new URLSearchParams(search);
  return OUR_PARAMETERS.some((name) => parameters.has(name));
}

async function lastViewOf(dataset: Opened): Promise<Partial<SharedState> | null> {
  try {
    const view = (await dataset.settings())[VIEW_SETTING];
    return typeof view === "string" && view !== "" ? fromQuery(view) : null;
  } catch (error) {
    // Data that can be opened matter more than where one was.
    console.error(error);
    return null;
  }
}

function rememberView(store: AppStore, dataset: Opened) {
  const viewOf = () => toQuery(sharedStateOf(store.getState()));
  const viewWithoutCamera = () => toQuery({ ...sharedStateOf(store.getState()), camera: null });
  let written = viewOf();
  let erased: string | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const view = viewOf();
    // When everything has been erased the map moves by itself, and that must not leave a trace again.
    if (view === written || viewWithoutCamera() === erased) return;
    written = view;
    erased = null;
    // Not told on screen: `keeping` says when nothing can be kept, and where one was is soon found again.
    dataset.saveSetting(VIEW_SETTING, view).catch((error: unknown) => console.info("view not remembered", error));
  };
  store.subscribe((state, before) => {
    clearTimeout(waiting);
    if (state.wipes !== before.wipes) erased = viewWithoutCamera();
    waiting = setTimeout(write, WAIT_MS);
  });
}
