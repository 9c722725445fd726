import type { ToServiceWorker } from "../../offline/messages.ts";
import type { InHand } from "./in-hand.ts";
import { openPages } from "./open-pages.ts";
import { type VersionSwitch, versions } from "./version-store.ts";

/** How often a page that stays open asks for a new version. */
const ASK_EVERY_MS = 60 * 60 * 1000;
/** How often a page that has agreed looks whether the others have. */
const LOOK_EVERY_MS = 500;

interface Surroundings {
  readonly container: ServiceWorkerContainer;
  readonly locks: LockManager;
  readonly channel: BroadcastChannel;
  /** The folder of the page, with a final slash. */
  readonly place: string;
  readonly inHand: () => InHand | null;
  readonly reload: () => void;
}

/**
 * Have the build kept for starting without network, and follow new versions of it. A new one is told of and waits: it
 * takes over when every open page has agreed, or at the next start when none was open.
 */
export function keepOffline({ container, locks, channel, place, inHand, reload }: Surroundings): VersionSwitch {
  const pages = openPages(locks, place);
  const isFirst = container.controller === null;
  let registration: ServiceWorkerRegistration | null = null;
  let looking: ReturnType<typeof setInterval> | undefined;

  const offer = (isAsked: boolean) => {
    const { offer: before } = versions.getState();
    if (before.kind === "offered" && (before.isAsked || !isAsked)) return;
    if (before.kind === "none" || before.kind === "offered") {
      versions.setState({ offer: { kind: "offered", isAsked, refusal: null }, isPutOff: false });
    }
  };

  const refuse = (refusal: InHand | null) => {
    clearInterval(looking);
    pages.agree(false);
    versions.setState({ offer: { kind: "offered", isAsked: false, refusal } });
  };

  const look = async () => {
    const refusal = inHand();
    if (refusal) return refuse(refusal);
    const others = await pages.othersAgainst();
    if (versions.getState().offer.kind !== "agreed") return;
    versions.setState({ offer: { kind: "agreed", others } });
    if (others > 0) return;
    registration?.waiting?.postMessage({ kind: "switch" } satisfies ToServiceWorker);
  };

  const watch = (found: ServiceWorkerRegistration) => {
    registration = found;
    if (found.waiting) offer(false);
    const follow = () => {
      const { installing } = found;
      installing?.addEventListener("statechange", () => {
        if (installing.state === "installed") offer(false);
      });
    };
    // The browser may be at it already.
    follow();
    found.addEventListener("updatefound", follow);
    const ask = () => {
      // Without network there is nothing to be told.
      found.update().catch((error: unknown) => console.info("No new version was looked for", error));
    };
    // The browser asks by itself when a page is opened, but not soon after it found the server gone.
    ask();
    setInterval(ask, ASK_EVERY_MS);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") ask();
    });
  };

  channel.addEventListener("message", () => {
    if (registration?.waiting) offer(true);
  });

  container.addEventListener("controllerchange", () => {
    if (isFirst && versions.getState().offer.kind === "none") return;
    if (versions.getState().offer.kind === "agreed" && inHand() === null) return reload();
    clearInterval(looking);
    versions.setState({ offer: { kind: "taken" }, isPutOff: false });
  });

  void container.ready.then((found) => {
    versions.setState({ readiness: "ready" });
    watch(found);
  });
  container.register(`${place}sw.js`, { scope: place, updateViaCache: "none" }).catch((error: unknown) => {
    // What was kept before still serves; a page that has never been kept needs its network.
    if (isFirst) versions.setState({ readiness: "unavailable" });
    console.info("Not kept for starting without network", error);
  });

  return {
    accept() {
      const refusal = inHand();
      if (refusal) return refuse(refusal);
      pages.agree(true);
      versions.setState({ offer: { kind: "agreed", others: 0 } });
      channel.postMessage("asks");
      clearInterval(looking);
      looking = setInterval(() => void look(), LOOK_EVERY_MS);
      void look();
    },
    putOff() {
      if (versions.getState().offer.kind === "agreed") refuse(null);
      versions.setState({ isPutOff: true });
    },
  };
}
