import { inBothLanguages } from "./in-both-languages.ts";

export const mapMessages = inBothLanguages({ sv: {}, en: {} });
