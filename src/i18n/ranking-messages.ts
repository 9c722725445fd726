import { inBothLanguages } from "./in-both-languages.ts";

export const rankingMessages = inBothLanguages({ sv: {}, en: {} });
