import { useSyncExternalStore } from "react";

export interface FullScreen {
  /** False where the browser has none for pages, as on a phone. */
  readonly isPossible: boolean;
  readonly isOn: boolean;
  readonly toggle: () => void;
}

export function useFullScreen(): FullScreen {
  const isOn = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  return {
    isPossible: document.fullscreenEnabled,
    isOn,
    toggle: () => {
      const asked = isOn ? document.exitFullscreen() : document.documentElement.requestFullscreen();
      // A browser may say no, and the meeting goes on in its window.
      asked.catch((error: unknown) => console.info("full screen refused", error));
    },
  };
}

function subscribe(changed: () => void): () => void {
  document.addEventListener("fullscreenchange", changed);
  return () => document.removeEventListener("fullscreenchange", changed);
}
