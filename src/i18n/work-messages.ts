import { inBothLanguages } from "./in-both-languages.ts";

/** What the workspaces of plans, measures and promises share. */
export const workMessages = inBothLanguages({
  sv: {
    "work.failed": "Ändringen gick inte att göra. Allt är som före. Försök igen.",
    "work.shared": "Det här visas bara i Internt. Byt vy högst upp.",
    "smallMap.km": "{count} km",
    "smallMap.m": "{count} m",
    "print.internal": "Internt",
    "print.shared": "Delat",
  },
  en: {
    "work.failed": "The change could not be made. Everything is as before. Try again.",
    "work.shared": "This is shown in Internal only. Change view at the top.",
    "smallMap.km": "{count} km",
    "smallMap.m": "{count} m",
    "print.internal": "Internal",
    "print.shared": "Shared",
  },
});
