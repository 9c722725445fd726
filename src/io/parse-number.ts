const POWERS_OF_TEN = Array.from({ length: 16 }, (_, power) => 10 ** power);

/**
 * A number as people and programs write it: decimal comma or point; spaces (also no-break and thin), points, commas or
 * apostrophes between thousands. One comma or point alone is a decimal separator.
 *
 * @returns NaN when the cell is empty or no number
 */
export function parseNumber(cell: string): number {
  // Plain numbers are read digit by digit: 58,41 and 58.41 cost the same. Up to 15 digits the division is exact.
  let at = 0;
  let end = cell.length;
  while (at < end && cell.charCodeAt(at) <= 32) at++;
  while (end > at && cell.charCodeAt(end - 1) <= 32) end--;
  const sign = cell.charCodeAt(at) === 45 ? -1 : 1;
  if (sign === -1) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const code = cell.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      mantissa = mantissa * 10 + code - 48;
      digits++;
      if (decimals >= 0) decimals++;
    } else if ((code === 44 || code === 46) && decimals < 0) {
      decimals = 0;
    } else {
      return parseUnusual(cell);
    }
  }
  if (digits === 0) return Number.NaN;
  if (digits > 15) return parseUnusual(cell);
  return sign * (decimals > 0 ? mantissa / POWERS_OF_TEN[decimals]! : mantissa);
}

function parseUnusual(cell: string): number {
  let text = cell
    .trim()
    .replace(/^'(?=[+-])/, "")
    .replace(/[\u2212\u2013]/g, "-");
  text = text.replace(/(?<=\d)[\s\u00a0\u2009\u202f'’](?=\d{3}(?!\d))/g, "");
  const lastComma = text.lastIndexOf(",");
  const lastPoint = text.lastIndexOf(".");
  if (lastComma >= 0 && lastPoint >= 0) {
    const [thousands, decimal] = lastComma > lastPoint ? [".", ","] : [",", "."];
    if (!isGrouped(text.slice(0, text.lastIndexOf(decimal)), thousands)) return Number.NaN;
    text = text.replaceAll(thousands, "").replace(decimal, ".");
  } else if (lastComma !== text.indexOf(",") || lastPoint !== text.indexOf(".")) {
    const thousands = lastComma >= 0 ? "," : ".";
    if (!isGrouped(text, thousands)) return Number.NaN;
    text = text.replaceAll(thousands, "");
  } else {
    text = text.replace(",", ".");
  }
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

function isGrouped(text: string, separator: string): boolean {
  const groups = text.replace(/^[+-]/, "").split(separator);
  return groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
}
