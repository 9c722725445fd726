import type { Field, Mapping, PersonalColumn } from "./import-model.ts";

/** Fields whose cells are kept as they are written. The others only give numbers, days and codes of our own. */
const KEPT_AS_TEXT: readonly Field[] = [
  "id",
  "category",
  "subcategory",
  "placeName",
  "description",
  "areaCode",
  "areaName",
  "survey",
  "question",
  "reason",
  "actor",
  "owner",
];

/** May a column be guessed for a field? Personal columns may not; free text may where nothing of it is kept. */
export function mayBeGuessed(field: Field, column: number, personal: readonly PersonalColumn[]): boolean {
  const found = personal.find((one) => one.column === column);
  if (!found) return true;
  return found.kind === "freeText" && !KEPT_AS_TEXT.includes(field);
}

/**
 * The mapping without the columns that nobody may choose: personnummer, names, phone numbers, e-mail addresses. Free
 * text that the mapping names is the user's choice and stays.
 */
export function withoutPersonal(mapping: Mapping, personal: readonly PersonalColumn[]): Mapping {
  const forbidden = new Set(personal.flatMap(({ column, kind }) => (kind === "freeText" ? [] : [column])));
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).filter(([, column]) => !forbidden.has(column)),
  ) as Mapping["columns"];
  return Object.keys(columns).length === Object.keys(mapping.columns).length ? mapping : { ...mapping, columns };
}
