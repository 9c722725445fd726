/**
 * A JSON value as a table cell would hold it. A list of plain values is written with commas, as people do. What is
 * nested too deep to be written out is refused before it is parsed.
 */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value) && value.every((item) => item === null || typeof item !== "object")) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
