import type { ImportCounts, IssueFate } from "../../io/import-model.ts";

/** The six fates of a row, in the order they are told. They add up to `rows`. */
export const FATES = [
  "read",
  "withoutPlace",
  "withoutTime",
  "outside",
  "duplicates",
  "refused",
] as const satisfies readonly (keyof ImportCounts)[];

/** How many rows of a file have a fate. */
export const COUNT_OF_FATE: Record<IssueFate, Exclude<keyof ImportCounts, "rows" | "read">> = {
  withoutPlace: "withoutPlace",
  withoutTime: "withoutTime",
  outside: "outside",
  duplicate: "duplicates",
  refused: "refused",
};
