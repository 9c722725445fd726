import { inBothLanguages } from "./in-both-languages.ts";

export const effectMessages = inBothLanguages({ sv: {}, en: {} });
