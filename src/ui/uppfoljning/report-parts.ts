import type { ReportTexts } from "../../domain/work.ts";
import type { FollowUpTexts, TextPart } from "../../io/follow-up-text.ts";

/** For the public. */
export const PUBLIC_PARTS = ["web", "social"] as const satisfies readonly TextPart[];
/** For the lägesbild that the law asks for. */
export const LAW_PARTS = ["mapping", "otherInformation", "analysis", "sources"] as const satisfies readonly TextPart[];

const AS_COMPOSED = {
  web: null,
  social: null,
  mapping: null,
  otherInformation: null,
  analysis: null,
  sources: null,
} as const;

/**
 * The period's own texts with one of them changed; the user's own from then on, also where the example had its own. A text
 * that says what was composed is nobody's own.
 */
export function withText(
  texts: ReportTexts | null,
  periodKey: string,
  part: TextPart,
  text: string | null,
  composed: FollowUpTexts,
): ReportTexts {
  const { invented: _, ...before }: ReportTexts = texts ?? { id: periodKey, ...AS_COMPOSED };
  const own = text === null || text.trim() === composed[part].trim() ? null : text;
  return { ...before, [part]: own };
}

export function isAsComposed(texts: ReportTexts): boolean {
  return [...PUBLIC_PARTS, ...LAW_PARTS].every((part) => texts[part] === null);
}
