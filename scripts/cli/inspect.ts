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
import { parseColumns, parseCrs, understandFile } from "./understand-file.ts";

/** Issues listed in the text form; `--json` lists them all. */
const ISSUES_SHOWN = 20;

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
  const wishes = { columns: parseColumns(values.columns), epsg: parseCrs(values["input-crs"]), table: values.table };
  const context: ImportContext = { areaIndex: await builtInAreaIndex(), nowDay };
  const answers: { header: readonly string[]; file: ImportedFile }[] = [];
  for (const path of positionals) {
    const input = await readInput(path);
    const { mapping, header } = understandFile(input, context, wishes);
    answers.push({ header, file: imported(input, mapping, context) });
  }
  if (values.json) {
    const objects = answers.map(({ header, file }) => jsonOf(file, header));
    out(`${JSON.stringify(objects.length === 1 ? objects[0] : objects, null, 1)}\n`);
  } else {
    out(answers.map(({ header, file }) => textOf(file, header)).join("\n"));
  }
}

function imported(input: InputFile, mapping: ImportedFile["mapping"], context: ImportContext): ImportedFile {
  const result = importFileAtOnce(input.name, input.bytes, mapping, context);
  if (!result.ok) throw new CommandError(`${input.path}: ${describeFailure(result.failure)}`);
  return result.file;
}

function jsonOf(file: ImportedFile, header: readonly string[]) {
  const { mapping, counts, issues, notices } = file;
  return {
    file: file.fileName,
    kind: mapping.kind,
    format: mapping.format,
    ...(mapping.entry !== undefined && { entry: mapping.entry }),
    ...(mapping.sheet !== undefined && { sheet: mapping.sheet }),
    delimiter: mapping.format === "csv" ? mapping.delimiter : null,
    encoding: mapping.encoding,
    columns: columnNames(file, header),
    crs: { epsg: mapping.epsg, name: crsName(mapping.epsg) },
    metricEpsg: file.metricEpsg,
    period: periodOf(file),
    ...counts,
    reasons: reasonsOf(file),
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
    issues: Array.from(issues, ({ line, column, fate, code, text, row }) => ({
      line,
      column,
      fate,
      code,
      reason: describeIssue(code),
      text,
      row,
    })),
  };
}

function textOf(file: ImportedFile, header: readonly string[]): string {
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
