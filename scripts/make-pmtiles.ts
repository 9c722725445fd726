import { writeFileSync } from "node:fs";
import { MADE_SCHEMAS, type MadeSchema, streetPmtiles } from "../src/testing/street-tiles.ts";

/** `npx tsx scripts/make-pmtiles.ts protomaps karta.pmtiles`: a small street map to try things with. */
const [schema, path] = process.argv.slice(2);
if (!MADE_SCHEMAS.includes(schema as MadeSchema) || !path) {
  console.error(`Usage: make-pmtiles ${MADE_SCHEMAS.join("|")} FILE.pmtiles`);
  process.exitCode = 2;
} else {
  const bytes = streetPmtiles(schema as MadeSchema, { maxzoom: 13, attribution: "© OpenStreetMap contributors" });
  writeFileSync(path, bytes);
  console.info(`${path}: ${Math.round(bytes.length / 1000)} kB`);
}
