import proj4 from "proj4";
import { indexEvents } from "../../src/analysis/event-index.ts";
import { packedEvents } from "../../src/analysis/packed-events.ts";
import { studyArea } from "../../src/analysis/study-area.ts";
import { conversion, projectionFor } from "../../src/geo/projection.ts";
import { contentHash } from "../../src/io/content-hash.ts";
import { importFile } from "../../src/io/import-file.ts";
import { previewFile } from "../../src/io/preview-file.ts";
import { type EventDialect, eventFile } from "../../src/testing/event-file.ts";
import { clusteredRows } from "../../src/testing/incident-rows.ts";
import { builtInAreaIndex } from "../cli/built-in-data.ts";
import { type ImportFigures, measureImports } from "./import-in-browser.ts";
import { number, table } from "./table.ts";
import { measure, median, type Timing } from "./timing.ts";

const EVENTS = 1_000_000;
const RUNS = 5;
const GOAL = 2;
const MEGABYTE = 1 << 20;
const LONG_TASK_MS = 50;
/** Far from now: the generated events are never in the future. */
const NOW_DAY = 30_000;
const DIALECTS: readonly (readonly [EventDialect, string])[] = [
  ["comma-degrees-utf8", "komma, grader, UTF-8"],
  ["semicolon-sweref991500-windows1252", "semikolon, SWEREF 99 15 00, decimalkomma, Windows-1252"],
];

/** The import of a million rows in Chromium against PapaParse alone, then where the time goes, and the projection against proj4. */
export async function importPart(): Promise<void> {
  console.log(
    `\nImport i Chromium av ${number.format(EVENTS)} rader: från filen på huvudtråden tills de första hotspots är där, genom\n` +
      "arbetstråden. Sparad i webbläsaren är den något senare: kolumnen «sparat». PapaParse ensam i en arbetstråd (listor, utan rubrik), på samma fil. Medianer av\n" +
      `${RUNS} omväxlande körningar i millisekunder, var och en i en ny arbetstråd. Mål: högst ${GOAL} × PapaParse.\n`,
  );
  const figures: ImportFigures[] = [];
  for (const [dialect] of DIALECTS) figures.push(await measureImports(EVENTS, dialect, RUNS));
  table([
    [
      "Fil",
      "MB",
      "PapaParse, delar",
      "PapaParse, hel text",
      "läst och placerat",
      "första hotspots",
      "sparat",
      "kvot",
      `högst ${GOAL} ×`,
    ],
    ...figures.map((figure, i) => againstPapa(DIALECTS[i]![1], figure)),
  ]);
  table([
    [
      "Under importen",
      "minne före, MB",
      "minne som mest, MB",
      "längsta väntan på en fråga",
      "huvudtråden över 50 ms",
      "förlopp",
    ],
    ...figures.map((figure, i) => whileImporting(DIALECTS[i]![1], figure)),
  ]);
  await stages();
  projections();
}

function againstPapa(name: string, { bytes, imports, papaChunks, papaWhole }: ImportFigures): string[] {
  const chunks = medianOf(papaChunks);
  const whole = medianOf(papaWhole);
  const hotspots = medianOf(imports.map((run) => run.hotspots));
  const ratio = hotspots / Math.min(chunks, whole);
  return [
    name,
    number.format(bytes / MEGABYTE),
    number.format(chunks),
    number.format(whole),
    number.format(medianOf(imports.map((run) => run.placed))),
    number.format(hotspots),
    number.format(medianOf(imports.map((run) => run.imported))),
    ratio.toLocaleString("sv-SE", { maximumFractionDigits: 2 }),
    ratio <= GOAL ? "ja" : "NEJ",
  ];
}

function whileImporting(name: string, { imports, memory }: ImportFigures): string[] {
  const long = imports.flatMap((run) => run.longTasks).filter((ms) => ms > LONG_TASK_MS);
  return [
    name,
    memory ? number.format(memory.before / MEGABYTE) : "–",
    memory ? number.format(memory.peak / MEGABYTE) : "–",
    number.format(medianOf(imports.map((run) => run.longestWait))),
    long.length === 0 ? "inga" : long.map((ms) => number.format(ms)).join(", "),
    number.format(medianOf(imports.map((run) => run.progressReports))),
  ];
}

