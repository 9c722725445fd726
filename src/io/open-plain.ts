import { openText } from "./open-text.ts";
import { openWorkbook } from "./open-workbook.ts";
import { failed, type HowToOpen, type OpenedFile } from "./opened-file.ts";
import { isWorkbook } from "./workbook.ts";
import { isZip } from "./zip.ts";

/** A file that is not, or no longer, packed: a workbook, or text. */
export function openPlain(bytes: Uint8Array, how?: HowToOpen): OpenedFile {
  if (bytes.length === 0) return failed("empty-file");
  if (isZip(bytes)) return isWorkbook(bytes) ? openWorkbook(bytes, how) : failed("zip-without-table");
  if (isCompoundFile(bytes)) return failed(isOtherDocument(bytes) ? "unsupported-format" : "old-or-locked-workbook");
  return openText(bytes, how);
}

/** What Office wrote before 2007, and what it puts a file in that has a password. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** Texts and presentations of that age, told by the names of what is in them. */
function isOtherDocument(bytes: Uint8Array): boolean {
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  return /WordDocument|PowerPoint Document|__nameid_version/.test(names) && !names.includes("Workbook");
}
