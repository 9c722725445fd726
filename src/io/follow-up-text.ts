import type { ActivityFollowUp, CountComparison, FollowUp, PromiseFollowUp } from "../domain/follow-up.ts";
import type { CitizenPromise } from "../domain/promise.ts";
import { isHidden } from "../domain/shown.ts";
import { type DataKind, PROVIDERS, type Provider, type Source } from "../domain/source.ts";
import { isoDateOfDay } from "../domain/time.ts";
import type { ReportTexts } from "../domain/work.ts";
import type { FollowUpReport } from "./follow-up-report.ts";
import {
  comparisonSentence,
  coverageSentence,
  effectSentence,
  measuresSentence,
  measureWords,
  placesSentence,
  presenceSentence,
  requestsCoverageSentence,
  shortSurveySentence,
  surveySentence,
} from "./follow-up-sentences.ts";
import {
  capitalized,
  counted,
  countWords,
  deliveredWords,
  fewWords,
  GROUP_WORDS,
  listWords,
  periodWords,
  VERDICT_WORDS,
  yearBeforeWords,
} from "./follow-up-words.ts";

export type TextPart = Exclude<keyof ReportTexts, "id" | "invented">;
export type FollowUpTexts = Readonly<Record<TextPart, string>>;

/** What fits in a message on the common networks. */
export const MOST_SOCIAL_SIGNS = 280;
const LEAST_PUBLIC = 5;
const FICTIONAL = "FIKTIVA DATA";
const MOST_PLACES = 10;
/** In the text for the web; the report has them all. */
const MOST_ACTIVITIES = 3;
/** Only these are asked for: areas are the ground of everything. */
const KIND_WORDS: Readonly<Record<Exclude<DataKind, "areas">, string>> = {
  incidents: "inträffade händelser",
  requests: "fysiska åtgärder",
  unsafePlaces: "otrygga platser från dialog och trygghetsvandring",
  survey: "trygghetsmätning",
  visits: "genomförd närvaro från fil",
};
const PROVIDER_WORDS: Readonly<Record<Provider, string>> = {
  police: "polisen",
  municipality: "kommunen",
  guards: "ordningsvakter",
  housing: "bostadsbolag",
  other: "annan",
};

/** The texts as they stand: what the user wrote, else what is composed. */
export function followUpTexts(report: FollowUpReport): FollowUpTexts {
  const composed = composedTexts(report);
  const edited = report.texts;
  if (edited === null) return composed;
  return {
    web: edited.web ?? composed.web,
    social: edited.social ?? composed.social,
    mapping: edited.mapping ?? composed.mapping,
    otherInformation: edited.otherInformation ?? composed.otherInformation,
    analysis: edited.analysis ?? composed.analysis,
    sources: edited.sources ?? composed.sources,
  };
}

/**
 * Texts composed from the numbers of a follow-up, in Swedish: one for the web, one for social media, and the parts of the
 * lägesbild that law (2023:196) § 4 asks for. Paragraphs are parted by an empty line. What is invented says so first.
 */
export function composedTexts(report: FollowUpReport): FollowUpTexts {
  return {
    web: paragraphs([mark(report.followUp), ...webParts(report)]),
    social: socialText(report),
    mapping: paragraphs(mappingParts(report)),
    otherInformation: paragraphs(otherParts(report)),
    analysis: paragraphs(analysisParts(report)),
    sources: paragraphs(sourceParts(report)),
  };
}

function webParts(report: FollowUpReport): (string | null)[] {
  const { followUp } = report;
  const done = [
    presenceSentence(followUp.presence),
    measuresSentence(followUp.measures),
    requestsCoverageSentence(followUp),
  ];
  return [
    `Uppföljning av ${periodWords(followUp.period)}.`,
    sentences(done),
    countedText(report),
    placesSentence(followUp),
    ...followUp.promises.map((promise) => promiseText(promise, report)),
    "Talen visar vad som har anmälts och vad som har gjorts. De säger inte varför något har ändrats.",
  ];
}

/** What was done of one promise, and what was counted where it holds. */
function promiseText(followUp: PromiseFollowUp, { followUp: whole, least }: FollowUpReport): string {
  const { promise, activities, incidents, survey } = followUp;
  const done = activities
    .filter((activity) => mayBeTold(activity, promise))
    .map((activity) => `${activity.activity.name}: ${deliveredWords(activity, least)}`);
  return sentences([
    `Löftet ”${promise.title}”.`,
    done.length > 0 ? `${fewWords(done, MOST_ACTIVITIES)}.` : null,
    incidents.verdict !== "noData" && mayBePublic(incidents)
      ? comparisonSentence(whereWords(followUp), incidents, whole, least)
      : null,
    shortSurveySentence(survey),
  ])!;
}

