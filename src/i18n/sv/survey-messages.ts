/** The survey set against what happens, and what one area's answers say. */
export const surveyMessages = {
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
    "Den verkliga andelen ligger troligen här. Intervallet (Wilson, 95\u00a0%) är bredare ju färre som har svarat.",
  "card.toRest": "Mot resten av kommunen",
  "card.toRest.meaning":
    "Andelen otrygga här, minus andelen bland alla svar från kommunens andra områden. Går intervallet (Newcombe, 95\u00a0%) över noll kan skillnaden vara slump.",
  "card.pointsMore": "{points} {count, plural, one {procentenhet} other {procentenheter}} mer",
  "card.pointsLess": "{points} {count, plural, one {procentenhet} other {procentenheter}} mindre",
  "card.pointsBetween": "troligen {low}–{high}",
  "card.pointsUnsure": "{points} {count, plural, one {procentenhet} other {procentenheter}} ({low} till {high})",
  "card.noSureDifference": "ingen säker skillnad",
  "card.sinceLast": "Sedan förra mätningen",
  "card.since": "Sedan {survey}",
  "card.since.meaning":
    "Andelen otrygga i den här mätningen minus andelen i mätning {survey}, samma fråga och område. Går intervallet (Newcombe, 95\u00a0%) över noll kan förändringen vara slump.",
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
};
