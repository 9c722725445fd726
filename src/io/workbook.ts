import { type NumberKind, numberKindOf } from "./number-format.ts";
import { readXml } from "./xml.ts";
import { unpackEntry, type ZipEntry, zipEntries } from "./zip.ts";

/** A sheet of cells; those of charts are left out. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: ZipEntry;
}

/** What the cells of every sheet refer to. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly texts: readonly string[];
  /** By the number that a cell has for its style. */
  readonly kinds: readonly NumberKind[];
  readonly is1904: boolean;
}

/** Is the zip a workbook of the kind that Excel has written since 2007? */
export function isWorkbook(bytes: Uint8Array): boolean {
  return (
    zipEntries(bytes)?.some(({ name }) => /^[/\\]?xl[/\\](workbook|worksheets[/\\]sheet)\d*\.xml$/i.test(name)) ?? false
  );
}

/** @returns null when a part that is needed is missing or broken, or "unpacks-too-large" */
export function readWorkbook(bytes: Uint8Array): Workbook | "unpacks-too-large" | null {
  const parts = new Map<string, ZipEntry>();
  for (const entry of zipEntries(bytes) ?? []) parts.set(partName(entry.name), entry);
  let isTooLarge = false;
  const read = (name: string) => {
    const part = parts.get(partName(name));
    if (!part) return null;
    const unpacked = unpackEntry(bytes, part);
    if (unpacked.ok) return unpacked.bytes;
    isTooLarge ||= unpacked.failure === "unpacks-too-large";
    return null;
  };

  const top = relations(read("_rels/.rels"), "")?.find(({ type }) => type === "officeDocument")?.target;
  const workbookPart = top ?? "xl/workbook.xml";
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  const links = relations(read(`${folder}_rels/${workbookPart.slice(folder.length)}.rels`), folder);
  const book = listSheets(read(workbookPart));
  if (!links || !book) return isTooLarge ? "unpacks-too-large" : null;
  const sheets = book.sheets.flatMap(({ name, isHidden, link }): Sheet[] => {
    const found = links.find(({ id }) => id === link);
    const part = found?.type === "worksheet" ? parts.get(partName(found.target)) : undefined;
    return part ? [{ name, isHidden, part }] : [];
  });

  const optional = (type: string) =>
    links.find((link) => link.type === type && parts.has(partName(link.target)))?.target;
  const textsPart = optional("sharedStrings");
  const stylesPart = optional("styles");
  const texts = textsPart === undefined ? [] : sharedTexts(read(textsPart));
  const kinds = stylesPart === undefined ? [] : numberKinds(read(stylesPart));
  if (isTooLarge) return "unpacks-too-large";
  return sheets.length > 0 && texts && kinds ? { sheets, texts, kinds, is1904: book.is1904 } : null;
}

/** Parts are found whatever the case of their names and however the slashes lean. */
function partName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

interface Relation {
  readonly id: string;
  /** The last word of its type, which is the same in all editions of the standard. */
  readonly type: string;
  readonly target: string;
}

function relations(xml: Uint8Array | null, folder: string): Relation[] | null {
  const found: Relation[] = [];
  const isWhole =
    xml !== null &&
    readXml(xml, {
      open(name, attribute) {
        if (name !== "Relationship") return;
        const target = (attribute("Target") ?? "").replaceAll("\\", "/");
        const type = attribute("Type") ?? "";
        found.push({
          id: attribute("Id") ?? "",
          type: type.slice(type.lastIndexOf("/") + 1),
          target: target.startsWith("/") ? target.slice(1) : withoutDots(folder + target),
        });
      },
    });
  return isWhole ? found : null;
}

function withoutDots(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function listSheets(xml: Uint8Array | null) {
  const sheets: { name: string; isHidden: boolean; link: string }[] = [];
  let is1904 = false;
  const isWhole =
    xml !== null &&
    readXml(xml, {
      open(name, attribute) {
        if (name === "workbookPr") is1904 = /^(1|true)$/.test(attribute("date1904") ?? "");
        if (name !== "sheet") return;
        const state = attribute("state");
        sheets.push({
          name: attribute("name") ?? "",
          isHidden: state === "hidden" || state === "veryHidden",
          link: attribute("r:id") ?? attribute("id") ?? attribute("rel:id") ?? attribute("d3p1:id") ?? "",
        });
      },
    });
  return isWhole ? { sheets, is1904 } : null;
}

/** Texts that several cells may share; a text in several fonts comes in pieces, and readings for Japanese are no part of it. */
function sharedTexts(xml: Uint8Array | null): string[] | null {
  const texts: string[] = [];
  const piece = textPieces();
  const isWhole =
    xml !== null &&
    readXml(xml, {
      open(name) {
        if (name === "si") piece.begin();
        piece.open(name);
      },
      close(name) {
        piece.close(name);
        if (name === "si") texts.push(piece.text());
      },
      text: piece.take,
    });
  return isWhole ? texts : null;
}

/** Gathers what stands in the `t` elements of a text. */
export function textPieces() {
  let text = "";
  let isInside = false;
  let readings = 0;
  return {
    begin() {
      text = "";
    },
    open(name: string) {
      if (name === "t") isInside = true;
      else if (name === "rPh") readings++;
    },
    close(name: string) {
      if (name === "t") isInside = false;
      else if (name === "rPh") readings--;
    },
    take(piece: string) {
      if (isInside && readings === 0) text += piece;
    },
    text: () => unescaped(text),
  };
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function numberKinds(xml: Uint8Array | null): NumberKind[] | null {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let isCellStyles = false;
  const isWhole =
    xml !== null &&
    readXml(xml, {
      open(name, attribute) {
        if (name === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
        else if (name === "cellXfs") isCellStyles = true;
        else if (name === "xf" && isCellStyles) {
          const id = Number(attribute("numFmtId") ?? 0);
          kinds.push(numberKindOf(id, codes.get(id)));
        }
      },
      close(name) {
        if (name === "cellXfs") isCellStyles = false;
      },
    });
  return isWhole ? kinds : null;
}
