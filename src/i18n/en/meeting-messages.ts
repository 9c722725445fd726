import type { meetingMessages as swedish } from "../sv/meeting-messages.ts";

export const meetingMessages: Record<keyof typeof swedish, string> = {};
