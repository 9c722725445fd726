import type { MeasuresFollowUp } from "./follow-up.ts";

/**
 * What the shared view may show of physical measures per month and tertial, for the whole municipality, decided once per
 * data and k. By `followUpKey`; of a period that is not there nothing may be shown.
 */
export type MeasurePublication = Readonly<Record<string, PublishedMeasures>>;

export interface PublishedMeasures {
  readonly types: readonly MeasuresFollowUp[];
}
