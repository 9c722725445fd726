import { draftInHand } from "../shared/draft-in-hand.ts";
import type { RequestDraft } from "./request-draft.ts";

/** The request that is being made; null when none is. */
export const useNewRequest = draftInHand<RequestDraft>();
