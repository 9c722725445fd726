import { parseArgs } from "node:util";
import { isoDateOfDay } from "../../src/domain/time.ts";
import { crsName } from "../../src/io/crs.ts";
import { describeFailure, describeFate, describeIssue, describeNotice } from "../../src/io/describe-issue.ts";
import { describePile, describePiles } from "../../src/io/describe-pile.ts";
import { fieldsInOrder } from "../../src/io/header-names.ts";
import type { ImportContext } from "../../src/io/import-context.ts";
import { importFileAtOnce } from "../../src/io/import-file.ts";
import type { ImportedFile, Mapping } from "../../src/io/import-model.ts";
import { builtInAreaIndex } from "./built-in-data.ts";
import { CommandError } from "./command-error.ts";
import type { CommandIo } from "./command-io.ts";
import { type InputFile, readInput } from "./input-file.ts";
import { KIND_NAMES } from "./kind-names.ts";
import { parseColumns, parseCrs, type Understood, understandFile, type Wishes } from "./understand-file.ts";

/** Issues listed in the text form; `--json` lists them all. */
const ISSUES_SHOWN = 20;
const ISSUES_PER_PART = 1000;
/** A cell may be a whole book; so much of it is enough to find it by. */
const LONGEST_TEXT = 4000;

interface Inspection extends Understood {
  readonly file: ImportedFile;
}

/** `inspect FILE… [--json] [--table NAME] [--columns …] [--input-crs EPSG]`: what the import understood, and what became of every row. */
export async function inspect(args: readonly string[], { out, nowDay }: CommandIo): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      table: { type: "string" },
      columns: { type: "string" },
      "input-crs": { type: "string" },
    },
  });
  if (positionals.length === 0) throw new CommandError("inspect: ange minst en fil.");
  const wishes: Wishes = {
    columns: parseColumns(values.columns),
    epsg: parseCrs(values["input-crs"]),
    table: values.table,
  };
  const context: ImportContext = { areaIndex: await builtInAreaIndex(), nowDay };
  const inspections: Inspection[] = [];
  const sentences: string[] = [];
  for (const path of positionals) {
    try {
      inspections.push(inspectFile(await readInput(path), context, wishes));
    } catch (error) {
      // One file that cannot be read does not hide the others.
      if (!(error instanceof CommandError)) throw error;
      sentences.push(error.message);
    }
  }
  if (!values.json) out(inspections.map(textOf).join("\n"));
  else if (positionals.length === 1) for (const inspection of inspections) writeJson(inspection, out);
  else {
    out("[\n");
    inspections.forEach((inspection, i) => {
      if (i > 0) out(",\n");
      writeJson(inspection, out);
    });
    out("]\n");
  }
  if (sentences.length > 0) throw new CommandError(sentences.join("\n"));
}

/** What the import made of one file. @throws CommandError when it cannot be read */
export function inspectFile(input: InputFile, context: ImportContext, wishes: Wishes): Inspection {
  const understood = understandFile(input, context, wishes);
  const result = importFileAtOnce(input.name, input.bytes, understood.mapping, context);
  if (!result.ok) throw new CommandError(`${input.path}: ${describeFailure(result.failure)}`);
  return { ...understood, file: result.file };
}

/** As JSON, in parts: a million rows with their reasons would not fit in one text. */
export function writeJson(inspection: Inspection, out: (text: string) => void): void {
  const head = JSON.stringify(jsonOf(inspection), null, 1);
  out(`${head.slice(0, -2)},\n "issues": [`);
  let part: string[] = [];
  let isFirst = true;
  for (const { line, column, fate, code, text, row } of inspection.file.issues) {
    const issue = { line, column, fate, code, reason: describeIssue(code), text: text.slice(0, LONGEST_TEXT), row };
    part.push(`${isFirst ? "" : ","}\n  ${JSON.stringify(issue)}`);
    isFirst = false;
    if (part.length < ISSUES_PER_PART) continue;
    out(part.join(""));
    part = [];
  }
  out(`${part.join("")}]\n}\n`);
}

