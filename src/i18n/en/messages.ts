import { appMessages } from "./app-messages.ts";
import { appearanceMessages } from "./appearance-messages.ts";
import { backtestMessages } from "./backtest-messages.ts";
import { baseMapMessages } from "./base-map-messages.ts";
import { comparisonMessages } from "./comparison-messages.ts";
import { deliveryMessages } from "./delivery-messages.ts";
import { effectMessages } from "./effect-messages.ts";
import { followUpMessages } from "./follow-up-messages.ts";
import { helpMessages } from "./help-messages.ts";
import { imageMessages } from "./image-messages.ts";
import { importMessages } from "./import-messages.ts";
import { keepingMessages } from "./keeping-messages.ts";
import { mapMessages } from "./map-messages.ts";
import { measuresMessages } from "./measures-messages.ts";
import { meetingMessages } from "./meeting-messages.ts";
import { offlineMessages } from "./offline-messages.ts";
import { phoneMessages } from "./phone-messages.ts";
import { presenceMessages } from "./presence-messages.ts";
import { promiseMessages } from "./promise-messages.ts";
import { rankingMessages } from "./ranking-messages.ts";
import { rhythmMessages } from "./rhythm-messages.ts";
import { savedMessages } from "./saved-messages.ts";
import { sharingMessages } from "./sharing-messages.ts";
import { sideBySideMessages } from "./side-by-side-messages.ts";
import { sourcesMessages } from "./sources-messages.ts";
import { surveyMessages } from "./survey-messages.ts";
import { undoMessages } from "./undo-messages.ts";
import { workMessages } from "./work-messages.ts";

/** The same keys as in Swedish, held to it by the compiler. Loaded when it is chosen. */
export const ENGLISH = {
  ...appMessages,
  ...mapMessages,
  ...importMessages,
  ...rhythmMessages,
  ...surveyMessages,
  ...rankingMessages,
  ...backtestMessages,
  ...comparisonMessages,
  ...effectMessages,
  ...sharingMessages,
  ...savedMessages,
  ...undoMessages,
  ...keepingMessages,
  ...sourcesMessages,
  ...promiseMessages,
  ...workMessages,
  ...presenceMessages,
  ...measuresMessages,
  ...followUpMessages,
  ...deliveryMessages,
  ...meetingMessages,
  ...imageMessages,
  ...baseMapMessages,
  ...offlineMessages,
  ...sideBySideMessages,
  ...helpMessages,
  ...appearanceMessages,
  ...phoneMessages,
};
