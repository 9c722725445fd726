/**
 * `npm run bench`: how long things take, and what others take for the same, measured in the same run; and how much of the
 * need a plan covers. Seeded data, medians; no figure is kept from another machine. `npm run bench -- import`,
 * `-- plan` or `-- page` (the build in `dist/`) measures that alone.
 */

import { hotspotPart } from "./bench/hotspot-part.ts";
import { importPart } from "./bench/import-part.ts";
import { pagePart } from "./bench/page-part.ts";
import { planPart } from "./bench/plan-part.ts";

const PARTS = { hotspots: hotspotPart, import: importPart, plan: planPart, page: pagePart };

const only = process.argv[2];
if (only !== undefined && !(only in PARTS)) throw new RangeError(`No part of the measurement is called ${only}`);
for (const [name, part] of Object.entries(PARTS)) if (only === undefined || only === name) await part();
