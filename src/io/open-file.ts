import { openPlain } from "./open-plain.ts";
import { openZip } from "./open-zip.ts";
import { failed, type HowToOpen, type OpenedFile } from "./opened-file.ts";
import { isPicture } from "./saved-picture.ts";
import { gunzip } from "./unpack.ts";
import { isWorkbook } from "./workbook.ts";
import { isZip } from "./zip.ts";

/**
 * From bytes to a table or a feature collection, told by what is in the file and not by its name. With a mapping, its
 * encoding, delimiter, entry and sheet are used as they are.
 */
export function openFile(bytes: Uint8Array, how?: HowToOpen): OpenedFile {
  if (isPicture(bytes)) return failed("saved-picture");
  if (!isGzip(bytes)) return openUnzipped(bytes, how);
  const unpacked = gunzip(bytes);
  return unpacked.ok ? openUnzipped(unpacked.bytes, how) : failed(unpacked.failure);
}

function openUnzipped(bytes: Uint8Array, how?: HowToOpen): OpenedFile {
  return isZip(bytes) && !isWorkbook(bytes) ? openZip(bytes, how) : openPlain(bytes, how);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
