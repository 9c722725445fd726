import { inBothLanguages } from "./in-both-languages.ts";

/** Åtgärder: the requests. */
export const measuresMessages = inBothLanguages({
  sv: {
    "measures.title": "Fysiska åtgärder",
  },
  en: {
    "measures.title": "Physical measures",
  },
});
