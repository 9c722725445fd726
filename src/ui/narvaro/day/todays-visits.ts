import type { WorkView } from "../../../state/app-state.ts";

/** What to show of Närvaro for whoever is out today. */
export const TODAYS_VISITS = {
  presenceTab: "delivered",
  deliveryPeriod: { kind: "day", day: null },
} as const satisfies Partial<WorkView>;
