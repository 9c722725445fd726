import type { DoubleVerdict } from "../../domain/double.ts";
import type { Source } from "../../domain/source.ts";
import { packData, unpackData } from "../../io/pack-data.ts";
import type { Picture, PictureFile } from "../../io/picture.ts";
import { importedDataOf, type LoadedFile, loadedDataOf, rowsIn } from "../loaded-file.ts";
import type { PackedFile } from "./dataset-store.ts";

/**
 * What the loaded files are a picture of.
 *
 * @param before the picture that they were made from: rows that were moved to another metric system since are on disk as
 *   they were read
 */
export function pictureOf(
  files: readonly LoadedFile[],
  doubles: Readonly<Record<string, DoubleVerdict>>,
  before: Pick<Picture, "files">,
): Omit<Picture, "work"> {
  const known = new Map(before.files.map((file) => [file.id, file]));
  return {
    withExample: files.some((file) => file.builtIn),
    files: files.filter((file) => !file.builtIn).map((file) => pictureFileOf(file, known.get(file.id))),
    doubles,
  };
}

/** Without the name of the sheet or of the file in a zip: it may name someone, and only the file itself is read by it. */
function pictureFileOf(file: LoadedFile, known: PictureFile | undefined): PictureFile {
  const { id, source, contentHash, dataHash } = file;
  const { entry: _entry, sheet: _sheet, ...mapping } = file.mapping;
  return { id, source, contentHash, dataHash, mapping, metricEpsg: known?.metricEpsg ?? file.metricEpsg };
}

/** Files that were just read, as they are kept: packed before they are moved to another metric system. */
export function packedFileOf(file: LoadedFile): PackedFile {
  return { file: pictureFileOf(file, undefined), bytes: packData(importedDataOf(file.data)) };
}

export interface PictureRead {
  readonly files: readonly LoadedFile[];
  /** Names of the files whose rows are not there or are broken. */
  readonly lost: readonly string[];
}

/**
 * The files of a picture, in its order, the built-in ones first.
 *
 * @param loaded those in memory, by id: nothing is read again because a source got a new name
 */
export async function readPictureFiles(
  picture: Omit<Picture, "work">,
  builtIn: readonly LoadedFile[],
  loaded: ReadonlyMap<string, LoadedFile>,
  packed: (id: string) => Promise<PackedFile | null>,
): Promise<PictureRead> {
  const files: LoadedFile[] = picture.withExample ? [...builtIn] : [];
  const lost: string[] = [];
  for (const file of picture.files) {
    const inMemory = loaded.get(file.id);
    // Moved to another metric system and back, places would differ in the last digits.
    const isAsRead = inMemory?.metricEpsg === file.metricEpsg;
    const read = isAsRead ? withSource(inMemory, file.source) : await unpacked(file, packed);
    if (read) files.push(read);
    else lost.push(file.source.name);
  }
  return { files, lost };
}

/** The very same file when it is called what it was: then nothing has to be put together anew. */
function withSource(file: LoadedFile, source: Source): LoadedFile {
  return JSON.stringify(file.source) === JSON.stringify(source) ? file : { ...file, source };
}

async function unpacked(
  file: PictureFile,
  packed: (id: string) => Promise<PackedFile | null>,
): Promise<LoadedFile | null> {
  const stored = await packed(file.id);
  const rows = stored && unpackData(stored.bytes);
  if (!rows?.ok) return null;
  // Whole, but not the rows that the picture speaks of.
  if (rows.value.kind !== file.source.kind || rowsIn(rows.value) !== file.source.rows) return null;
  return { ...file, builtIn: false, data: loadedDataOf(rows.value) };
}
