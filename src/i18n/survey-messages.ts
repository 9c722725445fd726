import { inBothLanguages } from "./in-both-languages.ts";

export const surveyMessages = inBothLanguages({ sv: {}, en: {} });
