import type { FollowUp, FollowUpQuestion } from "../domain/follow-up.ts";
import type { DayNumber } from "../domain/time.ts";
import type { Work } from "../domain/work.ts";
import type { WorkContext } from "./work-context.ts";

export function followUpOf(
  _context: WorkContext,
  _work: Work,
  _question: FollowUpQuestion,
  _planningDay: DayNumber,
): FollowUp {
  throw new Error("The follow-up is being built");
}
