import type { PresenceRow } from "../domain/presence.ts";
import type { Source } from "../domain/source.ts";
import type { HotspotContext } from "./hotspot-list.ts";

/** Everything of the dataset that plans, deliveries and follow-ups are counted from. */
export interface WorkContext extends HotspotContext {
  /** Delivered presence of the imported files, in the system of the columns' meters. */
  readonly presence: readonly PresenceRow[];
  /** Everything that is loaded. */
  readonly sources: readonly Source[];
}
