import { createDatasetClient } from "../../../src/dataset/client.ts";
import { DEFAULT_HOTSPOT_OPTIONS } from "../../../src/domain/hotspot.ts";
import type { IncidentRows } from "../../../src/domain/incident.ts";
import { isoMinuteOf } from "../../../src/domain/time.ts";
import { clusteredRows } from "../../../src/testing/incident-rows.ts";
import { filterChange } from "../filter-changes.ts";

/** What the script outside reads. All times in milliseconds. */
export interface PageFigures {
  /** Read; a few of the generated ones lie outside the municipality. */
  readonly events: number;
  /** From the question sent on the main thread until both answers are there. */
  readonly filterChanges: readonly number[];
}

declare global {
  interface Window {
    /** Import so many generated events through the real client and workers, and measure. */
    measureFilterChanges(events: number, warmUps: number, runs: number): Promise<PageFigures>;
  }
}

window.measureFilterChanges = async (events, warmUps, runs) => {
  const dataset = createDatasetClient();
  const rows = clusteredRows({ length: events, seed: 1, sideMeters: 30_000, months: 36 });
  const file = new File([csvOf(rows)], "events.csv");
  const outcome = await dataset.preview(file);
  if (!outcome.ok) throw new Error(`The generated file cannot be read: ${outcome.failure}`);
  const { mapping } = outcome.preview;
  const imported = await dataset.importFiles(
    [{ file, mapping, mode: "replace", provider: "other" }],
    () => {},
    new AbortController().signal,
  );
  if (!imported.ok) throw new Error(`The generated file cannot be read: ${imported.failure}`);
  const { categories, firstDay, lastDay, incidents } = imported.summary;

  const filterChanges: number[] = [];
  for (let run = 0; run < warmUps + runs; run++) {
    const selection = filterChange({ categories, firstDay: firstDay!, lastDay: lastDay! }, run);
    const start = performance.now();
    await Promise.all([dataset.counts(selection), dataset.hotspots(selection, DEFAULT_HOTSPOT_OPTIONS, null)]);
    if (run >= warmUps) filterChanges.push(performance.now() - start);
  }
  return { events: incidents, filterChanges };
};

/** Inside Linköping municipality, so that it is read as any Swedish file is. */
function csvOf({ length, x, y, start, category, categories }: IncidentRows): Blob {
  const parts: string[] = ["id;från;kategori;N;E\n"];
  const [west, south] = [x.reduce((a, b) => Math.min(a, b)), y.reduce((a, b) => Math.min(a, b))];
  for (let i = 0; i < length; i++) {
    const time = isoMinuteOf(start[i]!).replace(/ 02:/, " 03:");
    const north = (6_460_000 + y[i]! - south).toFixed(1);
    const east = (520_000 + x[i]! - west).toFixed(1);
    parts.push(`${i};${time};${categories[category[i]!]};${north};${east}\n`);
  }
  return new Blob(parts);
}