/** Where the time goes, one thing at a time in this process. */
async function stages(): Promise<void> {
  const rows = clusteredRows({ length: EVENTS, seed: 1, sideMeters: 30_000, months: 36 });
  const areaIndex = await builtInAreaIndex();
  const columnsOf = DIALECTS.map(([dialect]) => {
    const bytes = joined([...eventFile(rows, dialect)]);
    const context = { areaIndex, nowDay: NOW_DAY };
    const preview = previewFile("events.csv", bytes, context);
    if (!preview.ok) throw new Error(`The generated file cannot be read: ${preview.failure}`);
    const { mapping } = preview.preview;
    const readAll = () => {
      const work = importFile("events.csv", bytes, mapping, context);
      const start = performance.now();
      let readMs = 0;
      for (;;) {
        const step = work.next();
        if (step.done) {
          if (!step.value.ok || step.value.file.data.kind !== "incidents") throw new Error("The rows are no incidents");
          return { readMs, placedMs: performance.now() - start - readMs, file: step.value.file.data.incidents };
        }
        if (step.value.share < 0.8) readMs = performance.now() - start;
      }
    };
    const runs = Array.from({ length: 3 }, readAll);
    const { file } = runs[0]!;
    const parts = [{ rows: file, sourceIndex: 0 }];
    const columns = indexEvents(parts, areaIndex);
    return [
      medianOf(runs.map(({ readMs }) => readMs)),
      medianOf(runs.map(({ placedMs }) => placedMs)),
      median(measure(3, 1, () => contentHash(bytes))),
      median(measure(3, 1, () => indexEvents(parts, areaIndex))),
      median(measure(3, 1, () => studyArea(columns, []))),
      median(measure(3, 1, () => packedEvents({ ...columns }))),
    ].map((ms) => number.format(ms));
  });
  const names = [
    "rader ur filens bytes",
    "plats i meter, utanför, id, falsk precision",
    "filens kännetecken",
    "kolumner sorterade per cell, med område",
    "studieområde",
    "koder för urval",
  ];
  console.log(`Steg för steg i Node ${process.version}, millisekunder.\n`);
  table([
    ["Steg", ...DIALECTS.map(([, name]) => name)],
    ...names.map((name, i) => [name, ...columnsOf.map((ms) => ms[i]!)]),
  ]);
}

/** The same million points, from degrees and from a local zone to SWEREF 99 TM. */
function projections(): void {
  const { x, y } = clusteredRows({ length: EVENTS, seed: 1, sideMeters: 30_000, months: 36 });
  const metric = projectionFor(3006);
  const local = "+proj=tmerc +lat_0=0 +lon_0=15 +k=1 +x_0=150000 +y_0=0 +ellps=GRS80 +units=m";
  const tm = "+proj=utm +zone=33 +ellps=GRS80 +units=m";
  const fromDegrees = new Float64Array(2 * EVENTS);
  const fromZone = new Float64Array(2 * EVENTS);
  for (let i = 0; i < EVENTS; i++) {
    const [lng, lat] = metric.inverse(x[i]!, y[i]!);
    fromDegrees.set([lng, lat], 2 * i);
    fromZone.set(projectionFor(3009).forward(lng, lat), 2 * i);
  }
  const lines = (
    [
      ["från grader", fromDegrees, 4326, proj4("WGS84", tm)],
      ["från SWEREF 99 15 00", fromZone, 3009, proj4(local, tm)],
    ] as const
  ).map(([name, points, epsg, theirs]) => {
    const out = new Float64Array(2);
    const convert = conversion(epsg, 3006);
    let farthest = 0;
    for (let i = 0; i < EVENTS; i += 97) {
      const [east, north] = theirs.forward([points[2 * i]!, points[2 * i + 1]!]);
      convert(points[2 * i]!, points[2 * i + 1]!, out, 0);
      farthest = Math.max(farthest, Math.hypot(out[0]! - east, out[1]! - north));
    }
    const our = measure(5, 1, () => {
      for (let i = 0; i < points.length; i += 2) convert(points[i]!, points[i + 1]!, out, 0);
    });
    const their = measure(3, 1, () => {
      for (let i = 0; i < points.length; i += 2) theirs.forward([points[i]!, points[i + 1]!]);
    });
    return [name, ms(their), ms(our), `${(1000 * farthest).toLocaleString("sv-SE", { maximumFractionDigits: 4 })}`];
  });
  table([["Till SWEREF 99 TM, en miljon punkter", "proj4, ms", "vi, ms", "skiljer som mest, mm"], ...lines]);
}

function ms(timing: Timing): string {
  return number.format(median(timing));
}

function medianOf(values: readonly number[]): number {
  return median({ sorted: values.toSorted((a, b) => a - b) });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
