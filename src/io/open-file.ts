import { csvTable } from "./csv-table.ts";
import { decodeSlices, decodeText, detectEncoding, looksBinary } from "./decode-text.ts";
import { detectDelimiter } from "./detect-delimiter.ts";
import { type GeoJsonFile, looksLikeJson, parseGeoJson } from "./geojson.ts";
import { geojsonTable, holdsPoints } from "./geojson-table.ts";
import type { Opening } from "./guess-mapping.ts";
import type { FileFailure, GuessReason, Mapping } from "./import-model.ts";
import type { Table } from "./table.ts";

/** What has more is no table that somebody made; to guess at each of a million columns would take minutes. */
const MOST_COLUMNS = 5000;

export type OpenedFile =
  | {
      readonly kind: "table";
      readonly table: Table;
      readonly opening: Opening;
      readonly reasons: readonly GuessReason[];
    }
  | {
      readonly kind: "areas";
      readonly file: GeoJsonFile;
      readonly opening: Opening;
      readonly reasons: readonly GuessReason[];
    }
  | { readonly kind: "failure"; readonly failure: FileFailure };

/** From bytes to a table or a feature collection. With a mapping, its encoding and delimiter are used as they are. */
export function openFile(bytes: Uint8Array, mapping?: Mapping): OpenedFile {
  if (bytes.length === 0) return failed("empty-file");
  if (isArchiveOrDocument(bytes)) return failed("unsupported-format");
  const encoding = mapping?.encoding ?? detectEncoding(bytes);
  if (looksBinary(bytes, encoding)) return failed("not-a-table");
  const [start] = decodeSlices(bytes.subarray(0, 4096), encoding);
  if (!start || start.text.trim() === "") {
    const isBlank = bytes.length <= 4096 || decodeText(bytes, encoding).trim() === "";
    if (isBlank) return failed("empty-file");
  }
  const encodingReason: GuessReason = { about: "encoding", sure: true, code: encoding, detail: encoding };

  if (looksLikeJson(start?.text ?? "")) return openJson(decodeText(bytes, encoding), encoding, encodingReason);

  const detected = mapping ? { delimiter: mapping.delimiter, sure: true } : detectDelimiter(bytes, encoding);
  if (!detected) return failed("not-a-table");
  const table = csvTable(bytes, encoding, detected.delimiter);
  if (!table || table.header.length < 2 || table.header.length > MOST_COLUMNS) return failed("not-a-table");
  const delimiterReason: GuessReason = {
    about: "delimiter",
    sure: detected.sure,
    code: detected.sure ? "header-known" : "even-columns",
    detail: detected.delimiter,
  };
  return {
    kind: "table",
    table,
    opening: { format: "csv", encoding, delimiter: detected.delimiter },
    reasons: [encodingReason, delimiterReason],
  };
}

function openJson(text: string, encoding: Opening["encoding"], reason: GuessReason): OpenedFile {
  const file = parseGeoJson(text);
  // JSON of another making is read by no one here yet; broken JSON may well have meant to be GeoJSON.
  if (!file) return failed(/^\uFEFF?\s*\[/.test(text) ? "unsupported-format" : "not-geojson");
  if (file.features.length === 0) return failed("empty-file");
  const opening: Opening = { format: "geojson", encoding, delimiter: "," };
  return holdsPoints(file)
    ? { kind: "table", table: geojsonTable(file), opening, reasons: [reason] }
    : { kind: "areas", file, opening, reasons: [reason] };
}

/** Zip (also xlsx), gzip, PDF and the old Excel format, by their first bytes. */
function isArchiveOrDocument(bytes: Uint8Array): boolean {
  const starts = (...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);
  return (
    starts(0x50, 0x4b, 3, 4) || starts(0x1f, 0x8b) || starts(0x25, 0x50, 0x44, 0x46) || starts(0xd0, 0xcf, 0x11, 0xe0)
  );
}

function failed(failure: FileFailure): OpenedFile {
  return { kind: "failure", failure };
}
