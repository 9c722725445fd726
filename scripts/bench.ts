/**
 * `npm run bench`: how long things take, and what others take for the same, measured in the same run. Seeded data,
 * medians; no figure is kept from another machine. `npm run bench -- import` measures the import alone.
 */

import { hotspotPart } from "./bench/hotspot-part.ts";
import { importPart } from "./bench/import-part.ts";

const only = process.argv[2];
if (only !== undefined && only !== "import") throw new RangeError(`No part of the measurement is called ${only}`);
if (only === undefined) await hotspotPart();
await importPart();
