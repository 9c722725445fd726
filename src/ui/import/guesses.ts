import type { FilePreview, GuessReason, Mapping } from "../../io/import-model.ts";

/** Why a part of the mapping is as it is. */
export type Guess =
  | { readonly by: "file"; readonly reason: GuessReason }
  /** The user said otherwise. */
  | { readonly by: "user" };

/** What each reason is about, as text to compare. */
const PART: Partial<Record<GuessReason["about"], (mapping: Mapping) => string>> = {
  kind: ({ kind }) => kind,
  encoding: ({ encoding }) => encoding,
  delimiter: ({ delimiter }) => delimiter,
  crs: ({ epsg }) => String(epsg),
  dates: ({ dayFirst }) => String(dayFirst),
  columns: ({ columns }) => JSON.stringify(Object.entries(columns).sort()),
};

/**
 * The reasons for one part, unsure ones first; that the user chose it, when it is no longer as it was guessed. Columns
 * that were found anew for another kind have neither.
 */
export function guessesAbout(about: GuessReason["about"], mapping: Mapping, guessed: FilePreview): readonly Guess[] {
  const part = PART[about];
  if (part && part(mapping) !== part(guessed.mapping)) {
    return about === "columns" && mapping.kind !== guessed.mapping.kind ? [] : [{ by: "user" }];
  }
  const reasons = guessed.reasons.filter((reason) => reason.about === about);
  return [...reasons.filter(({ sure }) => !sure), ...reasons.filter(({ sure }) => sure)].map((reason) => ({
    by: "file",
    reason,
  }));
}

/** The header was met before, and is read as it was then. */
export function isRemembered({ reasons }: FilePreview): boolean {
  return reasons.some(({ code }) => code === "remembered");
}
