import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readBuiltInData } from "./built-in.ts";
import type { LoadedFile } from "./loaded-file.ts";
import { importedDataOf } from "./loaded-file.ts";
import { PREPARED_INDEX, PREPARED_ROWS, prepareData, readPreparedData } from "./prepared-data.ts";

const read = async (name: string) => new Uint8Array(await readFile(`public/data/${name}`));

describe("the prepared data", () => {
  it("are what the import makes of the built-in files, to the last row", async () => {
    const imported = await readBuiltInData(read);
    const { index, rows } = prepareData(imported);

    const prepared = await readPreparedData(async (name) => {
      if (name === PREPARED_INDEX) return new TextEncoder().encode(index);
      return name === PREPARED_ROWS ? rows : read(name);
    });

    expect(prepared.files.map(withRows)).toEqual(imported.files.map(withRows));
    expect(withRows(prepared.ground.areas)).toEqual(withRows(imported.ground.areas));
    expect(prepared.ground.areaIndex?.codes).toEqual(imported.ground.areaIndex?.codes);
    expect(prepared.ground.places).toEqual(imported.ground.places);
    expect(prepared.work).toEqual(imported.work);
  });

  it("that were changed on the way are not taken for data", async () => {
    const { index, rows } = prepareData(await readBuiltInData(read));
    rows[rows.length >> 1]! ^= 1;

    const reading = readPreparedData(async (name) => {
      if (name === PREPARED_INDEX) return new TextEncoder().encode(index);
      return name === PREPARED_ROWS ? rows : read(name);
    });

    await expect(reading).rejects.toThrow("changed");
  });
});

/** Without its id, which is another with every reading. */
function withRows({ id: _id, data, ...file }: LoadedFile) {
  return { ...file, data: importedDataOf(data) };
}
