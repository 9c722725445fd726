import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { readBuiltInData } from "../../src/dataset/built-in.ts";
import { PREPARED_INDEX, PREPARED_ROWS, prepareData } from "../../src/dataset/prepared-data.ts";

/** Writes the built-in data into the build as rows that are ready to use. The dev server reads the files themselves. */
export function preparedData(): Plugin {
  let publicDir = "";
  return {
    name: "prepared-data",
    apply: "build",
    configResolved(config) {
      publicDir = config.publicDir;
    },
    async generateBundle() {
      const read = async (name: string) => new Uint8Array(await readFile(join(publicDir, "data", name)));
      const { index, rows } = prepareData(await readBuiltInData(read));
      this.emitFile({ type: "asset", fileName: `data/${PREPARED_INDEX}`, source: index });
      this.emitFile({ type: "asset", fileName: `data/${PREPARED_ROWS}`, source: rows });
    },
  };
}
