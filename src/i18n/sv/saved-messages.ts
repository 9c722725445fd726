/** Saved pictures (`.lagesbild`): why one cannot be opened, or not be saved with a password. */
export const savedMessages = {
  "saved.failure.not-a-picture": "Filen är ingen sparad lägesbild.",
  "saved.failure.truncated": "Filen är avkortad: hämta eller kopiera den på nytt.",
  "saved.failure.changed": "Filen är skadad eller ändrad sedan den sparades, och öppnas inte. Be om en ny kopia.",
  "saved.failure.newer": "Filen är sparad i en nyare version av Lägesbild. Uppdatera Lägesbild och öppna den sedan.",
  "saved.failure.wrong-password": "Lösenordet är fel. Försök igen, eller fråga den som sparade filen.",
  "saved.failure.no-password": "Filen är låst. Skriv lösenordet för att öppna den.",
  "saved.failure.unpacks-too-large": "Filen blir orimligt stor när den packas upp, och öppnas inte.",
  "saved.failure.no-crypto":
    "Sidan är inte öppnad med https, och då kan webbläsaren varken låsa eller låsa upp filer med lösenord.",
};
