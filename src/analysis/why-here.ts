import { periodDays } from "../domain/period.ts";
import type { Persistence, PlaceHistory } from "../domain/place-history.ts";
import type { RankedHotspot, RankedList } from "../domain/priority.ts";
import type { TimeBlock } from "../domain/rhythm.ts";
import { type Shown, WITHHELD } from "../domain/shown.ts";
import { UNCERTAIN_UNDER_ANSWERS } from "../domain/survey.ts";
import type { Weekday } from "../domain/time.ts";

/** One thing worth knowing of why a place is on the list: what it is and its numbers. The words are the interface's. */
export type WhyPart =
  /** What weighs most in its priority, in points of 100; only when the list is ordered by it. */
  | {
      readonly kind: "weighsMost";
      readonly part: "incidents" | "physical" | "fear";
      readonly points: number;
      readonly total: number;
    }
  /** `isWholeYear`: of the last 12 months; otherwise the period is shorter, and it is of all of it. */
  | { readonly kind: "events"; readonly count: Shown; readonly isWholeYear: boolean }
  | { readonly kind: "density"; readonly pai: number }
  | { readonly kind: "rank"; readonly rank: number; readonly low: number; readonly high: number }
  /** Whether chance alone could have made it; absent when it could not be tested. */
  | { readonly kind: "significance"; readonly isSignificant: boolean }
  | { readonly kind: "persistence"; readonly persistence: Persistence; readonly listedMonths: number | null }
  | {
      readonly kind: "change";
      readonly direction: "increasing" | "decreasing";
      readonly recent: Shown;
      readonly expected: number | null;
    }
  | { readonly kind: "what"; readonly category: string; readonly share: number }
  | { readonly kind: "when"; readonly block: WeekBlock }
  | { readonly kind: "requests"; readonly open: Shown; readonly oldestDays: number | null }
  | { readonly kind: "unsafePlaces"; readonly count: Shown }
  | {
      readonly kind: "survey";
      readonly percent: number;
      readonly low: number;
      readonly high: number;
      readonly isUncertain: boolean;
    };

/** The same hours on one weekday or several. */
export interface WeekBlock {
  readonly weekdays: readonly Weekday[];
  readonly fromHour: number;
  /** 1–24; not greater than `fromHour` when it ends after midnight. */
  readonly toHour: number;
  /** Of the week's 168. */
  readonly hours: number;
  /** Share of the profile that falls in them, 0–1. */
  readonly share: number;
}

/** 12 months, leap year or not. */
const YEAR_DAYS = 365;

/**
 * Why is this place on the list? Only what is known, the most telling first; what is within normal variation, or could
 * not be tested, is not called a change.
 */
export function whyHere(
  hotspot: RankedHotspot,
  list: Pick<RankedList, "order" | "period">,
  history: PlaceHistory | null,
): readonly WhyPart[] {
  const { change, survey, openRequests, unsafePlaces } = hotspot;
  const parts: WhyPart[] = [];
  if (list.order === "priority") parts.push(weighsMost(hotspot));
  if (hotspot.count12Months !== WITHHELD) {
    parts.push({ kind: "events", count: hotspot.count12Months, isWholeYear: periodDays(list.period) >= YEAR_DAYS });
  }
  parts.push(
    { kind: "density", pai: hotspot.pai },
    { kind: "rank", rank: hotspot.rank, low: hotspot.rankLow, high: hotspot.rankHigh },
  );
  // The shared view keeps the badge and not its q.
  if (hotspot.qValue !== null || hotspot.isSignificant) {
    parts.push({ kind: "significance", isSignificant: hotspot.isSignificant });
  }
  const persistence = history?.byId[hotspot.id];
  if (persistence) {
    parts.push({ kind: "persistence", persistence, listedMonths: history?.listedMonths[hotspot.id] ?? null });
  }
  if (change.verdict === "increasing" || change.verdict === "decreasing") {
    parts.push({ kind: "change", direction: change.verdict, recent: change.recent, expected: change.expected });
  }
  if (hotspot.dominantShare !== null) {
    parts.push({ kind: "what", category: hotspot.dominantCategory, share: hotspot.dominantShare });
  }
  const block = strongestBlock(hotspot.rhythm.blocks);
  if (block) parts.push({ kind: "when", block });
  if (openRequests !== null && isSome(openRequests)) {
    parts.push({ kind: "requests", open: openRequests, oldestDays: hotspot.oldestRequestDays });
  }
  if (unsafePlaces !== null && isSome(unsafePlaces)) parts.push({ kind: "unsafePlaces", count: unsafePlaces });
  if (survey) {
    const { percent, low, high, answers } = survey;
    parts.push({ kind: "survey", percent, low, high, isUncertain: answers < UNCERTAIN_UNDER_ANSWERS });
  }
  return parts;
}

/** What a room needs to hear at once, in one sentence: how dense, what and when. How much, and the rest, stand beside it as figures. */
export function inShort(parts: readonly WhyPart[]): readonly WhyPart[] {
  return parts.filter(({ kind }) => SHORT.has(kind));
}

const SHORT: ReadonlySet<WhyPart["kind"]> = new Set(["density", "what", "when"]);

/** The strongest suggested block, with the other weekdays that have one at the same hours; null without a profile. */
export function strongestBlock(blocks: readonly TimeBlock[]): WeekBlock | null {
  const strongest = blocks[0];
  if (!strongest) return null;
  const { fromHour, hours } = strongest;
  const alike = blocks.filter((block) => block.fromHour === fromHour && block.hours === hours);
  const end = fromHour + hours;
  return {
    weekdays: alike.map(({ weekday }) => weekday).sort((a, b) => a - b),
    fromHour,
    toHour: end > 24 ? end - 24 : end,
    hours: alike.length * hours,
    share: alike.reduce((sum, block) => sum + block.share, 0),
  };
}

/** "Färre än 3" says something; a count that is not shown at all says nothing in a sentence. */
function isSome(count: Shown): boolean {
  return count !== WITHHELD && count !== 0;
}

function weighsMost({ priority }: RankedHotspot): WhyPart {
  const parts = (["incidents", "physical", "fear"] as const).map((part) => ({ part, points: priority[part] ?? 0 }));
  const { part, points } = parts.reduce((most, next) => (next.points > most.points ? next : most));
  return { kind: "weighsMost", part, points, total: priority.total };
}
