import type {
  CountComparison,
  EffectFollowUp,
  FollowUp,
  FollowUpPlace,
  MeasuresFollowUp,
  SurveyFollowUp,
} from "../domain/follow-up.ts";
import type { Period } from "../domain/period.ts";
import { isHidden, type LeastShown, type Shown } from "../domain/shown.ts";
import { type DayNumber, isoDateOfDay } from "../domain/time.ts";
import {
  counted,
  countWords,
  fewWords,
  listWords,
  NO_EFFECT_WORDS,
  numberWords,
  yearBeforeWords,
} from "./follow-up-words.ts";
import { REQUEST_TYPE_WORDS } from "./request-type-words.ts";

/**
 * Sentences that say what the numbers of a follow-up carry, and no more: "fler" and "färre" only where the test says so,
 * and never why.
 */

const MINUTES_PER_HOUR = 60;
const TOLD_BELOW = 0.05;

/** @param subject as `Händelser` @param least under what counts are suppressed */
export function comparisonSentence(
  subject: string,
  comparison: CountComparison,
  followUp: Pick<FollowUp, "period" | "isWhole">,
  least: LeastShown,
): string {
  const { now, before, verdict } = comparison;
  const yearBefore = yearBeforeWords(followUp);
  const start = `${subject}: ${countWords(now, least)}`;
  switch (verdict) {
    case "more":
      return `${start}, fler än ${yearBefore} (${countWords(before!, least)}).`;
    case "fewer":
      return `${start}, färre än ${yearBefore} (${countWords(before!, least)}).`;
    case "same":
      return `${start}. Skillnaden mot ${yearBefore} (${countWords(before!, least)}) är inom det som slumpen ger.`;
    case "tooFew":
      return `${start}, mot ${countWords(before!, least)} ${yearBefore}: för få för att jämföra.`;
    case "noHistory":
      return `${start}. Data når inte ett år tillbaka, så talet jämförs inte.`;
    case "noData":
      return `${subject}: det finns inga data i perioden.`;
    case "unevenSources":
      return `${start}. Källorna täcker inte samma dagar, så talet jämförs inte.`;
    case "hidden":
      return `${start}. Talet jämförs inte i den delade vyn.`;
    default:
      return verdict satisfies never;
  }
}

/** null when nobody was planned or was out. */
export function presenceSentence({ planned, kept, unknown, delivered, minutes }: FollowUp["presence"]): string | null {
  if (planned === 0 && delivered === 0) return null;
  const hours = minutes / MINUTES_PER_HOUR;
  const time = minutes > 0 ? `, ${numberWords(hours, hours < 10 ? 1 : 0)} timmar på plats` : "";
  const all = `${counted(delivered, "besök gjordes", "besök gjordes")}${time}.`;
  const unnoted = unknown === 0 ? "" : `, ${numberWords(unknown, 0)} saknar notering`;
  return planned === 0
    ? all
    : `Av ${counted(planned, "planerat", "planerade")} besök är ${numberWords(kept, 0)} noterade som gjorda${unnoted}. I allt ${lower(all)}`;
}

/**
 * The measures of all types together, type by type where some are hidden; null when all are, or nothing was reported or
 * closed. What was reported is not told where it is hidden.
 */
export function measuresSentence(measures: readonly MeasuresFollowUp[]): string | null {
  const closed = sum(measures.map((row) => row.closed));
  const reported = sum(measures.map((row) => row.reported));
  if (closed === null) return shownMeasuresSentence(measures);
  if (closed === 0 && (reported === null || reported === 0)) return null;
  const promised = measures.filter(({ closedInTime }) => closedInTime !== null);
  const ofThem = sum(promised.map((row) => row.closed));
  const inTime = sum(promised.map((row) => row.closedInTime!));
  const start = `${counted(closed, "fysisk åtgärd blev klar", "fysiska åtgärder blev klara")}${reported === null ? "" : ` och ${numberWords(reported, 0)} anmäldes`}.`;
  if (ofThem === null || inTime === null || ofThem === 0) return start;
  return `${start} Av ${numberWords(ofThem, 0)} klara med utlovad tid blev ${numberWords(inTime, 0)} klara i tid.`;
}

function shownMeasuresSentence(measures: readonly MeasuresFollowUp[]): string | null {
  const shown = measures.flatMap(({ type, closed }) =>
    isHidden(closed) ? [] : [`${REQUEST_TYPE_WORDS[type]} ${numberWords(closed, 0)}`],
  );
  return shown.length === 0 ? null : `Fysiska åtgärder som blev klara: ${listWords(shown)}. Övriga tal visas inte.`;
}

/** One type, for lists. */
export function measureWords(
  { type, reported, closed, closedInTime, open }: MeasuresFollowUp,
  least: LeastShown,
): string {
  const inTime = closedInTime === null ? "" : ` (i tid: ${countWords(closedInTime, least)})`;
  const [now, done, left] = [reported, closed, open].map((count) => countWords(count, least));
  return `${REQUEST_TYPE_WORDS[type]}: anmälda ${now}, åtgärdade ${done}${inTime}, öppna vid slutet ${left}`;
}

/** null when there was no list to begin from, or none at all. */
export function placesSentence({
  isHistoryShort,
  stayed,
  came,
  left,
}: Pick<FollowUp, "isHistoryShort" | "stayed" | "came" | "left">): string | null {
  if (isHistoryShort || stayed.length + came.length + left.length === 0) return null;
  const parts = [
    `${numberWords(stayed.length, 0)} är kvar`,
    came.length === 0
      ? "ingen är ny"
      : `${numberWords(came.length, 0)} är ${came.length === 1 ? "ny" : "nya"} (${names(came)})`,
    left.length === 0 ? "ingen har lämnat den" : `${numberWords(left.length, 0)} har lämnat den (${names(left)})`,
  ];
  return `På listan över platser där det har hänt mest: ${listWords(parts)}.`;
}

