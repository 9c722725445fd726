import { appMessages } from "./app-messages.ts";
import { backtestMessages } from "./backtest-messages.ts";
import { comparisonMessages } from "./comparison-messages.ts";
import { deliveryMessages } from "./delivery-messages.ts";
import { effectMessages } from "./effect-messages.ts";
import { followUpMessages } from "./follow-up-messages.ts";
import { importMessages } from "./import-messages.ts";
import { keepingMessages } from "./keeping-messages.ts";
import { mapMessages } from "./map-messages.ts";
import { measuresMessages } from "./measures-messages.ts";
import { presenceMessages } from "./presence-messages.ts";
import { promiseMessages } from "./promise-messages.ts";
import { rankingMessages } from "./ranking-messages.ts";
import { rhythmMessages } from "./rhythm-messages.ts";
import { savedMessages } from "./saved-messages.ts";
import { sharingMessages } from "./sharing-messages.ts";
import { sourcesMessages } from "./sources-messages.ts";
import { surveyMessages } from "./survey-messages.ts";
import { undoMessages } from "./undo-messages.ts";
import { workMessages } from "./work-messages.ts";

export const LANGUAGES = ["sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One group per feature; Swedish is the original, English must have the same keys. */
export const MESSAGES = {
  sv: {
    ...appMessages.sv,
    ...mapMessages.sv,
    ...importMessages.sv,
    ...rhythmMessages.sv,
    ...surveyMessages.sv,
    ...rankingMessages.sv,
    ...backtestMessages.sv,
    ...comparisonMessages.sv,
    ...effectMessages.sv,
    ...sharingMessages.sv,
    ...savedMessages.sv,
    ...undoMessages.sv,
    ...keepingMessages.sv,
    ...sourcesMessages.sv,
    ...promiseMessages.sv,
    ...workMessages.sv,
    ...presenceMessages.sv,
    ...measuresMessages.sv,
    ...followUpMessages.sv,
    ...deliveryMessages.sv,
  },
  en: {
    ...appMessages.en,
    ...mapMessages.en,
    ...importMessages.en,
    ...rhythmMessages.en,
    ...surveyMessages.en,
    ...rankingMessages.en,
    ...backtestMessages.en,
    ...comparisonMessages.en,
    ...effectMessages.en,
    ...sharingMessages.en,
    ...savedMessages.en,
    ...undoMessages.en,
    ...keepingMessages.en,
    ...sourcesMessages.en,
    ...promiseMessages.en,
    ...workMessages.en,
    ...presenceMessages.en,
    ...measuresMessages.en,
    ...followUpMessages.en,
    ...deliveryMessages.en,
  },
} satisfies Record<Language, Record<string, string>>;

export type MessageId = keyof (typeof MESSAGES)["sv"];
