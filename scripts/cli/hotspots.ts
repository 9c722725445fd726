import { extname } from "node:path";
import { parseArgs } from "node:util";
import { rankPlaces } from "../../src/analysis/priority.ts";
import type { DatasetSummary } from "../../src/dataset/dataset.ts";
import { createEngine, type Engine } from "../../src/dataset/engine.ts";
import { DEFAULT_HOTSPOT_OPTIONS, type HotspotOptions } from "../../src/domain/hotspot.ts";
import type { Period } from "../../src/domain/period.ts";
import { DEFAULT_PRIORITY_WEIGHTS, type ListOrder } from "../../src/domain/priority.ts";
import { EVERYTHING } from "../../src/domain/selection.ts";
import type { DataKind } from "../../src/domain/source.ts";
import { dayOfIsoDate } from "../../src/domain/time.ts";
import { describeFailure, describeNotice } from "../../src/io/describe-issue.ts";
import { type HotspotFile, hotspotsCsv, hotspotsGeoJson } from "../../src/io/hotspot-file.ts";
import type { ImportContext } from "../../src/io/import-context.ts";
import { areaIndexOf, builtInAreaIndex, readBuiltIn } from "./built-in-data.ts";
import { CommandError } from "./command-error.ts";
import type { CommandIo } from "./command-io.ts";
import { type InputFile, readInput, writeOutput } from "./input-file.ts";
import { parseColumns, parseCrs, understandFile, type Wishes } from "./understand-file.ts";

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
      radius: { type: "string", default: "150" },
      places: { type: "string", default: "20" },
      "half-life": { type: "string", default: "auto" },
      method: { type: "string", default: "discs" },
      order: { type: "string", default: "incidents" },
      "include-uncovered": { type: "boolean", default: false },
      "input-crs": { type: "string" },
      columns: { type: "string" },
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
  const options = {
    ...parseOptions(values.radius, values.places, values["half-life"]),
    includeUncovered: values["include-uncovered"],
  };
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
    await load(engine, input, "areas", context, besideWishes, notes);
  }
  const inputs = await Promise.all(paths.map(readInput));
  let summary: DatasetSummary | null = null;
  for (const input of inputs) summary = await load(engine, input, "incidents", context, wishes, notes);
  const others: readonly [DataKind, string | undefined][] = [
    ["requests", values.requests],
    ["unsafePlaces", values["unsafe-places"]],
    ["survey", values.survey],
  ];
  for (const [kind, path] of others) {
    if (path === undefined) continue;
    const input = await readInput(path);
    inputs.push(input);
    summary = await load(engine, input, kind, context, besideWishes, notes);
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
}

async function load(
  engine: Engine,
  input: InputFile,
  kind: DataKind,
  context: ImportContext,
  wishes: Wishes,
  notes: string[],
): Promise<DatasetSummary> {
  const { mapping } = understandFile(input, context, { ...wishes, kind });
  const file = new File([input.bytes as Uint8Array<ArrayBuffer>], input.name);
  const outcome = await engine.importFiles([{ file, mapping, mode: "add" }], () => {}, new AbortController().signal);
  if (!outcome.ok) throw new CommandError(`${input.path}: ${describeFailure(outcome.failure)}`);
  for (const { counts, notices } of outcome.files) {
    const { rows, read, withoutPlace, withoutTime, outside, duplicates, refused } = counts;
    notes.push(
      `${input.path}: ${rows} rader, ${read} inlästa, ${withoutPlace} utan plats, ${withoutTime} utan tid, ${outside} utanför, ${duplicates} dubbletter, ${refused} avvisade.\n`,
    );
    for (const notice of notices) notes.push(`${input.path}: ${describeNotice(notice)}\n`);
  }
  return outcome.summary;
}

function parseOptions(radius: string, places: string, halfLife: string): HotspotOptions {
  const radiusMeters = Number(radius);
  if (radiusMeters !== 100 && radiusMeters !== 150)
    throw new CommandError(`--radius: ${radius} är varken 100 eller 150.`);
  const count = Number(places);
  if (!Number.isInteger(count) || count < 1 || count > 50) {
    throw new CommandError(`--places: ${places} är inget helt tal mellan 1 och 50.`);
  }
  const days = Number(halfLife);
  if (halfLife !== "auto" && !(Number.isFinite(days) && days >= 90)) {
    throw new CommandError(`--half-life: ${halfLife} är varken auto eller minst 90 dagar.`);
  }
  return {
    ...DEFAULT_HOTSPOT_OPTIONS,
    radiusMeters,
    places: count,
    halfLifeDays: halfLife === "auto" ? "auto" : days,
  };
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
