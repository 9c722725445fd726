import type { FollowUp } from "../domain/follow-up.ts";
import type { Publication } from "../domain/publication.ts";
import { NO_WORK, type Work } from "../domain/work.ts";

/** What the shared view may show of the work: what was promised, and nothing of where someone will be or was. */
export function publishedWork({ promises, serviceTargets }: Work): Work {
  return { ...NO_WORK, promises, serviceTargets };
}

export function publishedFollowUp(_answer: FollowUp, _publication: Publication, _k: number): FollowUp {
  throw new Error("The follow-up is being built");
}
