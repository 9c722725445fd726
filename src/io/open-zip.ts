import { findHeader } from "./find-header.ts";
import type { FileFailure } from "./import-model.ts";
import { openPlain } from "./open-plain.ts";
import { failed, type HowToOpen, type OpenedFile, type TableFound, tableReason } from "./opened-file.ts";
import { sampleRows } from "./table.ts";
import { unpackEntry, type ZipEntry, zipEntries } from "./zip.ts";

/** The largest are looked into; a zip with more files than that is no export, but its tables can still be chosen. */
const MOST_LOOKED_INTO = 12;
const MOST_LISTED = 200;
const NAMES_OF_TABLES = /\.(csv|txt|tsv|tab|json|geojson|ndjson|jsonl|geojsonl|xlsx|xlsm)$/i;

/**
 * The table in a zip. Of several the one whose header is known best is taken, then the largest, until the user says
 * another. Folders, hidden files and zips in the zip are passed over.
 */
export function openZip(bytes: Uint8Array, how?: HowToOpen): OpenedFile {
  const all = zipEntries(bytes);
  if (!all) return failed(mentionsSheets(bytes) ? "broken-workbook" : "broken-zip");
  // Documents and presentations, drawings, and workbooks of the kinds that only their own program reads.
  if (all.some(({ name }) => /^\[Content_Types\]\.xml$|^mimetype$/i.test(name))) return failed("unsupported-format");
  const entries = all.filter(mayBeTable).toSorted((a, b) => b.size - a.size);
  const said = how?.entry === undefined ? undefined : entries.find(({ name }) => name === how.entry);
  if (said) {
    const opened = openEntry(bytes, said, how);
    return entries.length === 1 ? opened : withChoice(opened, said, true, entries.map(choiceOf));
  }

  let best: { entry: ZipEntry; opened: OpenedFile; known: number } | null = null;
  let failure: FileFailure | null = null;
  const tables: ZipEntry[] = [];
  for (const entry of entries.slice(0, MOST_LOOKED_INTO)) {
    const opened = openEntry(bytes, entry);
    if (opened.kind === "failure") {
      failure ??= opened.failure;
      continue;
    }
    tables.push(entry);
    const known = knownHeaders(opened);
    if (!best || known > best.known) best = { entry, opened, known };
  }
  if (!best) return failed(failure ?? "zip-without-table");
  tables.push(...entries.slice(MOST_LOOKED_INTO));
  return tables.length === 1 ? best.opened : withChoice(best.opened, best.entry, false, tables.map(choiceOf));
}

/** A workbook that was cut off has lost its directory, but its first parts still stand in it with their names. */
function mentionsSheets(bytes: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1 << 16));
  return /\[Content_Types\]\.xml|xl\/(workbook|worksheets|styles|sharedStrings|_rels)/.test(start);
}

function openEntry(bytes: Uint8Array, entry: ZipEntry, how?: HowToOpen): OpenedFile {
  const unpacked = unpackEntry(bytes, entry);
  return unpacked.ok ? openPlain(unpacked.bytes, how) : failed(unpacked.failure);
}

function mayBeTable({ name }: ZipEntry): boolean {
  const file = name.slice(name.lastIndexOf("/") + 1);
  return NAMES_OF_TABLES.test(file) && !file.startsWith(".") && !/(^|\/)__MACOSX\//.test(name);
}

function choiceOf({ name }: ZipEntry): TableFound {
  return { entry: name, rows: null };
}

/** A workbook or a JSON file in the zip has tables of its own, and they are listed in its place. */
function withChoice(opened: OpenedFile, entry: ZipEntry, isSaid: boolean, choices: readonly TableFound[]): OpenedFile {
  if (opened.kind === "failure") return opened;
  const inside = opened.tables.map((table) => ({ ...table, entry: entry.name }));
  const tables = choices.flatMap((choice) => (choice.entry === entry.name && inside.length > 0 ? inside : [choice]));
  return {
    ...opened,
    opening: { ...opened.opening, entry: entry.name },
    reasons: [...opened.reasons, tableReason(entry.name, isSaid)],
    tables: tables.slice(0, MOST_LISTED),
  };
}

function knownHeaders(opened: OpenedFile): number {
  if (opened.kind !== "table") return 0;
  const { rows } = sampleRows(opened.table, 1);
  return findHeader([opened.table.header]).known + (rows.length > 0 ? 0.5 : 0);
}
