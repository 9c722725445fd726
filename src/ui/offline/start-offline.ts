import type { AppStore } from "../../state/store.ts";
import { inHand } from "./in-hand.ts";
import { keepOffline } from "./keep-offline.ts";
import { versions } from "./version-store.ts";

/** On https and the own computer only: elsewhere the browser offers none of this. */
export function startOffline(store: AppStore): void {
  const { serviceWorker: container, locks } = navigator;
  if (!container || !locks) return;
  const versionSwitch = keepOffline({
    container,
    locks,
    channel: new BroadcastChannel("lagesbild version"),
    place: new URL("./", document.baseURI).href,
    inHand: () => inHand(store),
    reload: () => location.reload(),
  });
  versions.setState({ versionSwitch });
}
