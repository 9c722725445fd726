import type {
  CountComparison,
  FollowUp,
  FollowUpPlace,
  MeasuresFollowUp,
  PromiseFollowUp,
} from "../domain/follow-up.ts";
import { goalVerdict } from "../domain/goal-verdict.ts";
import type { Indicator } from "../domain/promise.ts";
import type { LeastShown, Shown } from "../domain/shown.ts";
import { isoDateOfDay } from "../domain/time.ts";
import { decisionTable } from "./decision-table.ts";
import type { FollowUpReport } from "./follow-up-report.ts";
import {
  comparisonSentence,
  coverageSentence,
  effectSentence,
  presenceSentence,
  requestsCoverageSentence,
  surveySentence,
} from "./follow-up-sentences.ts";
import { followUpTexts } from "./follow-up-text.ts";
import {
  capitalized,
  countWords,
  deliveredWords,
  GOAL_WORDS,
  GROUP_WORDS,
  listWords,
  numberWords,
  periodWords,
  VERDICT_WORDS,
} from "./follow-up-words.ts";
import { markdownLine, markdownParagraphs, markdownTable } from "./markdown.ts";
import { REQUEST_TYPE_WORDS } from "./request-type-words.ts";

/** The whole report as Markdown, with the texts as they stand. Whatever a person wrote is text and nothing else. */
export function followUpMarkdown(report: FollowUpReport): string {
  const { followUp, least } = report;
  const texts = followUpTexts(report);
  const parts = [
    `# Uppföljning ${periodWords(followUp.period)}`,
    followUp.fictional ? "**FIKTIVA DATA**" : null,
    markdownLine(stamp(followUp, least)),
    "## I korthet",
    markdownParagraphs(texts.web),
    "## Löften",
    ...(followUp.promises.length === 0
      ? ["Inget löfte gäller i perioden."]
      : followUp.promises.flatMap((promise) => promiseParts(promise, report))),
    `## Aktivitet per tertial ${followUp.period.year}`,
    tertialTable(followUp, least),
    "## Händelser",
    markdownLine(comparisonSentence("Händelser", followUp.incidents, followUp, least)),
    groupTable(followUp, least),
    "## Platser på listan",
    ...placeParts(followUp, least),
    "## Fysiska åtgärder",
    measuresTable(followUp, least),
    markdownLine(requestsCoverageSentence(followUp) ?? ""),
    "## Närvaro",
    markdownLine(presenceSentence(followUp.presence) ?? "Ingen närvaro var planerad eller gjord i perioden."),
    ...decisionParts(followUp.decisions),
    "## Underlag till lägesbild",
    "Lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete, 4 §.",
    "### Kartläggning",
    markdownParagraphs(texts.mapping),
    "### Annan information",
    markdownParagraphs(texts.otherInformation),
    "### Analys",
    markdownParagraphs(texts.analysis),
    "### Källor och begränsningar",
    markdownParagraphs(texts.sources),
    "## Text för sociala medier",
    markdownParagraphs(texts.social),
    "## Så är det räknat",
    METHOD,
  ];
  return `${parts.filter((part) => part !== null && part !== "").join("\n\n")}\n`;
}

const METHOD = [
  "Händelser jämförs med samma dagar året före med ett exakt test av två Poissontal. ”Fler” och ”färre” sägs vid 5 procent, aldrig vid färre än tio händelser tillsammans.",
  "Ett löftes händelser räknas inom 150 m från dess platser eller i dess områden, annars i hela kommunen.",
  "Effekten jämför en plats med en liknande plats utan löfte och utan besök, lika lång tid före och efter. Den säger inte vad som orsakade skillnaden.",
].join("\n\n");

function stamp(followUp: FollowUp, least: LeastShown): string {
  const { days, dataAsOf, compared, isUneven } = followUp;
  const span = ({ fromDay, toDay }: FollowUp["days"]) => `${isoDateOfDay(fromDay)}–${isoDateOfDay(toDay)}`;
  return [
    `Period ${span(days)}.`,
    dataAsOf === "" ? null : `Data t.o.m. ${dataAsOf}.`,
    compared && !isUneven ? `Jämfört med ${span(compared.before)}.` : null,
    coverageSentence(followUp),
    least === null ? null : `Delad vy: antal under ${least} visas inte.`,
  ]
    .filter((part) => part !== null)
    .join(" ");
}

/** The shared view has none, and says nothing of them. */
function decisionParts(decisions: FollowUp["decisions"]): string[] {
  if (decisions === null) return [];
  return ["## Beslut", decisions.length === 0 ? "Inga beslut är noterade i perioden." : decisionTable(decisions)];
}

