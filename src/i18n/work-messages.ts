import { inBothLanguages } from "./in-both-languages.ts";

/** What the workspaces of plans, measures and promises share. */
export const workMessages = inBothLanguages({
  sv: {
    "work.failed": "Ändringen gick inte att göra. Allt är som före. Försök igen.",
    "work.masked": "Det här ser ut som en personuppgift och sparas som •••.",
    "work.shared": "Det här visas bara i Internt. Byt vy högst upp.",
    "smallMap.km": "{count} km",
    "smallMap.m": "{count} m",
    "work.actor.police": "Polis",
    "work.actor.guards": "Ordningsvakter",
    "work.actor.hosts": "Trygghetsvärdar",
    "work.actor.fieldGroup": "Fältgrupp",
    "work.actor.nightWalkers": "Nattvandrare",
    "work.actor.other": "Annan",
    "work.actor.named": "{kind}, {name}",
    "work.actor.untold": "Inte sagt vem",
  },
  en: {
    "work.failed": "The change could not be made. Everything is as before. Try again.",
    "work.masked": "This looks like personal data and is kept as •••.",
    "work.shared": "This is shown in Internal only. Change view at the top.",
    "smallMap.km": "{count} km",
    "smallMap.m": "{count} m",
    "work.actor.police": "Police",
    "work.actor.guards": "Guards",
    "work.actor.hosts": "Safety hosts",
    "work.actor.fieldGroup": "Field group",
    "work.actor.nightWalkers": "Night walkers",
    "work.actor.other": "Other",
    "work.actor.named": "{kind}, {name}",
    "work.actor.untold": "Not said who",
  },
});
