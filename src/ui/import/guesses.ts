import { DATE_NUMBERS, type FilePreview, type GuessReason, type Mapping } from "../../io/import-model.ts";

/** Why a part of the mapping is as it is. */
export type Guess =
  | { readonly by: "file"; readonly reason: GuessReason }
  /** The user said otherwise. */
  | { readonly by: "user" };

/** What can be changed by itself, and has reasons of its own. */
export type Part = GuessReason["about"] | "shortYear" | "dateNumbers";

/** Each part as text to compare; a part without is never the user's. */
const PARTS: Partial<Record<Part, (mapping: Mapping) => string>> = {
  kind: ({ kind }) => kind,
  encoding: ({ encoding }) => encoding,
  delimiter: ({ delimiter }) => delimiter,
  crs: ({ epsg }) => String(epsg),
  dates: ({ dayFirst }) => String(dayFirst),
  shortYear: ({ shortYear }) => String(shortYear),
  dateNumbers: ({ dateNumbers }) => String(dateNumbers),
  columns: ({ columns }) => JSON.stringify(Object.entries(columns).sort()),
};

/**
 * The reasons for one part, unsure ones first; that the user chose it, when it is no longer as it was guessed. Columns
 * that were found anew for another kind have neither.
 */
export function guessesAbout(part: Part, mapping: Mapping, guessed: FilePreview): readonly Guess[] {
  const written = PARTS[part];
  if (written && written(mapping) !== written(guessed.mapping)) {
    return part === "columns" && mapping.kind !== guessed.mapping.kind ? [] : [{ by: "user" }];
  }
  const reasons = guessed.reasons.filter((reason) => partOf(reason) === part);
  return [...reasons.filter(({ sure }) => !sure), ...reasons.filter(({ sure }) => sure)].map((reason) => ({
    by: "file",
    reason,
  }));
}

/** How many points the guess of the coordinate system put in the municipality; null when it was not by that. */
export function insideByGuess(mapping: Mapping, guessed: FilePreview): { inside: number; of: number } | null {
  const [guess] = guessesAbout("crs", mapping, guessed);
  if (guess?.by !== "file" || !guess.reason.code.startsWith("in-municipality")) return null;
  const { found, lookedAt } = guess.reason;
  return found !== undefined && lookedAt !== undefined ? { inside: found, of: lookedAt } : null;
}

function partOf({ about, code }: GuessReason): Part {
  if (about !== "dates") return about;
  if (code.startsWith("short-year")) return "shortYear";
  return DATE_NUMBERS.some((numbers) => numbers === code) ? "dateNumbers" : "dates";
}

/** The header was met before, and is read as it was then. */
export function isRemembered({ reasons }: FilePreview): boolean {
  return reasons.some(({ code }) => code === "remembered");
}
