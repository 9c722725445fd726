import { extname } from "node:path";
import { parseArgs } from "node:util";
import { rankPlaces } from "../../src/analysis/priority.ts";
import type { DatasetSummary } from "../../src/dataset/dataset.ts";
import { createEngine } from "../../src/dataset/engine.ts";
import type { HotspotList } from "../../src/domain/hotspot.ts";
import type { Period } from "../../src/domain/period.ts";
import { DEFAULT_PRIORITY_WEIGHTS, type ListOrder } from "../../src/domain/priority.ts";
import { EVERYTHING } from "../../src/domain/selection.ts";
import { drawnCount } from "../../src/domain/shown.ts";
import type { DataKind } from "../../src/domain/source.ts";
import { dayOfIsoDate } from "../../src/domain/time.ts";
import { type HotspotFile, hotspotsCsv, hotspotsGeoJson } from "../../src/io/hotspot-file.ts";
import type { ImportContext } from "../../src/io/import-context.ts";
import { areaIndexOf, builtInAreaIndex, readBuiltIn } from "./built-in-data.ts";
import { CommandError } from "./command-error.ts";
import type { CommandIo } from "./command-io.ts";
import { type InputFile, readInput, writeOutput } from "./input-file.ts";
import { LIST_OPTIONS, parseListOptions } from "./list-options.ts";
import { loadFile } from "./load-file.ts";
import { parseColumns, parseCrs, type Wishes } from "./understand-file.ts";

const ORDERS: readonly ListOrder[] = ["incidents", "priority"];

/**
 * `hotspots --incidents FILE… --out FILE.csv|.geojson`: the ranked list, by the same core and with the same defaults as the
 * app. Only what is given is used: nothing built in besides areas and place names.
 */
export async function hotspots(args: readonly string[], { say, nowDay }: CommandIo): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    // Files after the first of `--incidents A.csv B.csv` arrive as positionals.
    allowPositionals: true,
    options: {
      incidents: { type: "string", multiple: true },
      requests: { type: "string" },
      "unsafe-places": { type: "string" },
      survey: { type: "string" },
      areas: { type: "string" },
      from: { type: "string" },
      to: { type: "string" },
      ...LIST_OPTIONS,
      method: { type: "string", default: "discs" },
      order: { type: "string", default: "incidents" },
      dialect: { type: "string", default: "excel" },
      out: { type: "string" },
    },
  });
  const paths = [...(values.incidents ?? []), ...positionals];
  if (!values.incidents) throw new CommandError("hotspots: ange minst en fil med --incidents.");
  const { out } = values;
  const format = extname(out ?? "").toLowerCase();
  if (!out || (format !== ".csv" && format !== ".geojson")) {
    throw new CommandError("hotspots: ange en fil som slutar på .csv eller .geojson med --out.");
  }
  if (["kde", "gi", "cells"].includes(values.method)) {
    throw new CommandError(`--method: ${values.method} kommer senare; hittills finns bara discs.`);
  }
  if (values.method !== "discs") throw new CommandError(`--method: ${values.method} är ingen metod; ange discs.`);
  const { dialect } = values;
  if (dialect !== "excel" && dialect !== "gis") {
    throw new CommandError(`--dialect: ${dialect} är varken excel (semikolon, decimalkomma) eller gis (komma, punkt).`);
  }
  const order = ORDERS.find((known) => known === values.order);
  if (!order) throw new CommandError(`--order: ${values.order} är varken incidents eller priority.`);
  const options = parseListOptions(values);
  const chosenPeriod = { from: parseDate("--from", values.from), to: parseDate("--to", values.to) };
  const wishes: Wishes = { columns: parseColumns(values.columns), epsg: parseCrs(values["input-crs"]) };
  const besideWishes: Wishes = { columns: wishes.columns, areColumnsOptional: true, epsg: null };

  // Said when the list is there: a command that fails says one sentence.
  const notes: string[] = [];
  const engine = createEngine({ readBuiltIn, nowDay: () => nowDay });
  let context: ImportContext = { areaIndex: await builtInAreaIndex(), nowDay };
  if (values.areas !== undefined) {
    const input = await readInput(values.areas);
    const areaIndex = areaIndexOf(input.name, input.bytes);
    if (!areaIndex) throw new CommandError(`${values.areas}: filen innehåller inga områden som går att läsa.`);
    context = { ...context, areaIndex };
    await loadFile(engine, input, "areas", context, besideWishes, notes);
  }
  const inputs = await Promise.all(paths.map(readInput));
  let summary: DatasetSummary | null = null;
  for (const input of inputs) summary = await loadFile(engine, input, "incidents", context, wishes, notes);
  const others: readonly [DataKind, string | undefined][] = [
    ["requests", values.requests],
    ["unsafePlaces", values["unsafe-places"]],
    ["survey", values.survey],
  ];
  for (const [kind, path] of others) {
    if (path === undefined) continue;
    const input = await readInput(path);
    inputs.push(input);
    summary = await loadFile(engine, input, kind, context, besideWishes, notes);
  }
  if (!summary || summary.incidents === 0) {
    throw new CommandError("hotspots: ingen rad i filerna gick att använda; inspect visar varför.");
  }

  const selection = { ...EVERYTHING, period: periodOf(chosenPeriod, summary) };
  const list = await engine.hotspots(selection, options, summary.surveyQuestions[0] ?? null);
  const answer = { ...list, fictional: list.fictional || (await holdsInventedSurvey(inputs)) };
  const content: HotspotFile = {
    list: rankPlaces(answer, order, DEFAULT_PRIORITY_WEIGHTS),
    history: await engine.placeHistory(selection, options),
    least: null,
  };
  await writeOutput(out, format === ".csv" ? hotspotsCsv(content, dialect) : hotspotsGeoJson(content));
  say(notes.join(""));
  say(`${out}: ${list.hotspots.length} platser av ${list.totalEvents} händelser i urvalet.\n`);
  say(aboutPiles(list));
}

/** Why events are missing from the list, or all of it is; empty when none lies on a point of false precision. */
function aboutPiles({ hotspots, totalEvents, piledEvents }: HotspotList): string {
  const piled = drawnCount(piledEvents);
  if (piled === 0) return "";
  return hotspots.length === 0
    ? `Ingen hotspot kan tas fram: ${piled} av ${piled + totalEvents} händelser i urvalet ligger på en punkt som inte är deras plats.\n`
    : `${piled} händelser utan noggrann plats räknas inte i listan.\n`;
}

function parseDate(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const day = dayOfIsoDate(text);
  if (day === null) throw new CommandError(`${option}: ${text} är inget datum; skriv ÅÅÅÅ-MM-DD.`);
  return day;
}

/** null, the default period, unless a date was given; a missing end is then the data's own. */
function periodOf({ from, to }: { from: number | null; to: number | null }, summary: DatasetSummary): Period | null {
  if (from === null && to === null) return null;
  const fromDay = from ?? summary.firstDay ?? to!;
  const toDay = to ?? summary.lastDay ?? from!;
  if (toDay < fromDay) throw new CommandError("hotspots: perioden slutar innan den börjar.");
  return { fromDay, toDay };
}

/** The invented survey has no ids that tell it: it is known by its bytes. */
async function holdsInventedSurvey(inputs: readonly InputFile[]): Promise<boolean> {
  const survey = await readBuiltIn("survey.csv");
  return inputs.some(({ bytes }) => Buffer.compare(bytes, survey) === 0);
}
