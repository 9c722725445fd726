import { Parser } from "saxen";

/** What is told of an XML text as it is read. Names are without their prefix, which programs choose as they like. */
export interface XmlVisitor {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
  /** True when enough is read. */
  isDone?(): boolean;
}

const SLICE_BYTES = 1 << 20;

/**
 * Read an XML text of a workbook from beginning to end. A document type is refused: no program writes one there, and the
 * entities it can define are the ways to make a small text large.
 *
 * @returns false when the text is broken
 */
export function readXml(bytes: Uint8Array, visitor: XmlVisitor): boolean {
  let isBroken = false;
  const parser = new Parser()
    .on("openTag", (name, attributes, decode) => {
      visitor.open?.(localName(name), (wanted) => {
        const all = attributes();
        const value = all === false || !Object.hasOwn(all, wanted) ? undefined : all[wanted];
        return value?.includes("&") ? decode(value) : value;
      });
    })
    .on("closeTag", (name) => visitor.close?.(localName(name)))
    .on("text", (text, decode) => visitor.text?.(text.includes("&") ? decode(text) : text))
    .on("cdata", (text) => visitor.text?.(text))
    .on("attention", () => {
      isBroken = true;
    })
    .on("error", () => {
      isBroken = true;
    });
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length && !isBroken; at += SLICE_BYTES) {
    if (visitor.isDone?.()) return true;
    const isLast = at + SLICE_BYTES >= bytes.length;
    parser.write(decoder.decode(bytes.subarray(at, at + SLICE_BYTES), { stream: !isLast }));
  }
  return visitor.isDone?.() || (parser.end() === null && !isBroken);
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}
