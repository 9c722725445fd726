import { inBothLanguages } from "./in-both-languages.ts";

/** Uppföljning: what was promised, what was done, what changed. */
export const followUpMessages = inBothLanguages({
  sv: {
    "followUp.tabs": "Delar av uppföljningen",
    "followUp.tab.report": "Rapport",
    "followUp.tab.promises": "Löften",
    "followUp.tab.effect": "Hjälpte det?",
  },
  en: {
    "followUp.tabs": "Parts of the follow-up",
    "followUp.tab.report": "Report",
    "followUp.tab.promises": "Promises",
    "followUp.tab.effect": "Did it help?",
  },
});
