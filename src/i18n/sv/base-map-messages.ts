/** The street map, the user's own map file, and what they send. */
export const baseMapMessages = {
  "baseMap.title": "Bakgrundskarta",
  "baseMap.schematic": "Schematisk karta",
  "baseMap.schematicShort": "schematisk",
  "baseMap.schematicAbout": "Följer med sidan och fungerar utan nät. Inget hämtas någon annanstans ifrån.",
  "baseMap.configured": "Gatukarta: {name}",
  "baseMap.sent":
    "Kartan hämtas från {hosts}. Den som driver servern kan se datorns nätadress och vilka delar av kartan som visas. Händelser, val och annat på sidan skickas aldrig.",
  "baseMap.sentHere": "Kartan hämtas från samma server som sidan. Inget skickas någon annanstans.",
  "baseMap.turnOn": "Hämta gatukartan",
  "baseMap.opening": "Öppnar kartan …",
  "baseMap.file": "Egen kartfil",
  "baseMap.file.about":
    "En fil som slutar på .pmtiles. Den läses på den här datorn och skickas ingenstans. Den kan också släppas på sidan.",
  "baseMap.file.choose": "Välj kartfil",
  "baseMap.file.chooseAnother": "Välj en annan kartfil",
  "baseMap.file.show": "Visa kartan",
  "baseMap.file.shown": "{name} visas som bakgrundskarta. Filen läses bara på den här datorn.",
  "baseMap.file.keep": "Behåll kartan i webbläsaren",
  "baseMap.file.kept": "Kartan finns kvar nästa gång, också utan nät.",
  "baseMap.file.notKept": "Kartan visas tills sidan stängs.",
  "baseMap.file.copying": "Kartan kopieras",
  "baseMap.file.cancel": "Avbryt",
  "baseMap.file.cancelled": "Kartan behålls inte. Den visas tills sidan stängs.",
  "baseMap.file.noRoom":
    "Kartan är {size} och får inte plats i webbläsaren. Den visas tills sidan stängs. En fil som bara täcker kommunen tar mindre plats.",
  "baseMap.file.impossible":
    "Webbläsaren kan inte behålla filer här. Kartan visas tills sidan stängs. Det går med https och en ny webbläsare, utanför privat läge.",
  "baseMap.file.otherKept": "I webbläsaren finns {name}, {size}.",
  "baseMap.file.forget": "Ta bort",
  "baseMap.instead": "Den schematiska kartan visas så länge.",
  "baseMap.asking": "Försöker …",
  "baseMap.useSchematic": "Använd den schematiska",
  "baseMap.credits": "Gatukarta, {name}:",
  "baseMap.noCredits": "Filen säger inte vems kartan är.",
  "baseMap.wipe": "din kartfil, om den behålls i webbläsaren",
  "baseMap.trouble.offline": "Datorn har inget nät, så gatukartan kan inte hämtas.",
  "baseMap.trouble.unreachable": "Gatukartan kan inte hämtas: {subject} svarar inte.",
  "baseMap.trouble.refused": "Gatukartan kan inte hämtas: {subject} lämnar inte ut den.",
  "baseMap.trouble.otherHost":
    "Gatukartan ligger delvis på {subject}, som inte är tillåten här. Den som driftsätter sidan kan lägga till servern i config.json och bygga om.",
  "baseMap.trouble.noRanges":
    "Gatukartan kan inte hämtas: {subject} lämnar bara ut hela filen. Servern behöver kunna svara på förfrågningar om delar av en fil (range).",
  "baseMap.trouble.notAMap":
    "I {subject} finns ingen karta som kan läsas. En kartfil ska vara av slaget PMTiles, version 3.",
  "baseMap.trouble.damaged": "Kartan i {subject} är skadad. Gör eller hämta filen på nytt.",
  "baseMap.trouble.unknownTiles":
    "Kartan i {subject} har rutor av ett slag som inte kan visas. Vektorrutor (MVT) och bilder (PNG, JPEG, WebP, AVIF) går bra.",
  "baseMap.trouble.unknownCompression":
    "Kartan i {subject} är packad på ett sätt som webbläsaren inte läser. Packa den med gzip.",
  "baseMap.trouble.elsewhere": "Kartan i {subject} visar inte kommunen.",
  "baseMap.trouble.fileGone":
    "Kartfilen från förra besöket finns inte kvar här. Välj den igen under Bakgrundskarta, och behåll den i webbläsaren om den ska finnas nästa gång.",
  "baseMap.trouble.fileUnreadable":
    "{subject} går inte att läsa längre. Filen kan ha flyttats eller ändrats. Välj den igen under Bakgrundskarta.",
  "baseMap.trouble.badConfig":
    "Listan över gatukartor, config.json, går inte att läsa. Den som driftsätter sidan behöver rätta den.",
  "baseMap.trouble.unforeseen": "Bakgrundskartan kunde inte öppnas.",
  "baseMap.trouble.notConfigured": "Gatukartan som var vald finns inte längre i listan. Välj en annan bakgrundskarta.",
  "baseMap.trouble.notAllowed":
    "Gatukartan ligger nu på {subject}. Inget hämtas därifrån förrän du väljer det under Bakgrundskarta.",
};
