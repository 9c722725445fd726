import { geojsonTable } from "./geojson-table.ts";
import { mappingToReadWith } from "./guess-mapping.ts";
import { missingFields } from "./header-names.ts";
import type { ImportContext } from "./import-context.ts";
import type { FileFailure, ImportedFile, Mapping } from "./import-model.ts";
import { IssueLog } from "./issue-log.ts";
import { maskName } from "./mask-name.ts";
import { openFile } from "./open-file.ts";
import { PlainRows } from "./plain-rows.ts";
import { areasMapping, readAreas } from "./read-areas.ts";
import { readIncidents } from "./read-incidents.ts";
import { readPresence } from "./read-presence.ts";
import { readRequests } from "./read-requests.ts";
import { readSurvey } from "./read-survey.ts";
import type { TableRows } from "./read-table.ts";
import { readUnsafePlaces } from "./read-unsafe-places.ts";
import type { RowReader, RowsRead } from "./row-reader.ts";
import type { Table } from "./table.ts";

export interface ImportStep {
  /** 0–1 */
  readonly share: number;
  readonly rows: number;
}

export type ImportResult =
  | { readonly ok: true; readonly file: ImportedFile }
  | { readonly ok: false; readonly failure: FileFailure };

const ROWS_PER_STEP = 5000;
/** Reading the cells is most of the work, placing the points the rest. */
const SHARE_OF_READING = 0.8;

/**
 * Read a whole file. Yields about every 5 000 rows, so that the caller can report progress, answer others, or stop.
 *
 * @param mapping as the user confirmed it; null to guess
 */
export function* importFile(
  fileName: string,
  bytes: Uint8Array,
  mapping: Mapping | null,
  context: ImportContext,
): Generator<ImportStep, ImportResult> {
  const opened = openFile(bytes, mapping ?? undefined);
  if (opened.kind === "failure") return { ok: false, failure: opened.failure };

  if (opened.kind === "areas") {
    const used = areasMapping(opened.file, opened.opening, context, mapping);
    const log = new IssueLog(fileName, opened.file.header);
    const areas = readAreas(opened.file, used, log);
    yield { share: 1, rows: log.rows };
    return {
      ok: true,
      file: fileOf(fileName, used, log, geojsonTable(opened.file), {
        data: { kind: "areas", areas },
        period: null,
        metricEpsg: 3006,
      }),
    };
  }

  const used = mappingToReadWith(fileName, opened.table, opened.opening, context, mapping);
  if (missingFields(used.kind, used.columns).length > 0) return { ok: false, failure: "missing-columns" };
  const log = new IssueLog(fileName, opened.table.header);
  // Rows without an id are called by the file's name.
  const reader = readerOf(maskName(fileName), opened.table, used, log, context);
  if (!reader) return { ok: false, failure: "not-geojson" };

  let rows = 0;
  for (const slice of slicesFor(reader, opened.table)) {
    const stepOf = () => ({ share: slice.share * SHARE_OF_READING, rows });
    if (slice instanceof PlainRows) {
      while (slice.next()) {
        reader.readPlain!(slice);
        if (++rows % ROWS_PER_STEP === 0) yield stepOf();
      }
    } else {
      for (let i = 0; i < slice.rows.length; i++) {
        reader.read(slice.rows[i]!, slice.lines[i]!);
        if (++rows % ROWS_PER_STEP === 0) yield stepOf();
      }
    }
  }
  const finishing = reader.finish();
  let step = finishing.next();
  while (!step.done) {
    yield { share: SHARE_OF_READING + step.value * (1 - SHARE_OF_READING), rows };
    step = finishing.next();
  }
  return { ok: true, file: fileOf(fileName, used, log, opened.table, step.value) };
}

function slicesFor(reader: RowReader, table: Table): Iterable<PlainRows | TableRows> {
  return reader.readPlain && table.plainRows ? table.plainRows() : table.rows();
}

/** The whole import at once, where nobody waits for progress. */
export function importFileAtOnce(
  fileName: string,
  bytes: Uint8Array,
  mapping: Mapping | null,
  context: ImportContext,
): ImportResult {
  const steps = importFile(fileName, bytes, mapping, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function fileOf(fileName: string, mapping: Mapping, log: IssueLog, table: Table, read: RowsRead): ImportedFile {
  const issues = log.issues(table);
  return { fileName, mapping, counts: log.counts(), issues, notices: log.notices, piles: [], ...read };
}

function readerOf(
  fileName: string,
  table: Table,
  mapping: Mapping,
  log: IssueLog,
  context: ImportContext,
): RowReader | null {
  const width = table.header.length;
  switch (mapping.kind) {
    case "incidents":
      return readIncidents(mapping, width, log, context);
    case "requests":
      return readRequests(fileName, mapping, width, log, context);
    case "unsafePlaces":
      return readUnsafePlaces(fileName, mapping, width, log, context);
    case "survey":
      return readSurvey(fileName, table.header, mapping, log, context);
    case "visits":
      return readPresence(fileName, mapping, width, log, context);
    case "areas":
      // Areas are outlines: a table holds none.
      return null;
    default:
      throw new Error(`No reader for ${mapping.kind satisfies never}`);
  }
}
