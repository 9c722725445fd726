import type { AppStore } from "../../state/store.ts";
import { isDraftInHand } from "../shared/draft-in-hand.ts";

/** What a reload would cost the user. */
export type InHand = "dialog" | "draft" | "unkept";

/** What stands in the way of a reload now; null when nothing does. An import under way is in a dialog. */
export function inHand(store: AppStore): InHand | null {
  const { keeping, summary, wipes } = store.getState();
  if (document.querySelector("dialog[open]")) return "dialog";
  if (isDraftInHand(wipes)) return "draft";
  const hasOwn = summary !== null && (!summary.builtIn || summary.undoable !== null);
  return keeping?.state === "not-kept" && hasOwn ? "unkept" : null;
}
