import { inBothLanguages } from "./in-both-languages.ts";

/** Närvaro: planen för veckan. */
export const presenceMessages = inBothLanguages({
  sv: {
    "presence.title": "Närvaro",
  },
  en: {
    "presence.title": "Presence",
  },
});
