import type { baseMapMessages as swedish } from "../sv/base-map-messages.ts";

export const baseMapMessages: Record<keyof typeof swedish, string> = {};
