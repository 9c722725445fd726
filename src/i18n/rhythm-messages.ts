import { inBothLanguages } from "./in-both-languages.ts";

/** Below the map: when things happen. */
export const rhythmMessages = inBothLanguages({
  sv: {
    "bottom.label": "Tid och områden",
    "bottom.when": "När",
    "bottom.risk": "Otrygghet mot risk",
    "bottom.fold": "Fäll ihop den undre panelen",
    "bottom.unfold": "Fäll upp den undre panelen",
  },
  en: {
    "bottom.label": "Time and areas",
    "bottom.when": "When",
    "bottom.risk": "Fear against risk",
    "bottom.fold": "Fold the lower panel",
    "bottom.unfold": "Unfold the lower panel",
  },
});