function jsonOf({ file, header, tables, personal }: Inspection) {
  const { mapping, counts, notices } = file;
  return {
    file: file.fileName,
    kind: mapping.kind,
    format: mapping.format,
    ...(mapping.entry !== undefined && { entry: mapping.entry }),
    ...(mapping.sheet !== undefined && { sheet: mapping.sheet }),
    ...(tables.length > 0 && { tables }),
    delimiter: mapping.format === "csv" ? mapping.delimiter : null,
    encoding: mapping.encoding,
    columns: columnNames(file, header),
    crs: { epsg: mapping.epsg, name: crsName(mapping.epsg) },
    metricEpsg: file.metricEpsg,
    period: periodOf(file),
    ...counts,
    reasons: reasonsOf(file),
    personal: personal.map(({ column, kind, by, found, lookedAt }) => ({
      column: header[column] ?? "",
      kind,
      by,
      found,
      lookedAt,
    })),
    piles: file.piles.map(({ lngLat: [lon, lat], count, of, label, name, ...pile }) => ({
      lat,
      lon,
      count,
      of,
      label,
      name,
      text: describePile({ lngLat: [lon, lat], count, of, label, name, ...pile }),
    })),
    notices: notices.map((notice) => ({ ...notice, text: describeNotice(notice) })),
  };
}

function textOf({ file, header, personal }: Inspection): string {
  const { mapping, counts, issues, notices } = file;
  const period = periodOf(file);
  const columns = Object.entries(columnNames(file, header)).map(([field, name]) => `${field}=${name}`);
  const lines = [
    file.fileName,
    `  Innehåll: ${KIND_NAMES[mapping.kind]}`,
    `  Format: ${formatOf(mapping)}`,
    `  Kolumner: ${columns.join(", ")}`,
    ...(mapping.kind === "survey" ? [] : [`  Koordinatsystem: ${crsName(mapping.epsg)} (EPSG:${mapping.epsg})`]),
    ...(period ? [`  Period: ${period.from} till ${period.till}`] : []),
    ...(personal.length > 0
      ? [`  Utelämnat som personuppgifter: ${personal.map(({ column }) => header[column] ?? "").join(", ")}`]
      : []),
    `  Rader: ${counts.rows}`,
    `    inlästa: ${counts.read}`,
    `    utan plats: ${counts.withoutPlace}`,
    `    utan tid: ${counts.withoutTime}`,
    `    utanför: ${counts.outside}`,
    `    dubbletter: ${counts.duplicates}`,
    `    avvisade: ${counts.refused}`,
    ...file.piles.map((pile) => `  Obs: ${describePile(pile)}`),
    ...(file.piles.length > 0 ? [`  Obs: ${describePiles(file.piles)}`] : []),
    ...notices.map((notice) => `  Obs: ${describeNotice(notice)}`),
    ...Array.from({ length: Math.min(issues.length, ISSUES_SHOWN) }, (_, i) => issues.at(i)).map(
      ({ line, column, fate, code, text }) => {
        const where = column === "" ? `rad ${line}` : `rad ${line}, ${column}`;
        return `  ${where}: ${describeFate(fate)}. ${describeIssue(code)}${text === "" ? "" : ` [${text.slice(0, 200)}]`}`;
      },
    ),
    ...(issues.length > ISSUES_SHOWN ? [`  och ${issues.length - ISSUES_SHOWN} rader till (--json visar alla)`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

const FORMATS = { csv: "CSV", geojson: "GeoJSON", json: "JSON", xlsx: "Excel" };

function formatOf({ format, delimiter, encoding, entry, sheet }: Mapping): string {
  const details = [
    FORMATS[format],
    ...(format === "csv" ? [`avgränsare ${delimiter === "\t" ? "tabb" : delimiter}`] : []),
    ...(format === "xlsx" ? [] : [encoding]),
    ...(entry === undefined ? [] : [`fil ${entry}`]),
    ...(sheet === undefined ? [] : [`${format === "xlsx" ? "blad" : "lista"} ${sheet}`]),
  ];
  return details.join(", ");
}

function columnNames({ mapping }: ImportedFile, header: readonly string[]): Record<string, string> {
  const fields = fieldsInOrder(mapping.kind, mapping.columns);
  return Object.fromEntries(fields.map((field) => [field, header[mapping.columns[field]!] ?? ""]));
}

function periodOf({ period }: ImportedFile): { from: string; till: string } | null {
  return period && { from: isoDateOfDay(period.fromDay), till: isoDateOfDay(period.toDay) };
}

/** How many rows each reason explains, also the reasons of rows that are kept. */
function reasonsOf({ issues }: ImportedFile): Record<string, number> {
  return issues.codeCounts();
}
