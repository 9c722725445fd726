import { DATA_KINDS, type DataKind } from "../../domain/source.ts";
import type { Delimiter, Encoding, Field, Mapping } from "../../io/import-model.ts";

/** Outlines are areas and nothing else; tables and points are never areas; GeoJSON points carry no answers per area. */
export function possibleKinds(mapping: Mapping): readonly DataKind[] {
  if (mapping.kind === "areas") return ["areas"];
  return DATA_KINDS.filter((kind) => kind !== "areas" && (kind !== "survey" || mapping.format !== "geojson"));
}

/** Without columns, the preview finds them anew for the kind. */
export function withKind(mapping: Mapping, kind: DataKind): Mapping {
  return { ...mapping, kind, columns: {} };
}

/** Cut or decoded otherwise, the file has other headers: the columns are found anew. */
export function withText(mapping: Mapping, change: { delimiter?: Delimiter; encoding?: Encoding }): Mapping {
  return { ...mapping, ...change, columns: {} };
}

/** The mapping with one field read from another column, or from none. */
export function withColumn(mapping: Mapping, field: Field, column: number | null): Mapping {
  const { [field]: _, ...others } = mapping.columns;
  return { ...mapping, columns: column === null ? others : { ...others, [field]: column } };
}
