import { inBothLanguages } from "./in-both-languages.ts";

/** Uppföljning: what was promised, what was done, what changed. */
export const followUpMessages = inBothLanguages({
  sv: {
    "followUp.title": "Uppföljning",
  },
  en: {
    "followUp.title": "Follow-up",
  },
});
