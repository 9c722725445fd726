import { appMessages } from "./app-messages.ts";
import { importMessages } from "./import-messages.ts";
import { mapMessages } from "./map-messages.ts";

export const LANGUAGES = ["sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One group per feature; Swedish is the original, English must have the same keys. */
export const MESSAGES = {
  sv: { ...appMessages.sv, ...mapMessages.sv, ...importMessages.sv },
  en: { ...appMessages.en, ...mapMessages.en, ...importMessages.en },
} satisfies Record<Language, Record<string, string>>;

export type MessageId = keyof (typeof MESSAGES)["sv"];
