import type { FollowUp } from "../domain/follow-up.ts";
import type { LeastShown } from "../domain/shown.ts";
import type { Source } from "../domain/source.ts";
import type { ReportTexts } from "../domain/work.ts";

/** What the texts and files of a follow-up are made from. */
export interface FollowUpReport {
  readonly followUp: FollowUp;
  /** What the user wrote in place of what is composed; null: nothing. Never given in the shared view, for it may hold what that hides. */
  readonly texts: ReportTexts | null;
  /** All that is loaded. */
  readonly sources: readonly Source[];
  /** What areas are called, by code. */
  readonly areaNames: ReadonlyMap<string, string>;
  /** Under what counts are suppressed in `followUp`; null in the internal view. */
  readonly least: LeastShown;
}
