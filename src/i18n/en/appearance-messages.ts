import type { appearanceMessages as swedish } from "../sv/appearance-messages.ts";

export const appearanceMessages: Record<keyof typeof swedish, string> = {};
