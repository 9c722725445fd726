import type { appearanceMessages as swedish } from "../sv/appearance-messages.ts";

export const appearanceMessages: Record<keyof typeof swedish, string> = {
  "theme.toDark": "Dark",
  "theme.toLight": "Light",
  "theme.title": "Appearance",
  "theme.choice": "Light or dark",
  "theme.system": "As the device",
  "theme.light": "Light",
  "theme.dark": "Dark",
  "theme.lead": "Applies on this device and is not part of links. Printouts are always light.",
};
