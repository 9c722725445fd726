import { inBothLanguages } from "./in-both-languages.ts";

/** Närvaro: planen för veckan. */
export const presenceMessages = inBothLanguages({
  sv: {
    "presence.title": "Närvaro",
    "presence.noWork": "Planen kunde inte hämtas. Försök igen.",
    "presence.tabs": "Plan eller genomfört",
    "presence.tab.plan": "Plan",
    "presence.tab.delivered": "Genomfört",
    "presence.week.number": "Vecka {week}",
    "presence.week.dates": "{from} – {to}",
    "presence.week.before": "Föregående vecka",
    "presence.week.after": "Nästa vecka",
    "presence.week.this": "Den här veckan",
  },
  en: {
    "presence.title": "Presence",
    "presence.noWork": "The plan could not be fetched. Try again.",
    "presence.tabs": "Plan or delivered",
    "presence.tab.plan": "Plan",
    "presence.tab.delivered": "Delivered",
    "presence.week.number": "Week {week}",
    "presence.week.dates": "{from} – {to}",
    "presence.week.before": "Week before",
    "presence.week.after": "Week after",
    "presence.week.this": "This week",
  },
});