export function surveySentence({ question, areaName, survey, percent, answers, change }: SurveyFollowUp): string {
  const where = areaName === "" ? "Hela kommunen" : areaName;
  const start = `${where}: ${numberWords(percent, 1)} procent av ${numberWords(answers, 0)} svar ${survey} på ”${question}”`;
  if (change === null) return `${start}.`;
  const { points, low, high, since } = change;
  if (low <= 0 && high >= 0) return `${start}. Skillnaden mot ${since} ryms i osäkerheten.`;
  const size = `${numberWords(Math.abs(points), 1)} procentenheter`;
  return `${start}, ${size} ${points > 0 ? "högre" : "lägre"} än ${since}.`;
}

/**
 * One sentence of all areas of a promise: those whose change the uncertainty does not hold, else that none is.
 *
 * @returns null when there is nothing to compare with
 */
export function shortSurveySentence(survey: readonly SurveyFollowUp[]): string | null {
  const compared = survey.flatMap(({ change, ...row }) => (change === null ? [] : [{ ...row, change }]));
  const [first] = compared;
  if (first === undefined) return null;
  const whereOf = (rows: typeof compared) =>
    fewWords(rows.map(({ areaName }) => (areaName === "" ? "hela kommunen" : areaName)));
  const higher = compared.filter(({ change }) => change.low > 0);
  const lower = compared.filter(({ change }) => change.high < 0);
  const start = `Andelen i svaren på ”${first.question}” ${first.survey}`;
  const since = first.change.since;
  if (higher.length + lower.length === 0) {
    const where = compared.length === 1 ? `i ${whereOf(compared)}` : "i något område";
    return `${start} skiljer sig inte säkert från ${since} ${where}.`;
  }
  const parts = [
    lower.length > 0 ? `lägre i ${whereOf(lower)}` : null,
    higher.length > 0 ? `högre i ${whereOf(higher)}` : null,
  ].filter((part) => part !== null);
  return `${start} är, jämfört med ${since}, ${parts.join(" och ")}.`;
}

export function effectSentence(effect: EffectFollowUp): string {
  if (!effect.ok) return `Effekten bedöms inte: ${NO_EFFECT_WORDS[effect.reason]}.`;
  const { placeName, controlName } = effect;
  const { wdd, low, high, pValue } = effect.effect;
  if (pValue >= TOLD_BELOW) {
    return `${placeName}, jämfört med ${controlName}: förändringen går inte att skilja från slumpen.`;
  }
  const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  const interval = `95 % ${numberWords(least, 0)}–${numberWords(most, 0)}`;
  const size = `${numberWords(Math.abs(wdd), 0)} händelser ${wdd < 0 ? "färre" : "fler"}`;
  return `${placeName}: ${size} än om platsen hade följt ${controlName} (${interval}). Skillnaden kan ha andra orsaker.`;
}

/**
 * null when all of the period is told of, by every source that tells of any of it.
 *
 * @param how `brief` names no sources: where there is little room
 */
export function coverageSentence(
  {
    days,
    isWhole,
    coveredFrom,
    coveredTo,
    isUneven,
    unevenSources,
  }: Pick<FollowUp, "days" | "isWhole" | "coveredFrom" | "coveredTo" | "isUneven" | "unevenSources">,
  how: "full" | "brief" = "full",
): string | null {
  if (coveredFrom === null || coveredTo === null) return "Det finns inga data om händelser i perioden.";
  const named =
    how === "brief" || unevenSources.length === 0
      ? ""
      : `: ${unevenSources.map(({ name, days: own }) => `${name} har data ${spanWords(own.fromDay, own.toDay)}`).join("; ")}`;
  const said = [
    isWhole ? null : `Perioden är inte hel: data om händelser finns ${coveredWords(days, coveredFrom, coveredTo)}.`,
    isUneven ? `Källorna täcker inte samma dagar${named}.` : null,
  ].filter((sentence) => sentence !== null);
  return said.length > 0 ? said.join(" ") : null;
}

/** null when requests tell of all of the period, or none are loaded. */
export function requestsCoverageSentence({ days, requestsTo }: Pick<FollowUp, "days" | "requestsTo">): string | null {
  return requestsTo === null || requestsTo >= days.toDay
    ? null
    : `Ärenden om fysiska åtgärder finns till och med ${isoDateOfDay(requestsTo)}.`;
}

function coveredWords({ fromDay, toDay }: Period, coveredFrom: DayNumber, coveredTo: DayNumber): string {
  if (coveredFrom === fromDay) return `till och med ${isoDateOfDay(coveredTo)}`;
  return coveredTo === toDay ? `från och med ${isoDateOfDay(coveredFrom)}` : spanWords(coveredFrom, coveredTo);
}

function spanWords(fromDay: DayNumber, toDay: DayNumber): string {
  return `${isoDateOfDay(fromDay)}–${isoDateOfDay(toDay)}`;
}

function names(places: readonly FollowUpPlace[]): string {
  return fewWords(places.map(({ name }) => name));
}

function sum(counts: readonly Shown[]): number | null {
  let total = 0;
  for (const count of counts) {
    if (isHidden(count)) return null;
    total += count;
  }
  return total;
}

function lower(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase("sv") + text.slice(1);
}
