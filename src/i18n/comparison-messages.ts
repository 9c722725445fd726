import { inBothLanguages } from "./in-both-languages.ts";

export const comparisonMessages = inBothLanguages({ sv: {}, en: {} });
