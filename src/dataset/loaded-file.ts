import type { Source } from "../domain/source.ts";
import { FIELDS, type ImportedData, type ImportedFile, type Mapping } from "../io/import-model.ts";
import { combinedHash } from "./content-hash.ts";
import type { LoadedFile, LoadedFileData } from "./loaded-data.ts";

/** A file as the import read it, as a part of the dataset. */
export function loadedFileOf(file: ImportedFile, source: Source, contentHash: string, builtIn: boolean): LoadedFile {
  return {
    source,
    contentHash,
    dataHash: combinedHash([contentHash, mappingText(file.mapping)]),
    builtIn,
    metricEpsg: file.metricEpsg,
    data: loadedData(file.data),
  };
}

/** How many rows it has. */
export function rowsIn(data: ImportedData): number {
  switch (data.kind) {
    case "incidents":
      return data.incidents.length;
    case "requests":
      return data.requests.length;
    case "unsafePlaces":
      return data.unsafePlaces.length;
    case "survey":
      return data.survey.length;
    case "areas":
      return data.areas.length;
    default:
      return data satisfies never;
  }
}

function loadedData(data: ImportedData): LoadedFileData {
  return data.kind === "incidents" ? { kind: "incidents", rows: () => data.incidents } : data;
}

/** The same understanding, the same text, in whichever order its parts were set. */
function mappingText(mapping: Mapping): string {
  const { kind, format, encoding, delimiter, epsg, isPairEastFirst, dayFirst, surveyMeaning, columns } = mapping;
  const columnOf = FIELDS.map((field) => columns[field] ?? -1);
  const system = isPairEastFirst ? `${epsg} east first` : epsg;
  return JSON.stringify([kind, format, encoding, delimiter, system, dayFirst, surveyMeaning, columnOf]);
}
