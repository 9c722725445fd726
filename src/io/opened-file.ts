import type { GeoJsonFile } from "./geojson.ts";
import type { Opening } from "./guess-mapping.ts";
import type { FileFailure, FilePreview, GuessReason, Mapping } from "./import-model.ts";
import type { Table } from "./table.ts";

/** One of several tables that a file holds. */
export type TableFound = FilePreview["tables"][number];

/** What is known before a file is opened: all of it when the user has confirmed it, the table when only that was chosen. */
export type HowToOpen = Partial<Pick<Mapping, "encoding" | "delimiter" | "entry" | "sheet">>;

/** What a file turned out to be, before anything in it is understood. */
export type OpenedFile =
  | (Opened & { readonly kind: "table"; readonly table: Table })
  | (Opened & { readonly kind: "areas"; readonly file: GeoJsonFile })
  | { readonly kind: "failure"; readonly failure: FileFailure };

interface Opened {
  readonly opening: Opening;
  readonly reasons: readonly GuessReason[];
  /** Empty when there is nothing to choose among. */
  readonly tables: readonly TableFound[];
}

export function failed(failure: FileFailure): OpenedFile {
  return { kind: "failure", failure };
}

/** That this table was taken of several: a guess, until the user has said it. */
export function tableReason(name: string, isChosen: boolean): GuessReason {
  return { about: "table", sure: isChosen, code: isChosen ? "as-said" : "best-of-several", detail: name };
}
