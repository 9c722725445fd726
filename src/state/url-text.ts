/**
 * Text inside the query's own little language, whose separators are `, ; : ~`.
 *
 * They are escaped by letters (`!k` for a comma) and not by percent codes: mail and chat programs decode and re-encode
 * those on the way, and `%7E` is by the standard the same address as `~`.
 */
const ESCAPES: Readonly<Record<string, string>> = { "!": "!u", ",": "!k", ";": "!s", ":": "!c", "~": "!t" };
const UNESCAPES = new Map(Object.entries(ESCAPES).map(([plain, escaped]) => [escaped, plain]));
/** Tells a list of one empty text from an empty list. */
const EMPTY = "!e";

export function escapeText(text: string): string {
  if (text === "") return EMPTY;
  // Half a surrogate pair has no place in an address: `encodeURIComponent` throws on it.
  return text.replace(/\p{Surrogate}/gu, "\uFFFD").replace(/[!,;:~]/g, (char) => ESCAPES[char]!);
}

export function unescapeText(text: string): string {
  if (text === EMPTY) return "";
  return text.replace(/!./g, (escaped) => UNESCAPES.get(escaped) ?? escaped);
}

export function writeList(items: readonly (string | number)[]): string {
  return items.map((item) => escapeText(String(item))).join("~");
}

export function readList(text: string): readonly string[] {
  return text === "" ? [] : text.split("~").map(unescapeText);
}

/** `a:1,b:2` or with `;` between: the first colon ends the name. Parts without a name are left to the caller. */
export function readFields(text: string, separator: "," | ";"): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const part of text.split(separator)) {
    const colon = part.indexOf(":");
    if (colon > 0) fields.set(part.slice(0, colon), part.slice(colon + 1));
  }
  return fields;
}

/** One value of the query. The separators stay readable; what chat programs cut off a link's end is encoded. */
export function encodeValue(value: string): string {
  return encodeURIComponent(value)
    .replace(/%(3A|2C|3B)/g, (code) => decodeURIComponent(code))
    .replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
