import { inBothLanguages } from "./in-both-languages.ts";

/** Löften. */
export const promiseMessages = inBothLanguages({
  sv: {
    "promise.title": "Medborgarlöften",
  },
  en: {
    "promise.title": "Promises",
  },
});
