import { csvTable } from "./csv-table.ts";
import { decodeSlices, detectEncoding, looksBinary } from "./decode-text.ts";
import { detectDelimiter } from "./detect-delimiter.ts";
import type { Encoding, GuessReason } from "./import-model.ts";
import { looksLikeJson, openJson } from "./open-json.ts";
import { failed, type HowToOpen, type OpenedFile } from "./opened-file.ts";
import { MOST_COLUMNS } from "./table.ts";

const BYTES_LOOKED_AT = 4096;

/** Text of any kind: a table with delimiters, or JSON. */
export function openText(bytes: Uint8Array, how?: HowToOpen): OpenedFile {
  // What is said is not looked for: that would read the whole file once more.
  const { encoding, sure } = how?.encoding ? { encoding: how.encoding, sure: true } : detectEncoding(bytes);
  if (looksBinary(bytes, encoding)) return failed("unsupported-format");
  const [first] = decodeSlices(bytes.subarray(0, BYTES_LOOKED_AT), encoding);
  const start = first?.text ?? "";
  if (start.trim() === "" && isBlank(bytes, encoding)) return failed("empty-file");
  if (isMarkup(start)) return failed("unsupported-format");
  if (looksLikeJson(start)) {
    const opened = openJson(bytes, encoding, how);
    // `[id];[date]` is how SQL Server writes a header.
    if (opened.kind !== "failure" || opened.failure !== "broken-json") return opened;
    const table = openDelimited(bytes, encoding, how, []);
    return table.kind === "table" && table.reasons.some(({ about, sure }) => about === "delimiter" && sure)
      ? table
      : opened;
  }
  const reason: GuessReason = {
    about: "encoding",
    sure,
    code: sure ? encoding : "some-bytes-are-not",
    detail: encoding,
  };
  return openDelimited(bytes, encoding, how, [reason]);
}

function openDelimited(
  bytes: Uint8Array,
  encoding: Encoding,
  how: HowToOpen | undefined,
  reasons: readonly GuessReason[],
): OpenedFile {
  const said = how?.delimiter;
  const detected = said ? { delimiter: said, sure: true } : detectDelimiter(bytes, encoding);
  if (!detected) return failed("not-a-table");
  const table = csvTable(bytes, encoding, detected.delimiter);
  if (!table || table.header.length < 2) return failed("not-a-table");
  if (table.header.length > MOST_COLUMNS) return failed("too-many-columns");
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
    reasons: [...reasons, delimiterReason],
    tables: [],
  };
}

/** Web pages, also those that call themselves workbooks, and the maps and lists that are written in XML. */
function isMarkup(start: string): boolean {
  return /^\uFEFF?\s*<(\?xml|!doctype|!--|html|head|table|kml|gpx|svg|\w+[\s>][^;\t|]*$)/i.test(start.slice(0, 500));
}

function isBlank(bytes: Uint8Array, encoding: Encoding): boolean {
  for (const { text } of decodeSlices(bytes, encoding)) {
    if (text.trim() !== "") return false;
  }
  return true;
}
