import type { EpsgCode } from "../domain/coordinates.ts";
import type { Source } from "../domain/source.ts";
import { createAreaIndex } from "../geo/area-index.ts";
import { projectionFor } from "../geo/projection.ts";
import type { Mapping } from "../io/import-model.ts";
import { packData, unpackData } from "../io/pack-data.ts";
import type { BuiltIn, ReadBuiltIn } from "./built-in.ts";
import { importedDataOf, type LoadedFile, loadedDataOf, rowsId } from "./loaded-file.ts";

/** What is known of a prepared file besides its rows, which lie in `prepared.bin` in the same order. */
interface PreparedFile {
  readonly source: Source;
  readonly contentHash: string;
  readonly dataHash: string;
  readonly metricEpsg: EpsgCode;
  readonly mapping: Mapping;
  /** Length of its rows in `prepared.bin`. */
  readonly bytes: number;
}

export const PREPARED_INDEX = "prepared.json";
export const PREPARED_ROWS = "prepared.bin";

export interface Prepared {
  readonly index: string;
  readonly rows: Uint8Array;
}

/** The built-in data as rows that are ready to use: to read 36 000 lines of CSV anew at every start is half of the start. */
export function prepareData({ ground, files }: Pick<BuiltIn, "ground" | "files">): Prepared {
  const packed = [ground.areas, ...files].map((file) => ({ file, rows: packData(importedDataOf(file.data)) }));
  const index = packed.map(({ file, rows }): PreparedFile => {
    const { source, contentHash, dataHash, metricEpsg, mapping } = file;
    return { source, contentHash, dataHash, metricEpsg, mapping, bytes: rows.length };
  });
  const rows = new Uint8Array(packed.reduce((sum, part) => sum + part.rows.length, 0));
  let offset = 0;
  for (const part of packed) {
    rows.set(part.rows, offset);
    offset += part.rows.length;
  }
  return { index: JSON.stringify(index), rows };
}

/** The same as `readBuiltInData` reads from the files themselves; what does not fit together is our mistake. */
export async function readPreparedData(read: ReadBuiltIn): Promise<BuiltIn> {
  const [index, rows, places, work] = await Promise.all(
    [PREPARED_INDEX, PREPARED_ROWS, "places.json", "work.json"].map(read),
  );
  let offset = 0;
  const [areas, ...files] = (parseJson(index!) as readonly PreparedFile[]).map((file) => {
    const start = offset;
    offset += file.bytes;
    return loaded(file, rows!.subarray(start, offset));
  });
  if (!areas) throw new Error(`${PREPARED_INDEX} is empty`);
  return {
    ground: {
      areas,
      areaIndex: areas.data.kind === "areas" ? createAreaIndex(areas.data.areas, projectionFor(3006)) : null,
      places: parseJson(places!) as BuiltIn["ground"]["places"],
    },
    files,
    work: parseJson(work!) as BuiltIn["work"],
  };
}

function loaded({ bytes: _bytes, ...file }: PreparedFile, rows: Uint8Array): LoadedFile {
  const unpacked = unpackData(rows);
  if (!unpacked.ok) throw new Error(`The prepared rows of ${file.source.name} are ${unpacked.error}`);
  return { ...file, id: rowsId(file.dataHash), builtIn: true, data: loadedDataOf(unpacked.value) };
}

function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
