import { SWEDISH } from "./sv/messages.ts";

export const LANGUAGES = ["sv", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export type MessageId = keyof typeof SWEDISH;
export type Messages = Readonly<Record<MessageId, string>>;

/** The messages that are at hand; null when they have to be loaded. */
export function messagesAtHand(language: Language): Messages | null {
  return language === "sv" ? SWEDISH : null;
}

export async function loadMessages(language: Language): Promise<Messages> {
  return messagesAtHand(language) ?? (await import("./en/messages.ts")).ENGLISH;
}
