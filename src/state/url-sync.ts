import type { AppState, SharedState } from "./app-state.ts";
import { SHARED_DEFAULTS } from "./shared-defaults.ts";
import type { AppStore } from "./store.ts";
import { fromQuery, OUR_PARAMETERS, toQuery } from "./url.ts";

/** The part of `window` that is used; a test passes its own. */
export interface UrlWindow {
  readonly location: { readonly pathname: string; readonly search: string; readonly hash: string };
  readonly history: {
    pushState(data: unknown, unused: string, url: string): void;
    replaceState(data: unknown, unused: string, url: string): void;
  };
  addEventListener(type: "popstate", listener: () => void): void;
  removeEventListener(type: "popstate", listener: () => void): void;
}

/** Browsers stop listening to pages that change their address many times a second. */
const WAIT_MS = 200;

/**
 * The URL into the store now, then each into the other: a change of screen is a step in the history, and so is to begin
 * or end a comparison; other changes rewrite the step one is on.
 *
 * @returns a function that ends it
 */
export function keepUrlInStep(store: AppStore, window: UrlWindow): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let placeInUrl: string;
  let known: string;

  const readUrl = () => {
    clearTimeout(waiting);
    known = window.location.search;
    const shared = fromQuery(window.location.search);
    // Set first: restoring notifies the subscriber, which must not answer with a new step.
    placeInUrl = placeOf({ ...SHARED_DEFAULTS, ...shared });
    store.getState().restore(shared);
  };

  const writeUrl = () => {
    clearTimeout(waiting);
    const state = store.getState();
    const query = withForeignParameters(toQuery(sharedStateOf(state)), window.location.search);
    const step = placeOf(state) !== placeInUrl ? "pushState" : "replaceState";
    placeInUrl = placeOf(state);
    known = query;
    if (query === window.location.search) return;
    window.history[step](null, "", `${window.location.pathname}${query}${window.location.hash}`);
  };

  // A link within the page, as the one past the menus, is told the same way. To read the address then would take back
  // a choice that has not been written to it yet.
  const readNews = () => {
    if (window.location.search !== known) readUrl();
  };

  readUrl();
  const unsubscribe = store.subscribe((state) => {
    clearTimeout(waiting);
    if (placeOf(state) !== placeInUrl) writeUrl();
    else waiting = setTimeout(writeUrl, WAIT_MS);
  });
  window.addEventListener("popstate", readNews);
  return () => {
    clearTimeout(waiting);
    unsubscribe();
    window.removeEventListener("popstate", readNews);
  };
}

/** What the back button leads between. */
function placeOf({ screen, sideBySide }: Pick<AppState, "screen" | "sideBySide">): string {
  return `${screen}${sideBySide ? " beside" : ""}`;
}

/** What a link to this moment carries: imported data are named by their fingerprint. */
export function sharedStateOf(state: AppState): SharedState {
  const loaded = state.summary && !state.summary.builtIn ? state.summary.fingerprint : null;
  return { ...state, importedMissing: loaded ?? state.importedMissing };
}

function withForeignParameters(ours: string, search: string): string {
  const foreign = [...new URLSearchParams(search)]
    .filter(([name]) => !OUR_PARAMETERS.some((our) => our === name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const query = [...(ours === "" ? [] : [ours]), ...foreign].join("&");
  return query === "" ? "" : `?${query}`;
}
