import type { DataKind } from "../../domain/source.ts";
import type { Field, FilePreview, PersonalColumn } from "../../io/import-model.ts";

/** The field of a kind that free text serves; a kind without one has no use for it. */
export const FREE_TEXT_FIELD: Partial<Record<DataKind, Field>> = { requests: "description", unsafePlaces: "reason" };

/** Columns that hold personal data and are not to be read, in the order of the file. */
export function personalColumns({ personal }: FilePreview): readonly PersonalColumn[] {
  return personal.toSorted((a, b) => a.column - b.column);
}

/** Columns that nothing is read from, personal ones aside. */
export function unusedColumns({ header, mapping, personal }: FilePreview): readonly number[] {
  const used = new Set([...Object.values(mapping.columns), ...personal.map(({ column }) => column)]);
  return header.flatMap((name, column) => (used.has(column) || name.trim() === "" ? [] : [column]));
}
