import { maskPersonal } from "./personal-patterns.ts";

/**
 * The name of a file, or what the user calls it, without personnummer, phone numbers and e-mail addresses: names are
 * kept and shared. Underscores stand for spaces there, and would hide what is between them.
 */
export function maskName(name: string): string {
  const masked = maskPersonal(name);
  const spaced = masked.replaceAll("_", " ");
  const maskedBetween = maskPersonal(spaced);
  return maskedBetween === spaced ? masked : maskedBetween;
}
