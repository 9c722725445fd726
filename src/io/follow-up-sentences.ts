import type {
  CountComparison,
  EffectFollowUp,
  FollowUp,
  FollowUpPlace,
  MeasuresFollowUp,
  SurveyFollowUp,
} from "../domain/follow-up.ts";
import { isHidden, type LeastShown, type Shown } from "../domain/shown.ts";
import { isoDateOfDay } from "../domain/time.ts";
import { counted, countWords, listWords, NO_EFFECT_WORDS, numberWords, yearBeforeWords } from "./follow-up-words.ts";
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
  followUp: Pick<FollowUp, "period" | "isWhole" | "coveredTo">,
  least: LeastShown,
): string {
  if (followUp.coveredTo === null) return `${subject}: det finns inga data i perioden.`;
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
    case "hidden":
      return `${start}. Talet jämförs inte i den delade vyn.`;
    default:
      return verdict satisfies never;
  }
}

/** null when nobody was planned or was out. */
export function presenceSentence({ planned, kept, delivered, minutes }: FollowUp["presence"]): string | null {
  if (planned === 0 && delivered === 0) return null;
  const hours = minutes / MINUTES_PER_HOUR;
  const time = minutes > 0 ? `, ${numberWords(hours, hours < 10 ? 1 : 0)} timmar på plats` : "";
  const all = `${counted(delivered, "besök gjordes", "besök gjordes")}${time}.`;
  return planned === 0
    ? all
    : `Av ${counted(planned, "planerat", "planerade")} besök gjordes ${numberWords(kept, 0)}. I allt ${lower(all)}`;
}

/** The measures of all types together; null when any of them is hidden, or nothing was reported or closed. */
export function measuresSentence(measures: readonly MeasuresFollowUp[]): string | null {
  const closed = sum(measures.map((row) => row.closed));
  const reported = sum(measures.map((row) => row.reported));
  if (closed === null || reported === null || (closed === 0 && reported === 0)) return null;
  const promised = measures.filter(({ closedInTime }) => closedInTime !== null);
  const ofThem = sum(promised.map((row) => row.closed));
  const inTime = sum(promised.map((row) => row.closedInTime!));
  const start = `${counted(closed, "fysisk åtgärd blev klar", "fysiska åtgärder blev klara")} och ${numberWords(reported, 0)} anmäldes.`;
  if (ofThem === null || inTime === null || ofThem === 0) return start;
  return `${start} Av ${numberWords(ofThem, 0)} klara med utlovad tid blev ${numberWords(inTime, 0)} klara i tid.`;
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
  const start = `${where}: ${numberWords(percent, 0)} procent otrygga av ${numberWords(answers, 0)} svar ${survey} (”${question}”)`;
  if (change === null) return `${start}.`;
  const { points, low, high, since } = change;
  if (low <= 0 && high >= 0) return `${start}. Skillnaden mot ${since} ryms i osäkerheten.`;
  const size = `${numberWords(Math.abs(points), 1)} procentenheter`;
  return `${start}, ${size} ${points > 0 ? "fler" : "färre"} än ${since}.`;
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

/** null when the period is whole. */
export function coverageSentence({ isWhole, coveredTo }: Pick<FollowUp, "isWhole" | "coveredTo">): string | null {
  if (isWhole) return null;
  if (coveredTo === null) return "Det finns inga data om händelser i perioden.";
  return `Perioden är inte hel: data om händelser finns till och med ${isoDateOfDay(coveredTo)}.`;
}

function names(places: readonly FollowUpPlace[]): string {
  return listWords(places.map(({ name }) => name));
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
