import type { surveyMessages as swedish } from "../sv/survey-messages.ts";

export const surveyMessages: Record<keyof typeof swedish, string> = {
  "risk.noSurvey":
    "No safety survey is loaded. Import one to see where people feel unsafe though little happens, and the other way round.",
  "risk.toData": "Go to Data",
  "risk.nothing":
    "The question “{question}” has no shares in the survey {survey}, or no dated incidents lie in the areas. Choose another question or survey in the layer Feeling unsafe.",
  "risk.noArea":
    "No area has both at least 10 answers and incidents to compare with. Choose another question or survey in the layer Feeling unsafe.",
  "risk.failed": "The comparison could not be worked out. Try again.",
  "risk.explain":
    "Fear and risk are different things and neither is an error. A place where people worry though little happens is worth a decision too.",
  "risk.question": "Question: {question}, survey {survey}. Incidents in the selection, {period}, all areas.",
  "risk.leftOut":
    "{count, plural, one {# area is} other {# areas are}} missing: under 10 answers, or no incidents nearby.",
  "risk.notPlotted":
    "{count, plural, one {# area is} other {# areas are}} in the table only: too few incidents to be shown.",
  "risk.plot": "Areas by fear and incidents. The arrows go between areas, Enter chooses.",
  "risk.table": "Fear against risk, area by area",
  "risk.area": "Area",
  "risk.unsafe": "Unsafe",
  "risk.rate": "Per km² and year",
  "risk.position": "Position",
  "risk.unsafeAxis": "Feel unsafe, %",
  "risk.rateAxis": "Incidents per km² and year",
  "risk.rateAxisLog": "Incidents per km² and year, logarithmic scale",
  "risk.municipalityUnsafe": "Municipality {percent} %",
  "risk.municipalityRate": "Municipality {rate}",
  "risk.both": "Unsafe and much happens",
  "risk.fearOnly": "Unsafe though little happens",
  "risk.riskOnly": "Much happens but few feel unsafe",
  "risk.neither": "Neither",
  "risk.unclear": "may be chance",
  "risk.dot": "{area}: {percent} % feel unsafe ({low}–{high}), {rate} incidents per km² and year. {position}",
  "risk.dotUnclear":
    "{area}: {percent} % feel unsafe ({low}–{high}), {rate} incidents per km² and year. {position}, may be chance",
  "risk.short": "{percent} %, {rate} per km²",
  "risk.intervalAnswers": "{low}–{high} %, {answers} answers",

  "card.interval.meaning":
    "The true share is probably within this. The interval (Wilson, 95 %) is wider the fewer have answered.",
  "card.toRest": "Against the rest of the municipality",
  "card.toRest.meaning":
    "The share who feel unsafe here, less the share among all answers from the municipality's other areas. When the interval (Newcombe, 95 %) crosses zero, the difference may be chance.",
  "card.pointsMore": "{points} percentage {count, plural, one {point} other {points}} more",
  "card.pointsLess": "{points} percentage {count, plural, one {point} other {points}} less",
  "card.pointsBetween": "probably {low}–{high}",
  "card.pointsUnsure": "{points} percentage {count, plural, one {point} other {points}} ({low} to {high})",
  "card.noSureDifference": "no certain difference",
  "card.sinceLast": "Since the survey before",
  "card.since": "Since {survey}",
  "card.since.meaning":
    "The share who feel unsafe in this survey less the share in the survey {survey}, same question and area. When the interval (Newcombe, 95 %) crosses zero, the change may be chance.",
  "card.noSureChange": "no certain change",
  "card.noEarlierSurvey": "nothing to compare with",
  "card.fearAndRisk": "Fear against risk",
  "card.quadrantUnclear": "May be chance: the uncertainty reaches the municipality's value.",
  "card.quadrantClear": "Clearly apart from the municipality's values.",
  "card.rate": "Incidents per km² and year",
  "card.rate.meaning":
    "The incidents in the selection over the area's study area ({area} km²) and over the years, {period}. In the whole municipality: {rate} incidents and {percent} % who feel unsafe.",
  "card.rateInterval": "{low}–{high}, municipality {rate}",
  "card.tooFewToRate": "too few incidents to be shown",
};
