import type { DataKind } from "../../domain/source.ts";
import { FIELDS_OF_KIND, type Field, type Mapping } from "../../io/import-model.ts";

/** Fields that say much the same of different kinds; a column keeps its meaning when the kind changes. */
const SAME_MEANING: readonly (readonly Field[])[] = [
  ["from", "reported", "date"],
  ["to", "closed"],
  ["category", "type"],
  ["description", "reason"],
];

/** The mapping for another kind, with the columns that mean something there too. */
export function withKind(mapping: Mapping, kind: DataKind): Mapping {
  const columns: Partial<Record<Field, number>> = {};
  for (const field of FIELDS_OF_KIND[kind]) {
    const candidates = [field, ...(SAME_MEANING.find((group) => group.includes(field)) ?? [])];
    const column = candidates.map((candidate) => mapping.columns[candidate]).find((index) => index !== undefined);
    if (column !== undefined) columns[field] = column;
  }
  return { ...mapping, kind, columns };
}

/** The mapping with one field read from another column, or from none. */
export function withColumn(mapping: Mapping, field: Field, column: number | null): Mapping {
  const { [field]: _, ...others } = mapping.columns;
  return { ...mapping, columns: column === null ? others : { ...others, [field]: column } };
}
