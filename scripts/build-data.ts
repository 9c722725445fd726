/**
 * `npm run data`: write the built-in data from the facts in `data/`. The same every time; a test compares what is committed
 * with what this would write.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { buildDataFiles } from "./data/data-files.ts";

for (const [path, text] of await buildDataFiles()) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${path}  ${Math.round(Buffer.byteLength(text) / 1000)} kB`);
}
