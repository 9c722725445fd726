/** Light and dark, and what is said of accessibility. */
export const appearanceMessages = {
  "theme.toDark": "Mörkt",
  "theme.toLight": "Ljust",
  "theme.title": "Utseende",
  "theme.choice": "Ljust eller mörkt",
  "theme.system": "Som enheten",
  "theme.light": "Ljust",
  "theme.dark": "Mörkt",
  "theme.lead": "Gäller på den här enheten och följer inte med i länkar. Utskrifter är alltid ljusa.",
  "accessibility.title": "Tillgänglighet",
  "accessibility.lead":
    "Lägesbild är byggd för WCAG 2.2, nivå AA: med tangentbord, skärmläsare, stora bokstäver, hög kontrast och mindre rörelse.",
  "accessibility.known": "Det vi vet inte fungerar fullt ut",
  "accessibility.map":
    "Kartan är en bild. Det den visar finns som text i listorna och under Kartan som lista, bland lagren på Karta.",
  "accessibility.week": "Rutorna i veckans timmar är små. Samma val finns under Dagar och tider.",
  "accessibility.plan": "Planens vecka är bred. Samma besök finns under Som lista.",
  "accessibility.print":
    "Utskrifter och sparade bilder är inte märkta för skärmläsare. Samma tal finns på sidan och i CSV.",
  "accessibility.tried": "Programmet är prövat automatiskt i Chromium, ännu inte av människor med hjälpmedel.",
  "accessibility.contact":
    "Säg till er kommun om något inte fungerar. Kommunens tillgänglighetsredogörelse säger vart du vänder dig.",
  "accessibility.digg": "Anmäl till DIGG",
  "accessibility.diggNote": "Om du inte är nöjd med svaret. Öppnas på digg.se.",
  "mapList.open": "Kartan som lista",
  "mapList.title": "Kartan som lista",
  "mapList.lead":
    "Det kartan visar med läge och färg, i ord. Hotspots står i listan Hotspots, åtgärderna var för sig på sidan Åtgärder.",
  "mapList.leadShared":
    "Det kartan visar med läge och färg, i ord. Hotspots står i listan Hotspots. Små antal visas inte i Delat.",
  "mapList.failed": "Listan kunde inte hämtas. Försök igen.",
  "mapList.areas": "Områden",
  "mapList.area": "Område",
  "mapList.unsafe": "Otrygga",
  "mapList.unsafeIn": "Otrygga, {survey}",
  "mapList.percent": "{percent} %, {answers} svar",
  "mapList.index": "index {index}, {answers} svar",
  "mapList.tooFewAnswers": "under 10 svar, visas inte",
  "mapList.events": "Händelser i urvalet",
  "mapList.requests": "Åtgärder som inte är klara",
  "mapList.unsafePlaces": "Utpekade otrygga platser",
  "mapList.places": "{count, plural, one {# utpekad otrygg plats} other {# utpekade otrygga platser}}",
  "mapList.reason": "Varför",
  "mapList.onMap": "På kartan",
  "mapList.show": "Visa",
  "mapList.showWhat": "Visa {what} på kartan",
};
