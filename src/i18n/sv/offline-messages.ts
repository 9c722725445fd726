/** Installing, starting without network, new versions. */
export const offlineMessages = {
  "offline.title": "Fungerar utan nät",
  "offline.ready": "Lägesbild startar utan nät i den här webbläsaren.",
  "offline.preparing": "Hämtar det som behövs för att starta utan nät …",
  "offline.unavailable":
    "Den här webbläsaren sparar inte programmet. Sidan fungerar så länge den är öppen, men behöver nät för att starta.",
  "offline.about": "Programmet och exempeldata sparas. De innehåller inga av dina uppgifter.",
  "offline.remove":
    "Radera allt tar bort dina uppgifter men inte programmet. Ta bort programmet i webbläsarens inställningar för webbplatsens data.",
  "offline.version": "Version {version} ({build})",
  "offline.versionOnly": "Version {version}",
  "offline.install": "Installera",
  "offline.installAbout": "Lägesbild får en egen ikon och ett eget fönster.",
  "offline.newVersion": "En ny version finns.",
  "offline.asked": "En annan flik vill byta till den nya versionen.",
  "offline.switch": "Byt nu",
  "offline.later": "Senare",
  "offline.waiting":
    "Väntar på {others, plural, one {en annan flik} other {# andra flikar}}. Välj Byt nu där också, eller stäng {others, plural, one {den} other {dem}}.",
  "offline.switching": "Byter version …",
  "offline.cancel": "Avbryt",
  "offline.inHand.dialog": "Stäng dialogen först, sedan går det att byta version.",
  "offline.inHand.draft": "Du har något påbörjat. Spara det eller ta bort det, sedan går det att byta version.",
  "offline.inHand.unkept": "Det du har gjort är inte sparat i webbläsaren. Spara det som fil innan du byter version.",
  "offline.taken": "Lägesbild har bytt version. Ladda om sidan när du är klar.",
  "offline.partGone":
    "En del av sidan gick inte att hämta. Nätet kan vara borta, eller så har servern fått en ny version. Det du har sparat är kvar.",
  "offline.reload": "Ladda om",
};
