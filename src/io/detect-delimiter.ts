import { decodeSlices } from "./decode-text.ts";
import { findHeader } from "./find-header.ts";
import type { Delimiter, Encoding } from "./import-model.ts";
import { firstRows } from "./read-table.ts";

const CANDIDATES: readonly Delimiter[] = [";", ",", "\t", "|"];
const BYTES_LOOKED_AT = 65_536;

/**
 * The delimiter that makes a table of the text: most known header names, then rows most alike in width. Decimal commas
 * cut rows evenly too, so the header, which has no decimals, weighs most.
 *
 * @returns null when no delimiter gives two columns
 */
export function detectDelimiter(bytes: Uint8Array, encoding: Encoding): { delimiter: Delimiter; sure: boolean } | null {
  const start = bytes.subarray(0, BYTES_LOOKED_AT);
  const said = saidBySepLine(start, encoding);
  if (said) return { delimiter: said, sure: true };
  const scored = CANDIDATES.map((delimiter) => ({ delimiter, ...score(start, encoding, delimiter) }));
  const best = scored.reduce((a, b) => (b.points > a.points ? b : a));
  if (best.width < 2) return null;
  return { delimiter: best.delimiter, sure: best.known >= 2 };
}

/** Excel reads and writes `sep=;` above the header, and nobody else means anything by it. */
function saidBySepLine(start: Uint8Array, encoding: Encoding): Delimiter | undefined {
  const [first] = decodeSlices(start.subarray(0, 64), encoding);
  const said = /^\uFEFF?"?sep=(.)"?[\r\n]/i.exec(first?.text ?? "")?.[1];
  return CANDIDATES.find((delimiter) => delimiter === said);
}

function score(bytes: Uint8Array, encoding: Encoding, delimiter: Delimiter) {
  const { rows } = firstRows(bytes, encoding, delimiter, 50);
  if (rows.length === 0) return { points: 0, width: 0, known: 0 };
  const header = findHeader(rows);
  const width = rows[header.index]!.length;
  if (width < 2) return { points: 0, width, known: 0 };
  const below = rows.slice(header.index + 1);
  const alike = below.length === 0 ? 0 : below.filter((row) => row.length === width).length / below.length;
  return { points: header.known * 10 + alike * 8 + Math.min(width, 20) / 10, width, known: header.known };
}
