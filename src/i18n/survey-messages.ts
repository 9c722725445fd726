import { inBothLanguages } from "./in-both-languages.ts";

/** The survey set against what happens, and what one area's answers say. */
export const surveyMessages = inBothLanguages({
  sv: {
    "risk.noSurvey":
      "Ingen trygghetsmätning är inläst. Importera en för att se var människor är otrygga fast lite händer, och tvärtom.",
    "risk.toData": "Gå till Data",
    "risk.nothing":
      "Frågan ”{question}” har inga andelar i mätning {survey}, eller så finns inga daterade händelser i områdena. Välj en annan fråga eller mätning i lagret Otrygghet.",
    "risk.noArea":
      "Inget område har både minst 10 svar och händelser att jämföra med. Välj en annan fråga eller mätning i lagret Otrygghet.",
    "risk.failed": "Jämförelsen kunde inte räknas fram. Försök igen.",
    "risk.explain":
      "Otrygghet och risk är olika saker och ingen av dem är ett fel. En plats där människor oroar sig fast lite händer är också värd ett beslut.",
    "risk.question": "Fråga: {question}, mätning {survey}. Händelser i urvalet, {period}, alla områden.",
    "risk.leftOut":
      "{count, plural, one {# område saknas} other {# områden saknas}}: under 10 svar, eller inga händelser i närheten.",
    "risk.notPlotted":
      "{count, plural, one {# område står} other {# områden står}} bara i tabellen: för få händelser för att visas.",
    "risk.plot": "Områden efter otrygghet och händelser. Pilarna går mellan områdena, Enter väljer.",
    "risk.table": "Otrygghet mot risk, område för område",
    "risk.area": "Område",
    "risk.unsafe": "Otrygga",
    "risk.rate": "Per km² och år",
    "risk.position": "Läge",
    "risk.unsafeAxis": "Otrygga, %",
    "risk.rateAxis": "Händelser per km² och år",
    "risk.rateAxisLog": "Händelser per km² och år, logaritmisk skala",
    "risk.municipalityUnsafe": "Kommunen {percent} %",
    "risk.municipalityRate": "Kommunen {rate}",
    "risk.both": "Otryggt och mycket händer",
    "risk.fearOnly": "Otryggt fast lite händer",
    "risk.riskOnly": "Mycket händer men få är otrygga",
    "risk.neither": "Varken eller",
    "risk.unclear": "kan vara slump",
    "risk.dot": "{area}: {percent} % otrygga ({low}–{high}), {rate} händelser per km² och år. {position}",
    "risk.dotUnclear":
      "{area}: {percent} % otrygga ({low}–{high}), {rate} händelser per km² och år. {position}, kan vara slump",
    "risk.short": "{percent} %, {rate} per km²",
    "risk.intervalAnswers": "{low}–{high} %, {answers} svar",

    "card.interval.meaning":
      "Den verkliga andelen ligger troligen här. Intervallet (Wilson, 95 %) är bredare ju färre som har svarat.",
    "card.toRest": "Mot resten av kommunen",
    "card.toRest.meaning":
      "Andelen otrygga här, minus andelen bland alla svar från kommunens andra områden. Går intervallet (Newcombe, 95 %) över noll kan skillnaden vara slump.",
    "card.pointsMore": "{points} {count, plural, one {procentenhet} other {procentenheter}} mer",
    "card.pointsLess": "{points} {count, plural, one {procentenhet} other {procentenheter}} mindre",
    "card.pointsBetween": "troligen {low}–{high}",
    "card.pointsUnsure": "{points} {count, plural, one {procentenhet} other {procentenheter}} ({low} till {high})",
    "card.noSureDifference": "ingen säker skillnad",
    "card.sinceLast": "Sedan förra mätningen",
    "card.since": "Sedan {survey}",
    "card.since.meaning":
      "Andelen otrygga i den här mätningen minus andelen i mätning {survey}, samma fråga och område. Går intervallet (Newcombe, 95 %) över noll kan förändringen vara slump.",
    "card.noSureChange": "ingen säker förändring",
    "card.noEarlierSurvey": "inget att jämföra med",
    "card.fearAndRisk": "Otrygghet mot risk",
    "card.quadrantUnclear": "Kan vara slump: osäkerheten når över kommunens värde.",
    "card.quadrantClear": "Tydligt skilt från kommunens värden.",
    "card.rate": "Händelser per km² och år",
    "card.rate.meaning":
      "Händelserna i urvalet delade med områdets studieområde ({area} km²) och med åren, {period}. I hela kommunen: {rate} händelser och {percent} % otrygga.",
    "card.rateInterval": "{low}–{high}, kommunen {rate}",
    "card.tooFewToRate": "för få händelser för att visas",
  },
  en: {
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
  },
});
