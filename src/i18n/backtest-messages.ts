import { inBothLanguages } from "./in-both-languages.ts";

export const backtestMessages = inBothLanguages({ sv: {}, en: {} });
