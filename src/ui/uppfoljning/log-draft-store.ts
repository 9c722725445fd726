import { draftInHand } from "../shared/draft-in-hand.ts";
import type { LogDraft } from "./log-draft.ts";

/** What is being noted; null when nothing is. */
export const useLogDraft = draftInHand<LogDraft>();
