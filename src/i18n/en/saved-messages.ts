import type { savedMessages as swedish } from "../sv/saved-messages.ts";

export const savedMessages: Record<keyof typeof swedish, string> = {
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
};
