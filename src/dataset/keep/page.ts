/** What keeping needs of the page; a worker has none of it. */
export interface Page {
  readonly onSeenAgain: (listener: () => void) => void;
  readonly onLeave: (listener: () => void) => void;
  /** Ask the browser not to clear our storage when the disk runs low. */
  readonly keepForGood: () => void;
  /** The layout's switches, which lie beside the database. */
  readonly forgetLayout: () => void;
}

const LAYOUT_PREFIX = "lagesbild.";

export function thePage(): Page {
  return {
    onSeenAgain: (listener) =>
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") listener();
      }),
    // A page that the browser may bring back with "back" is not left.
    onLeave: (listener) => window.addEventListener("pagehide", (event) => event.persisted || listener()),
    // On https only; whether the browser agrees changes nothing that we do.
    keepForGood: () =>
      void navigator.storage?.persist?.().catch((error: unknown) => console.info("Storage is not persistent", error)),
    forgetLayout() {
      try {
        for (const key of Object.keys(localStorage)) if (key.startsWith(LAYOUT_PREFIX)) localStorage.removeItem(key);
      } catch (error) {
        console.info("Storage is blocked: no layout was remembered", error);
      }
    },
  };
}