function promiseParts(followUp: PromiseFollowUp, { followUp: whole, areaNames, least }: FollowUpReport): string[] {
  const { promise, activities, incidents, leftOut, survey, effect, unvisited, measures } = followUp;
  const where = [
    ...new Set(promise.places.map(({ name }) => name)),
    ...promise.areaCodes.map((code) => areaNames.get(code) ?? code),
  ];
  const goal = goalWords(promise.indicator);
  const verdict = goalVerdict(followUp, whole.compared);
  const rows = activities.map(({ activity, planned, delivered }) => [
    activity.name,
    activity.responsible,
    planned === null ? "" : countWords(planned, least),
    deliveredWords({ activity, delivered }, least),
    activity.goalPerTertial === null ? "" : numberWords(activity.goalPerTertial, 0),
  ]);
  const lines = [
    `Gäller: ${where.length > 0 ? listWords(where) : "hela kommunen"}, ${isoDateOfDay(promise.fromDay)}–${isoDateOfDay(promise.toDay)}.`,
    ...(promise.responsible === "" ? [] : [`Ansvarig: ${promise.responsible}.`]),
    ...(goal === null ? [] : [`Mål: ${goal}.`]),
  ];
  const changed = [
    comparisonSentence("Händelser", incidents, whole, least),
    ...(leftOut.length > 0 ? [`Inte medräknat, för närvaro i sig upptäcker mer: ${listWords(leftOut)}.`] : []),
    ...survey.map(surveySentence),
    ...(verdict === null ? [] : [`${capitalized(GOAL_WORDS[verdict])}.`]),
    effectSentence(effect),
    ...(unvisited !== null && unvisited.length > 0
      ? [`Lovad närvaro men inget besök i perioden: ${listWords(unvisited)}.`]
      : []),
  ];
  return [
    `### ${markdownLine(promise.title)}`,
    markdownParagraphs(promise.text),
    lines.map(markdownLine).join(" "),
    ...(rows.length > 0
      ? [markdownTable(["Aktivitet", "Ansvarig", "Planerat", "Genomfört", "Mål per tertial"], rows)]
      : []),
    ...(measures.length > 0 ? [measuresTable({ measures, requestsTo: whole.requestsTo }, least)] : []),
    changed.map((line) => `- ${markdownLine(line)}`).join("\n"),
  ];
}

function goalWords(indicator: Indicator | null): string | null {
  if (indicator === null) return null;
  if (indicator.kind === "words") return indicator.text;
  const { goal } = indicator;
  if (goal === null) return null;
  const by = numberWords(goal.by, Number.isInteger(goal.by) ? 0 : 1);
  const direction = goal.direction === "down" ? "minska" : "öka";
  switch (indicator.kind) {
    case "incidents":
      return `händelserna ska ${direction} med minst ${by} procent`;
    case "survey":
      return `andelen ska ${direction} med minst ${by} procentenheter (”${indicator.question}”)`;
    case "closedInTime":
      return `andelen åtgärder som är klara i tid ska ${direction} med minst ${by} procentenheter`;
    default:
      return indicator satisfies never;
  }
}

function tertialTable({ promises }: FollowUp, least: LeastShown): string {
  const rows = promises.flatMap(({ promise, activities }) =>
    activities.map(({ activity, tertials }) => [
      `${promise.title}: ${activity.name}${activity.unit === "" ? "" : ` (${activity.unit})`}`,
      ...tertials.map((count) => orDash(count, least)),
    ]),
  );
  return rows.length > 0
    ? markdownTable(["Aktivitet", "Tertial 1", "Tertial 2", "Tertial 3"], rows)
    : "Inga aktiviteter.";
}

function groupTable({ groups, coveredTo }: FollowUp, least: LeastShown): string {
  if (groups.length === 0 || coveredTo === null) return "";
  return markdownTable(
    ["Grupp", "Perioden", "Året före", "Kvot (95 %)", "Bedömning"],
    groups.map(({ group, comparison }) => [
      capitalized(GROUP_WORDS[group]),
      countWords(comparison.now, least),
      orDash(comparison.before, least),
      ratioWords(comparison),
      VERDICT_WORDS[comparison.verdict],
    ]),
  );
}

function ratioWords({ ratio, low, high }: CountComparison): string {
  if (ratio === null || low === null || high === null) return low === null ? "–" : `minst ${numberWords(low, 2)}`;
  return `${numberWords(ratio, 2)} (${numberWords(low, 2)}–${numberWords(high, 2)})`;
}

function placeParts({ isHistoryShort, stayed, came, left }: FollowUp, least: LeastShown): string[] {
  if (isHistoryShort) return ["Det finns för få dagar med data före perioden för att säga vilka platser som är nya."];
  const table = (title: string, places: readonly FollowUpPlace[]) =>
    places.length === 0
      ? [`### ${title}`, "Inga platser."]
      : [
          `### ${title}`,
          markdownTable(
            ["Plats", "Rang före", "Rang nu", "Händelser", "Besök"],
            places.map(({ name, rankBefore, rankAfter, count, delivered }) => [
              name,
              orDash(rankBefore, least),
              orDash(rankAfter, least),
              countWords(count, least),
              countWords(delivered, least),
            ]),
          ),
        ];
  return [...table("Kvar på listan", stayed), ...table("Nya på listan", came), ...table("Har lämnat listan", left)];
}

function measuresTable(
  { measures, requestsTo }: { measures: readonly MeasuresFollowUp[]; requestsTo: FollowUp["requestsTo"] },
  least: LeastShown,
): string {
  if (measures.length === 0) return requestsTo === null ? "Inga fysiska åtgärder är inlästa." : "";
  return markdownTable(
    ["Slag", "Anmälda", "Åtgärdade", "I tid", "Öppna vid slutet"],
    measures.map(({ type, reported, closed, closedInTime, open }) => [
      capitalized(REQUEST_TYPE_WORDS[type]),
      countWords(reported, least),
      countWords(closed, least),
      orDash(closedInTime, least),
      countWords(open, least),
    ]),
  );
}

function orDash(value: Shown | null, least: LeastShown): string {
  return value === null ? "–" : countWords(value, least);
}
