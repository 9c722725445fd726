import { inBothLanguages } from "./in-both-languages.ts";

export const appMessages = inBothLanguages({ sv: {}, en: {} });
