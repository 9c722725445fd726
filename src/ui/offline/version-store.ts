import { createStore } from "zustand/vanilla";
import type { InHand } from "./in-hand.ts";

/** Whether the page starts without network. */
export type Readiness = "unavailable" | "preparing" | "ready";

/** A new version that is here, and what has become of it. */
export type Offer =
  | { readonly kind: "none" }
  /** `isAsked`: another tab waits for this one. `refusal`: what was in hand here when it was to be switched. */
  | { readonly kind: "offered"; readonly isAsked: boolean; readonly refusal: InHand | null }
  /** Agreed to here; so many other tabs have not. */
  | { readonly kind: "agreed"; readonly others: number }
  /** Taken over while something was in hand here: this page goes on with the old until it is reloaded. */
  | { readonly kind: "taken" };

export interface VersionSwitch {
  /** The user wants the new version now. */
  accept(): void;
  /** Not now; also takes back what was agreed to. */
  putOff(): void;
}

/** The browser's own question whether to install, kept until the user asks for it. */
export interface InstallQuestion extends Event {
  prompt(): Promise<unknown>;
}

interface VersionState {
  readonly readiness: Readiness;
  readonly offer: Offer;
  /** Put off: not shown again before the next start, or before another tab asks. */
  readonly isPutOff: boolean;
  /** A part of the page could not be fetched. */
  readonly isPartGone: boolean;
  readonly install: InstallQuestion | null;
  /** null before the page has come to rest, and where nothing is kept. */
  readonly versionSwitch: VersionSwitch | null;
}

/** Which version is running is a matter of the page, not of what the user looks at: not in the app's state. */
export const versions = createStore<VersionState>()(() => ({
  readiness: firstReadiness(),
  offer: { kind: "none" },
  isPutOff: false,
  isPartGone: false,
  install: null,
  versionSwitch: null,
}));

/** Known before anything is asked, so that Data does not say one thing and then another. */
function firstReadiness(): Readiness {
  if (!import.meta.env.PROD || !navigator.serviceWorker || !navigator.locks) return "unavailable";
  return navigator.serviceWorker.controller ? "ready" : "preparing";
}

/** Of the build that is running; null where there is none (`npm run dev`). */
export function runningVersion(): string | null {
  const written = document.querySelector<HTMLMetaElement>("meta[name=version]")?.content ?? "";
  return /^[0-9a-f]+$/.test(written) ? written : null;
}

/** What the browser tells only once, and as early as it likes. */
export function hearBrowser(window: Window): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    // Asked in Data, by whoever wants it, and never as a bar over the map.
    event.preventDefault();
    versions.setState({ install: event as InstallQuestion });
  });
  window.addEventListener("appinstalled", () => versions.setState({ install: null }));
  window.addEventListener("vite:preloadError", () => versions.setState({ isPartGone: true }));
}
