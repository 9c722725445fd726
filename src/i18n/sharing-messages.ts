import { inBothLanguages } from "./in-both-languages.ts";

export const sharingMessages = inBothLanguages({
  sv: { "shared.fewerThan": "färre än {least}", "shared.fewerEvents": "färre än {least} händelser" },
  en: { "shared.fewerThan": "fewer than {least}", "shared.fewerEvents": "fewer than {least} incidents" },
});
