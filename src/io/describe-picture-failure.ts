import type { SavedPictureFailure } from "./saved-picture.ts";

const FAILURES: Record<SavedPictureFailure, string> = {
  "not-a-picture": "Filen är ingen sparad lägesbild.",
  truncated: "Filen är avkortad: hämta eller kopiera den på nytt.",
  changed: "Filen är skadad eller ändrad sedan den sparades, och öppnas inte. Be om en ny kopia.",
  newer: "Filen är sparad i en nyare version av Lägesbild. Uppdatera Lägesbild och öppna den sedan.",
  "wrong-password": "Lösenordet är fel. Försök igen, eller fråga den som sparade filen.",
  "no-password": "Filen är låst. Skriv lösenordet för att öppna den.",
  "unpacks-too-large": "Filen blir orimligt stor när den packas upp, och öppnas inte.",
  "no-crypto": "Sidan är inte öppnad med https, och då kan webbläsaren varken låsa eller låsa upp filer med lösenord.",
};

/** Why a saved picture cannot be opened, or not be saved, as a Swedish sentence and what to do. */
export function describePictureFailure(failure: SavedPictureFailure): string {
  return FAILURES[failure];
}
