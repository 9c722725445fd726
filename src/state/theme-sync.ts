import { type AppState, THEMES } from "./app-state.ts";
import type { AppStore } from "./store.ts";

/** The part of `window` that is used; a test passes its own. */
export interface ThemeWindow {
  readonly document: {
    readonly documentElement: { readonly dataset: DOMStringMap };
    querySelector(selectors: string): { content?: string } | null;
  };
  readonly localStorage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  matchMedia(query: string): Pick<MediaQueryList, "matches" | "addEventListener" | "removeEventListener">;
}

/** Beside what `useRemembered` keeps, so that it is forgotten with the rest. */
const KEY = "lagesbild.theme";
export const PREFERS_DARK = "(prefers-color-scheme: dark)";
/** The browser's own bar, in the colour of ours: `--surface` in ui/tokens.css. */
const BAR_COLORS = { light: "#ffffff", dark: "#25282d" } as const;

/**
 * What this device remembers into the store now, then the store into `data-theme` on the page and into what is
 * remembered. Called before the first view is drawn, so that a dark room sees no white flash.
 *
 * @returns a function that ends it
 */
export function keepThemeInStep(store: AppStore, window: ThemeWindow): () => void {
  const prefersDark = window.matchMedia(PREFERS_DARK);

  const show = () => {
    const shown = shownTheme(store.getState().theme, prefersDark.matches);
    window.document.documentElement.dataset.theme = shown;
    const bar = window.document.querySelector('meta[name="theme-color"]');
    if (bar) bar.content = BAR_COLORS[shown];
  };

  store.getState().chooseTheme(remembered(window));
  show();
  const unsubscribe = store.subscribe((state, before) => {
    if (state.theme === before.theme) return;
    remember(window, state.theme);
    show();
  });
  prefersDark.addEventListener("change", show);
  return () => {
    unsubscribe();
    prefersDark.removeEventListener("change", show);
  };
}

export function shownTheme(theme: AppState["theme"], prefersDark: boolean): "light" | "dark" {
  if (theme === "system") return prefersDark ? "dark" : "light";
  return theme;
}

function remembered(window: ThemeWindow): AppState["theme"] {
  try {
    const stored = window.localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === stored) ?? "system";
  } catch {
    return "system"; // storage blocked: the device decides
  }
}

function remember(window: ThemeWindow, theme: AppState["theme"]): void {
  try {
    if (theme === "system") window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, theme);
  } catch (error) {
    console.info("theme not remembered", error);
  }
}
