import type { helpMessages as swedish } from "../sv/help-messages.ts";

export const helpMessages: Record<keyof typeof swedish, string> = {};