/** The text is for everyone, also when it is composed in the internal view: no small number of a place. */
function mayBePublic({ now, before }: CountComparison): boolean {
  return [now, before].every((count) => count === null || (!isHidden(count) && count >= LEAST_PUBLIC));
}

/** So with measures at places or in areas: they are what residents reported there. */
function mayBeTold({ activity, delivered }: ActivityFollowUp, { places, areaCodes }: CitizenPromise): boolean {
  // What no requests tell of is said once, of all of them.
  if (delivered === null || isHidden(delivered)) return false;
  const isSomewhere = places.length > 0 || areaCodes.length > 0;
  return activity.kind !== "measures" || !isSomewhere || delivered >= LEAST_PUBLIC;
}

function whereWords({ promise: { areaCodes, places } }: PromiseFollowUp): string {
  if (places.length > 0 && areaCodes.length > 0) return "Händelser på löftets platser och i dess områden";
  if (places.length > 0) return "Händelser på löftets platser";
  return areaCodes.length > 0 ? "Händelser i löftets områden" : "Händelser som löftet gäller";
}

/** As many of the sentences as there is room for, the most important first. */
function socialText({ followUp, least }: FollowUpReport): string {
  const { presence, measures, incidents } = followUp;
  const start = followUp.fictional ? `${FICTIONAL}. ` : "";
  const coverage = coverageSentence(followUp, "brief");
  let text = `${start}Så gick det i ${periodWords(followUp.period)}.${coverage === null ? "" : ` ${coverage}`}`;
  const more = [
    presence.delivered > 0 ? `${capitalized(counted(presence.delivered, "besök", "besök"))} på plats.` : null,
    measuresSentence(measures),
    incidents.verdict === "noData" ? null : comparisonSentence("Händelser", incidents, followUp, least),
    placesSentence(followUp),
  ];
  for (const sentence of more) {
    if (sentence === null || signs(text) + 1 + signs(sentence) > MOST_SOCIAL_SIGNS) continue;
    text = `${text} ${sentence}`;
  }
  return text;
}

/** All events of the period, and which days they are of. */
function countedText({ followUp, least }: FollowUpReport): string | null {
  const { incidents } = followUp;
  const coverage = coverageSentence(followUp);
  return incidents.verdict === "noData"
    ? coverage
    : sentences([comparisonSentence("Händelser", incidents, followUp, least), coverage]);
}

function mappingParts(report: FollowUpReport): (string | null)[] {
  const { followUp, least } = report;
  const { groups, stayed, came, compared, coveredTo, isUneven } = followUp;
  if (coveredTo === null) return [countedText(report)];
  const listed = [...stayed, ...came].sort((a, b) => a.rankAfter! - b.rankAfter!).slice(0, MOST_PLACES);
  const isCompared = compared !== null && !isUneven;
  const perGroup = groups.map(({ group, comparison: { now, before, verdict } }) => {
    const counted = `${GROUP_WORDS[group]} ${countWords(now, least)}`;
    return isCompared ? `${counted} mot ${countWords(before, least)} (${VERDICT_WORDS[verdict]})` : counted;
  });
  return [
    countedText(report),
    perGroup.length > 0
      ? `Per grupp${isCompared ? `, jämfört med ${yearBeforeWords(followUp)}` : ""}: ${perGroup.join("; ")}.`
      : null,
    listed.length > 0
      ? `Platser där det har hänt mest vid periodens slut, i ordning: ${listWords(listed.map(({ name }) => name))}.`
      : null,
    placesSentence(followUp),
  ];
}

function otherParts({ followUp, least }: FollowUpReport): (string | null)[] {
  const { measures, presence, promises } = followUp;
  const surveys = [...new Set(promises.flatMap(({ survey }) => survey.map(surveySentence)))];
  const logged = promises.flatMap(({ activities }) =>
    activities
      .filter(({ activity }) => activity.kind === "logged")
      .map((activity) => `${activity.activity.name}: ${deliveredWords(activity, least)}`),
  );
  return [
    surveys.length > 0 ? `Trygghetsmätning. ${surveys.join(" ")}` : null,
    measures.length > 0
      ? `Fysiska åtgärder. ${capitalized(measures.map((row) => measureWords(row, least)).join("; "))}.`
      : null,
    requestsCoverageSentence(followUp),
    presenceSentence(presence),
    logged.length > 0 ? `Andra insatser. ${logged.join("; ")}.` : null,
  ];
}

