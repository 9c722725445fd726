import { inBothLanguages } from "./in-both-languages.ts";

/** Saved pictures (`.lagesbild`): why one cannot be opened, or not be saved with a password. */
export const savedMessages = inBothLanguages({
  sv: {
    "saved.failure.not-a-picture": "Filen är ingen sparad lägesbild.",
    "saved.failure.truncated": "Filen är avkortad: hämta eller kopiera den på nytt.",
    "saved.failure.changed": "Filen är skadad eller ändrad sedan den sparades, och öppnas inte. Be om en ny kopia.",
    "saved.failure.newer": "Filen är sparad i en nyare version av Lägesbild. Uppdatera Lägesbild och öppna den sedan.",
    "saved.failure.wrong-password": "Lösenordet är fel. Försök igen, eller fråga den som sparade filen.",
    "saved.failure.no-password": "Filen är låst. Skriv lösenordet för att öppna den.",
    "saved.failure.unpacks-too-large": "Filen blir orimligt stor när den packas upp, och öppnas inte.",
    "saved.failure.no-crypto":
      "Sidan är inte öppnad med https, och då kan webbläsaren varken låsa eller låsa upp filer med lösenord.",
  },
  en: {
    "saved.failure.not-a-picture": "The file is not a saved picture.",
    "saved.failure.truncated": "The file is cut short: download or copy it again.",
    "saved.failure.changed":
      "The file is damaged, or was changed after it was saved, and is not opened. Ask for a new copy.",
    "saved.failure.newer": "The file was saved in a newer version of Lägesbild. Update Lägesbild, then open it.",
    "saved.failure.wrong-password": "The password is wrong. Try again, or ask who saved the file.",
    "saved.failure.no-password": "The file is locked. Enter the password to open it.",
    "saved.failure.unpacks-too-large": "The file gets unreasonably large when unpacked, and is not opened.",
    "saved.failure.no-crypto":
      "The page was not opened with https, and then the browser can neither lock nor unlock files with a password.",
  },
});
