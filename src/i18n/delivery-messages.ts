import { inBothLanguages } from "./in-both-languages.ts";

/** What was delivered, against what was planned. */
export const deliveryMessages = inBothLanguages({
  sv: {
    "delivery.title": "Planerat och genomfört",
  },
  en: {
    "delivery.title": "Planned and delivered",
  },
});
