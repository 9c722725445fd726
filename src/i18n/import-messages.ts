import { inBothLanguages } from "./in-both-languages.ts";

export const importMessages = inBothLanguages({ sv: {}, en: {} });
