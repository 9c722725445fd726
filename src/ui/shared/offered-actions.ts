import { useEffect, useEffectEvent } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** What a panel can do that needs what only it has at hand, and that one may ask for from elsewhere. */
export const OFFERED_ACTIONS = [
  "hotspots.excel",
  "hotspots.gis",
  "hotspots.geojson",
  "measures.excel",
  "measures.gis",
  "delivered.excel",
  "delivered.gis",
  "plan.export",
  "report.print",
  "report.markdown",
  "report.tertials",
  "report.numbers",
  "report.numbersGis",
  "report.log",
] as const;
export type OfferedAction = (typeof OFFERED_ACTIONS)[number];

const wantedAction = createStore<{ readonly wanted: OfferedAction | null }>()(() => ({ wanted: null }));

/** Done at once, or as soon as the panel that offers it is there and has its answer. Asking again replaces what waits. */
export function requestAction(wanted: OfferedAction | null) {
  wantedAction.setState({ wanted });
}

/** Offer these for as long as the panel is shown; `ready` says that it has what they need. */
export function useOfferedActions(actions: Readonly<Partial<Record<OfferedAction, () => void>>>, ready: boolean) {
  const wanted = useStore(wantedAction, (state) => state.wanted);
  const run = useEffectEvent((action: OfferedAction) => {
    const offered = actions[action];
    if (!offered) return;
    requestAction(null);
    offered();
  });
  useEffect(() => {
    if (wanted && ready) run(wanted);
  }, [wanted, ready]);
}
