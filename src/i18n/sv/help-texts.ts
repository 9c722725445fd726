import type { HelpTexts } from "../help-texts.ts";

export const SWEDISH_HELP: HelpTexts = {
  terms: {
    hotspot: {
      title: "Hotspot",
      text: "En cirkel med 100 eller 150 meters radie där flest händelser har skett, de nyare tyngre. Den första täcks över innan nästa söks, så ingen händelse räknas på två platser. Listan säger var något har anmälts, inte var något kommer att hända.",
    },
    rankRange: {
      title: "Plats 3 (2–6)",
      text: "Så säker är platsens nummer i listan. Med samma verkliga nivå, men en annan slump, hade platsen i nio fall av tio hamnat mellan de två talen.",
    },
    priority: {
      title: "Prioritet",
      text: "En sammanvägning av tre delar: händelser, öppna fysiska åtgärder och hur trygga de boende säger sig vara. Varje del är platsens ställning bland de listade platserna, från 0 till 100. Vikterna går att ändra, och listan säger hur mycket ordningen beror på dem.",
    },
    density: {
      title: "Täthet, PAI",
      text: "Händelser per km² på platsen jämfört med hela ytan där något har hänt eller anmälts. 13 betyder tretton gånger tätare. Jämför bara platser som är lika stora.",
    },
    certain: {
      title: "Statistiskt säkerställd",
      text: "Platsen har fler händelser än vad stadens vanliga ojämnhet ger av en slump, också när man räknar med att många rutor prövas. En plats utan märket kan ändå vara rätt plats att vara på.",
    },
    change: {
      title: "Ökar, minskar, inom normal variation",
      text: "De senaste 28 dagarna jämfört med upp till 364 dagar före dem. En pil visas bara när en så stor skillnad är ovanlig av en slump (p under 0,01). Bland tjugo platser kommer en falsk pil ungefär en gång på fem listor.",
    },
    unsafe: {
      title: "Otrygghet",
      text: "Andelen i trygghetsmätningen som svarat att de känner sig otrygga, av dem som svarat på frågan. Otrygghet och risk är olika saker och visas var för sig. Färre än 30 svar är osäkert underlag, färre än 10 visas inte.",
    },
    interval: {
      title: "Intervall, 95\u00a0%",
      text: "Så mycket kan talet bero på slumpen: med många sådana underlag ligger det sanna värdet inom intervallet i 95 fall av 100. Två värden skiljer sig säkert först när intervallet för skillnaden inte rymmer noll.",
    },
    unsafePlace: {
      title: "Otrygg plats",
      text: "En punkt som någon har pekat ut i en medborgardialog eller trygghetsvandring. Den räknas aldrig som en händelse.",
    },
    gi: {
      title: "Gi* (z-värden)",
      text: "Ett vanligt mått som jämför varje ruta och dess grannar med hela kommunen. Här finns det till jämförelse: med få händelser pekar det ut rutor som inte sticker ut.",
    },
    kernel: {
      title: "Händelsernas täthet",
      text: "Varje händelse breds ut som en mjuk kulle med 100 meters spridning, och kullarna läggs ihop till händelser per km² och år.",
    },
    coveredNeed: {
      title: "Täckt behov",
      text: "Varje plats och tvåtimmarspass väger så mycket som platsen och tiden brukar ha händelser. Ett besök som börjar i passet täcker det. 70 % täckt behov betyder att besöken ligger där och när 70 % av tyngden finns, inte att 70 % av händelserna förhindras.",
    },
    wdd: {
      title: "WDD, vägd skillnad",
      text: "Förändringen på platserna minus förändringen på platser att jämföra med. Under noll har det minskat mer här än där. Den minsta effekt som hade kunnat synas står före svaret.",
    },
    ratio: {
      title: "Kvot",
      text: "Antalet i perioden delat med antalet i den period man jämför med, omräknat till lika lång tid. 0,80 betyder en femtedel färre. Intervallet efter säger hur mycket som kan vara slump.",
    },
    shared: {
      title: "Delat",
      text: "Vyn för öppna möten, press och webb. Inga enskilda punkter, inga rader, inga namn. Antal under 3 (eller 5) visas som ”färre än 3”, och tal som gör att ett dolt antal kan räknas ut visas inte heller.",
    },
    area: {
      title: "Område, RegSO",
      text: "SCB:s regionala statistikområden: delar av kommunen som liknar stadsdelar och som trygghetsmätning och statistik kan räknas per.",
    },
    tertial: {
      title: "Tertial",
      text: "En tredjedel av året: januari–april, maj–augusti och september–december.",
    },
  },
  job: {
    open: {
      title: "Öppna",
      text: "Sidan öppnas med påhittade exempeldata, märkta FIKTIVA DATA. Allt går att prova på dem.",
    },
    import: {
      title: "Importera",
      text: "Släpp filerna på sidan eller välj Importera. Varje fil visas först så som den förstås, och allt går att rätta innan den läses in.",
    },
    filter: {
      title: "Välj period och kategorier",
      text: "Allt på sidan gäller urvalet i panelen till vänster. Antalet händelser i urvalet står alltid ovanför listan.",
    },
    find: {
      title: "Hitta platserna",
      text: "Listan till höger rangordnar platserna. Pil upp och ned går genom dem, och kortet säger varför platsen står där.",
    },
    compare: {
      title: "Jämför",
      text: "Kortet säger om det är fler än vanligt. Panelen under kartan visar när det händer och hur otrygghet står mot risk.",
    },
    plan: {
      title: "Planera",
      text: "Under Närvaro anger du vilka som kan vara ute, och får ett förslag på vecka som går att hålla. Flytta och lås besök som du vill ha dem.",
    },
    meet: {
      title: "Visa för ett möte",
      text: "Mötesläge visar en plats i taget för projektor. Plus och minus gör texten större och mindre. Välj Delat först när alla i rummet inte får se allt.",
    },
    export: {
      title: "Exportera",
      text: "Listor, planer och rapporter sparas som filer eller skrivs ut. Urval, period och metod står i filen.",
    },
    followUp: {
      title: "Följ upp",
      text: "Notera vad som blev gjort under Närvaro, i efterhand eller stopp för stopp under Dagens besök. Uppföljning visar vad som lovades, gjordes och ändrades, månad för månad och per tertial.",
    },
  },
  sections: {
    files: [
      {
        title: "Format",
        text: "CSV och annan text, Excel (.xlsx), GeoJSON, JSON, zip och gzip. Formatet känns igen på innehållet. Gamla Excelfiler (.xls), PDF och bilder läses inte.",
      },
      {
        title: "Slag av data",
        text: "Händelser, fysiska åtgärder, otrygga platser, trygghetsmätning, områden och genomförd närvaro. Kolumnerna känns igen på rubrikerna, och en kolumn som inte känns igen väljs i importen.",
      },
      {
        title: "Mallar",
        text: "Under Data finns en mall att hämta för varje slag, med de rubriker som alltid förstås.",
      },
      {
        title: "Plan och noteringar på en telefon",
        text: "Öppna lägesbilden med planen på telefonen under Data och välj Dagens besök under Närvaro. Notera varje stopp som gjort eller inte, också utan nät. Spara sedan det genomförda som CSV och lämna filen till den som planerar.",
      },
      {
        title: "Sparad lägesbild",
        text: "Filen .lagesbild rymmer data, plan, löften och urval, med lösenord om du vill. Den som får filen öppnar den på samma sätt.",
      },
    ],
    methods: [
      {
        title: "Så räknas listan",
        text: "Cirklar med lika yta som rymmer flest händelser, där nyare väger tyngre. Grupperna med siffror på kartan är bara ett sätt att rita och är inga hotspots.",
      },
      {
        title: "Så säkert är det",
        text: "Antal, andelar och skillnader står med 95\u00a0% intervall. En skillnad som kan vara slump kallas inte skillnad.",
      },
      {
        title: "Så bra är listan",
        text: "”Hur bra är listan?” prövar metoden på dina data: hur stor del av nästa månads händelser låg i platserna, jämfört med andra metoder.",
      },
      {
        title: "Vad listan inte säger",
        text: "Den visar vad som har anmälts. Brott som närvaro i sig upptäcker räknas inte om du inte ber om det, annars ger fler patruller fler hotspots.",
      },
    ],
    privacy: [
      {
        title: "Inget skickas",
        text: "Filer läses i webbläsaren på den här datorn. Det finns ingen server som tar emot dem. Ingen kaka sätts och inget besök räknas.",
      },
      {
        title: "Sparas här",
        text: "Det du läser in och gör sparas i den här webbläsaren tills du väljer ”Radera allt” under Data.",
      },
      {
        title: "Personuppgifter",
        text: "Kolumner och texter som ser ut som personuppgifter utelämnas eller döljs redan i importen.",
      },
      {
        title: "Delat",
        text: "Välj Delat innan något visas utanför huset. Då följer skyddet med i karta, listor, utskrifter och filer.",
      },
    ],
  },
};
