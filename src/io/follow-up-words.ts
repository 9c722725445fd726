import type { CategoryGroup } from "../domain/category-traits.ts";
import type { ActivityFollowUp, CountComparison, EffectFollowUp, FollowUp } from "../domain/follow-up.ts";
import type { FollowUpPeriod } from "../domain/follow-up-period.ts";
import type { GoalVerdict } from "../domain/goal-verdict.ts";
import type { ActivityKind } from "../domain/promise.ts";
import { isHidden, type LeastShown, type Shown, SUPPRESSED } from "../domain/shown.ts";

const MOST_NAMED = 5;

/** Swedish words of the follow-up's texts and files, which are in Swedish whatever the interface's language. */

const MONTHS = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
] as const;

export const GROUP_WORDS: Readonly<Record<CategoryGroup, string>> = {
  violence: "våld och hot",
  theft: "stöld och inbrott",
  damage: "skadegörelse",
  disorder: "ordningsstörning",
  drugs: "narkotika",
  traffic: "trafik",
  other: "övrigt",
};

export const ACTIVITY_WORDS: Readonly<Record<ActivityKind, string>> = {
  presence: "närvaro",
  measures: "fysiska åtgärder",
  logged: "loggat",
};

export const VERDICT_WORDS: Readonly<Record<CountComparison["verdict"], string>> = {
  more: "fler",
  fewer: "färre",
  same: "inom det som slumpen ger",
  tooFew: "för få för att jämföra",
  noHistory: "data når inte ett år tillbaka",
  noData: "inga data i perioden",
  unevenSources: "källorna täcker inte samma dagar",
  hidden: "jämförs inte",
};

export const GOAL_WORDS: Readonly<Record<GoalVerdict, string>> = {
  reached: "i perioden minst så stor förändring som målet, också inom osäkerheten",
  notReached: "i perioden mindre förändring än målet",
  unsure: "går inte att säga om målet är nått i perioden: osäkerheten rymmer både ja och nej",
  notJudged: "målet går inte att bedöma i perioden",
};

export const NO_EFFECT_WORDS: Readonly<Record<Extract<EffectFollowUp, { ok: false }>["reason"], string>> = {
  noPlaces: "löftet har ingen plats",
  noControl: "ingen liknande plats har lämnats utan",
  tooShort: "löftet har gällt i mindre än 28 dagar",
  outsideData: "data når inte lika långt före löftet som efter",
  tooFew: "det händer för lite på platsen för att en förändring ska kunna synas",
  shared: "effekten på en plats visas inte i den delade vyn",
};

/** `oktober 2026`, `maj–augusti 2026` */
export function periodWords(period: FollowUpPeriod): string {
  if (period.kind === "month") return `${MONTHS[period.month - 1]} ${period.year}`;
  const first = period.tertial * 4 - 4;
  return `${MONTHS[first]}–${MONTHS[first + 3]} ${period.year}`;
}

/** What the period is held against. */
export function yearBeforeWords({ period, isWhole }: Pick<FollowUp, "period" | "isWhole">): string {
  if (!isWhole) return "samma dagar året före";
  return period.kind === "month" ? "samma månad året före" : "samma månader året före";
}

/** `1 234`: the space does not break. A dash for what is not known. */
export function countWords(value: Shown | null, least: LeastShown): string {
  if (value === null) return "–";
  if (isHidden(value)) return value === SUPPRESSED ? `färre än ${least}` : "visas inte";
  return numberWords(value, 0);
}

/** `1 234,5`; a minus is a minus. */
export function numberWords(value: number, decimals: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  const text = fraction === undefined ? grouped : `${grouped},${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** `1 händelse`, `2 händelser` */
export function counted(value: number, one: string, other: string): string {
  return `${numberWords(value, 0)} ${value === 1 ? one : other}`;
}

/** `a`, `a och b`, `a, b och c` */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} och ${items.at(-1)}`;
}

/** `a, b, c, d, e och 4 till`: a text names five at most. */
export function fewWords(items: readonly string[], most = MOST_NAMED): string {
  if (items.length <= most) return listWords(items);
  return `${items.slice(0, most).join(", ")} och ${numberWords(items.length - most, 0)} till`;
}

/** `12 (besök)`: the unit is free text, and this is right for any number of it. */
export function deliveredWords(
  { activity, delivered }: Pick<ActivityFollowUp, "activity" | "delivered">,
  least: LeastShown,
): string {
  if (delivered === null) return "–";
  const count = countWords(delivered, least);
  return activity.unit === "" ? count : `${count} (${activity.unit})`;
}

export function capitalized(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase("sv") + text.slice(1);
}
