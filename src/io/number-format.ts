/** What a number in a cell is shown as. */
export type NumberKind = "plain" | "percent" | "date" | "dateTime" | "clock";

/** Formats that a workbook need not spell out (ECMA-376 part 1, 18.8.30), as far as they are not plain numbers. */
const BUILT_IN: Readonly<Record<number, NumberKind>> = {
  9: "percent",
  10: "percent",
  ...Object.fromEntries([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, "date"])),
  ...Object.fromEntries([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, "clock"])),
  22: "dateTime",
};

/** @param code as the workbook spells it out; undefined for a format known by its number */
export function numberKindOf(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return BUILT_IN[id] ?? "plain";
  // Texts, escaped letters, and spaces as wide as a letter say nothing of the number; nor do the parts for other signs.
  const [first = ""] = code.replace(/"[^"]*"|\\.|[_*]./g, "").split(";");
  const isElapsed = /\[(h+|m+|s+)\]/i.test(first);
  const letters = first.replace(/\[[^\]]*\]/g, "").replace(/general|a(m)?\/p(m)?/gi, "");
  if (isElapsed) return "clock";
  if (letters.includes("%")) return "percent";
  if (/[0#?]/.test(letters.replace(/s[.,]0+/gi, "s"))) return "plain";
  const hasDate = /[ydå]/i.test(letters);
  const hasClock = /[hs]/i.test(letters);
  if (hasDate) return hasClock ? "dateTime" : "date";
  if (hasClock) return "clock";
  return /m/i.test(letters) ? "date" : "plain";
}

const LAST_SERIAL = 2_958_466;
const MINUTES = 1440;
const MS_PER_DAY = 86_400_000;

/**
 * A number as a cell shows it, in the form that the rest of the import reads: `2025-09-07`, `2025-09-07 22:15`, `22:15`.
 * A date that hides a time of day keeps it. Where dates are no dates the number stays.
 */
export function numberText(value: number, kind: NumberKind, is1904: boolean): string {
  if (kind === "plain") return plainText(value);
  if (kind === "percent") return `${plainText(value * 100)} %`;
  // To the second first: 22:15 is stored as 0.92708333333, a hair before it.
  const minutes = Math.floor((Math.round(value * 86_400) + 0.5) / 60);
  if (value < 0 || value >= LAST_SERIAL) return plainText(value);
  if (kind === "clock") return clockText(minutes < MINUTES || value < 60 ? minutes : minutes % MINUTES);
  const day = Math.floor(minutes / MINUTES);
  const date = dateText(is1904 ? day + 1462 : day);
  const clock = minutes % MINUTES;
  return kind === "date" && clock === 0 ? date : `${date} ${clockText(clock)}`;
}

/** Day 60 of Excel's calendar is 29 February 1900, which never was; before it every day is one less. */
function dateText(serial: number): string {
  if (serial === 60) return "1900-02-29";
  const days = serial < 60 ? serial - 25_568 : serial - 25_569;
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10);
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** A number with the fifteen digits that a spreadsheet keeps, never with an exponent: 58.410807000000002 is 58.410807. */
function plainText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (!text.includes("e")) return text;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/\.?0+$/, "") : BigInt(Number(text)).toString();
}
