import type { ImportCounts } from "../../io/import-model.ts";

/** The six fates of a row, in the order they are told. They add up to `rows`. */
export const FATES = [
  "read",
  "withoutPlace",
  "withoutTime",
  "outside",
  "duplicates",
  "refused",
] as const satisfies readonly (keyof ImportCounts)[];
