import { createStore } from "zustand/vanilla";

/** The step of the tour that is shown; null: none is. */
export const tour = createStore<{ readonly step: number | null }>()(() => ({ step: null }));

export function startTour() {
  tour.setState({ step: 0 });
}

export function showTourStep(step: number | null) {
  tour.setState({ step });
}