function analysisParts({ followUp, least }: FollowUpReport): (string | null)[] {
  const { groups, promises, incidents } = followUp;
  const told = (verdict: "more" | "fewer") =>
    groups
      .filter(({ comparison }) => comparison.verdict === verdict)
      .map(
        ({ group, comparison: { now, before } }) =>
          `${GROUP_WORDS[group]} (${countWords(now, least)} mot ${countWords(before!, least)})`,
      );
  const [more, fewer] = [told("more"), told("fewer")];
  const yearBefore = yearBeforeWords(followUp);
  const isTested = ({ verdict }: CountComparison) => ["more", "fewer", "same"].includes(verdict);
  const isCompared = isTested(incidents) || groups.some(({ comparison }) => isTested(comparison));
  const judged = promises.filter(({ effect }) => effect.ok).map(({ effect }) => effectSentence(effect));
  return [
    sentences([
      isTested(incidents) ? comparisonSentence("Händelser i allt", incidents, followUp, least) : null,
      more.length > 0 ? `Fler händelser än ${yearBefore}, mer än slumpen brukar ge: ${listWords(more)}.` : null,
      fewer.length > 0 ? `Färre händelser än ${yearBefore}, mer än slumpen brukar ge: ${listWords(fewer)}.` : null,
      groups.some(({ comparison }) => isTested(comparison)) && more.length + fewer.length === 0
        ? `I ingen grupp är skillnaden mot ${yearBefore} större än slumpen brukar ge.`
        : null,
      isCompared ? "Ungefär en jämförelse av tjugo ger utslag av en slump." : null,
    ]),
    placesSentence(followUp),
    sentences(judged),
    "Talen säger inte varför något har ändrats. Orsakerna bedöms av kommunen och polisen tillsammans.",
  ];
}

function sourceParts({ followUp, sources, least }: FollowUpReport): (string | null)[] {
  const used = sources.filter(({ kind }) => kind !== "areas");
  const kinds = Object.entries(KIND_WORDS).filter(([kind]) => !used.some((source) => source.kind === kind));
  const providers = PROVIDERS.filter(
    (provider) => provider !== "other" && !used.some((source) => source.provider === provider),
  ).map((provider) => `register hos ${PROVIDER_WORDS[provider]}`);
  const unused = [...kinds.map(([, words]) => words), ...providers];
  return [
    used.length > 0 ? `Använda källor: ${used.map((source) => sourceWords(source, least === null)).join("; ")}.` : null,
    unused.length > 0 ? `Inte använda: ${listWords(unused)}.` : null,
    `Begränsningar: ${limits(followUp, sources).join(" ")}`,
  ];
}

/** @param isInternal first and last day, and how many, tell of single rows */
function sourceWords(
  { kind, name, provider, rows, firstDay, lastDay, fictional }: Source,
  isInternal: boolean,
): string {
  const days = firstDay === null || lastDay === null ? "" : `, ${isoDateOfDay(firstDay)}–${isoDateOfDay(lastDay)}`;
  const size = isInternal ? `, ${counted(rows, "rad", "rader")}${days}` : "";
  const what = kind === "areas" ? "områden" : KIND_WORDS[kind];
  return `${what}: ${name} (${PROVIDER_WORDS[provider]}${size}${fictional ? ", påhittade" : ""})`;
}

function limits(followUp: FollowUp, sources: readonly Source[]): string[] {
  const leftOut = [...new Set(followUp.promises.flatMap((promise) => promise.leftOut))];
  const isCompared = followUp.compared !== null && !followUp.isUneven;
  const hasPiles = sources.some(({ piles }) => piles.some(({ isTrusted }) => !isTrusted));
  return [
    "Bara det som har anmälts är med, och viljan att anmäla kan ändras.",
    isCompared ? "Jämförelsen är med ett enda år." : null,
    coverageSentence(followUp),
    requestsCoverageSentence(followUp),
    hasPiles ? "Händelser utan noggrann plats räknas i summor men inte på platser." : null,
    leftOut.length > 0 ? `I löftenas tal räknas inte ${listWords(leftOut)}, som närvaro i sig upptäcker mer av.` : null,
    followUp.fictional ? "Uppgifterna är helt eller delvis påhittade." : null,
  ].filter((limit) => limit !== null);
}

function mark({ fictional }: FollowUp): string | null {
  return fictional ? FICTIONAL : null;
}

function sentences(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length > 0 ? said.join(" ") : null;
}

function paragraphs(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join("\n\n");
}

/** As people count them. */
function signs(text: string): number {
  return [...text].length;
}
