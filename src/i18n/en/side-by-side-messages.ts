import type { sideBySideMessages as swedish } from "../sv/side-by-side-messages.ts";

export const sideBySideMessages: Record<keyof typeof swedish, string> = {};
