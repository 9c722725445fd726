import type { offlineMessages as swedish } from "../sv/offline-messages.ts";

export const offlineMessages: Record<keyof typeof swedish, string> = {};
