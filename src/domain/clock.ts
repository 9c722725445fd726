import { dayOfMinute, type LocalMinute, MINUTES_PER_DAY } from "./time.ts";

/** `22:15`, the same in every language. */
export function clockOf(minute: LocalMinute): string {
  const rest = minute - dayOfMinute(minute) * MINUTES_PER_DAY;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** Hours and minutes as they are typed: `22:15`, `22.15`, `2215`, `7`. @returns minutes into the day; null for anything else */
export function minutesOfTyped(text: string): number | null {
  const parts = /^(\d{1,2})[:. ](\d{2})$/.exec(text.trim()) ?? /^(\d{1,2})(\d{2})?$/.exec(text.trim());
  if (!parts) return null;
  const hours = Number(parts[1]);
  const minutes = Number(parts[2] ?? 0);
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}
