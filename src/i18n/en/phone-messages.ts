import type { phoneMessages as swedish } from "../sv/phone-messages.ts";

export const phoneMessages: Record<keyof typeof swedish, string> = {};
