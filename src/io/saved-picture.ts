import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Result } from "../domain/result.ts";
import type { Source } from "../domain/source.ts";
import { hasOwnWork } from "../domain/work.ts";
import type { ImportedData } from "./import-model.ts";
import { unpackData } from "./pack-data.ts";
import type { Picture } from "./picture.ts";
import { beginsWithEntry, endsWithArchive, listArchive, packArchive, unpackEntry } from "./picture-archive.ts";
import { isLocked, lock, lookAtLock, unlock } from "./picture-lock.ts";
import {
  isNewerManifest,
  type ManifestPart,
  type ManifestRead,
  manifestText,
  readManifest,
} from "./picture-manifest.ts";
import type { LostWork } from "./read-work.ts";

/** Everything that makes the same picture on another machine. */
export interface SavedContent {
  /** ISO 8601 with the time zone. */
  readonly savedAt: string;
  readonly appVersion: string;
  /** The query of what was on screen. */
  readonly view: string;
  readonly picture: Picture;
  /** Those of the settings that follow the picture; plain data. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The packed rows (`packData`) of each file of the picture, by its id. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** What was saved, with every part unpacked and sound. */
export interface OpenedContent extends SavedContent {
  readonly data: ReadonlyMap<string, ImportedData>;
  /** What of the work cannot be read. */
  readonly lost: readonly LostWork[];
}

export type SavedPictureFailure =
  | "not-a-picture"
  | "truncated"
  | "changed"
  | "newer"
  | "wrong-password"
  | "no-password"
  | "unpacks-too-large"
  /** The page was not opened over https, so the browser offers no encryption. */
  | "no-crypto";

/** What a `.lagesbild` file says of itself before it is opened. */
export type SavedPictureLook =
  | { readonly ok: true; readonly encrypted: true }
  | {
      readonly ok: true;
      readonly encrypted: false;
      readonly savedAt: string;
      readonly sources: readonly Source[];
      /** Plans, deliveries, measures or promises that someone has made. */
      readonly hasWork: boolean;
    }
  | { readonly ok: false; readonly failure: SavedPictureFailure };

const MANIFEST = "lagesbild.json";
/** The manifest names the parts' checksums; this names the manifest's, so that nothing in the file goes unchecked. */
const SEAL = "SHA256SUMS";
const SEAL_BYTES = sealOf(new Uint8Array()).length;
/** A picture of some hundred files and all doubles decided is a tenth of it. */
const MOST_MANIFEST_BYTES = 64 * 2 ** 20;
/** As for imported files: more is no export of anyone's. */
const MOST_BYTES = 2 ** 30;

/**
 * A `.lagesbild` file: a zip of a manifest, the packed rows of each file, and the manifest's checksum; with a password
 * inside an encrypted envelope (`picture-lock.ts`). The checksums find accidents; only a password keeps others out and
 * proves that nobody who lacks it has changed anything.
 *
 * @throws RangeError if the content is not one that could be opened again
 */
export async function writePicture(
  content: SavedContent,
  password: string | null,
): Promise<Result<Uint8Array, "no-crypto">> {
  const { savedAt, appVersion, view, picture, settings } = content;
  const parts = picture.files.map(({ id }, index): ManifestPart => {
    const bytes = content.parts.get(id);
    if (!bytes) throw new RangeError(`No rows of the file ${id}`);
    return { id, entry: `rows/${index + 1}.bin`, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) };
  });
  const fictional = picture.withExample || picture.files.some(({ source }) => source.fictional);
  const text = manifestText({ savedAt, appVersion, fictional, view, picture, settings, parts });
  const again = readManifest(text);
  if (!again.ok || again.value.lost.length > 0)
    throw new RangeError(`Not a picture that could be opened again: ${text.slice(0, 1000)}`);

  const manifest = new TextEncoder().encode(text);
  const archive = packArchive(
    new Map([
      [MANIFEST, manifest],
      ...parts.map(({ id, entry }) => [entry, content.parts.get(id)!] as const),
      [SEAL, sealOf(manifest)],
    ]),
  );
  return password === null ? { ok: true, value: archive } : lock(archive, password);
}

/** Is it a file of ours, be it whole or not? Such a file is opened, not imported. */
export function isPicture(bytes: Uint8Array): boolean {
  return isLocked(bytes) || beginsWithEntry(bytes, MANIFEST);
}

/** What can be said of the file before it is opened, in no time. */
export function lookAtPicture(bytes: Uint8Array): SavedPictureLook {
  if (isLocked(bytes)) {
    const look = lookAtLock(bytes);
    return look.ok ? { ok: true, encrypted: true } : { ok: false, failure: look.error };
  }
  const opened = openManifest(bytes);
  if (!opened.ok) return { ok: false, failure: opened.error };
  const { savedAt, picture } = opened.value;
  const sources = picture.files.map(({ source }) => source);
  return { ok: true, encrypted: false, savedAt, sources, hasWork: hasOwnWork(picture.work) };
}

/** All or nothing: the content as it was saved, or the one reason why it cannot be had. */
export async function readPicture(
  bytes: Uint8Array,
  password: string | null,
): Promise<Result<OpenedContent, SavedPictureFailure>> {
  if (!isLocked(bytes)) return readArchive(bytes);
  const look = lookAtLock(bytes);
  if (!look.ok) return look;
  if (password === null) return failed("no-password");
  const unlocked = await unlock(bytes, password);
  return unlocked.ok ? readArchive(unlocked.value) : unlocked;
}

function readArchive(bytes: Uint8Array): Result<OpenedContent, SavedPictureFailure> {
  const opened = openManifest(bytes);
  if (!opened.ok) return opened;
  const { parts: listed, picture, savedAt, appVersion, view, settings, lost } = opened.value;
  const parts = new Map<string, Uint8Array>();
  const data = new Map<string, ImportedData>();
  for (const { id, entry, bytes: length, sha256: expected } of listed) {
    const part = unpackEntry(bytes, entry);
    if (!part || part.length !== length || bytesToHex(sha256(part)) !== expected) return failed("changed");
    const unpacked = unpackData(part);
    if (!unpacked.ok) return failed(unpacked.error === "newer" ? "newer" : "changed");
    if (unpacked.value.kind !== picture.files.find((file) => file.id === id)?.source.kind) return failed("changed");
    parts.set(id, part);
    data.set(id, unpacked.value);
  }
  return { ok: true, value: { savedAt, appVersion, view, picture, settings, parts, data, lost } };
}

/** The manifest, when it is whole and the archive holds exactly what it lists. */
function openManifest(bytes: Uint8Array): Result<ManifestRead, SavedPictureFailure> {
  if (!beginsWithEntry(bytes, MANIFEST)) return failed("not-a-picture");
  const entries = listArchive(bytes);
  if (!endsWithArchive(bytes)) return failed(entries ? "changed" : "truncated");
  const sizes = new Map(entries?.map((entry) => [entry.name, entry.bytes]));
  const manifestBytes = sizes.get(MANIFEST);
  if (!entries || sizes.size !== entries.length || manifestBytes === undefined) return failed("changed");
  if (manifestBytes > MOST_MANIFEST_BYTES) return failed("unpacks-too-large");
  if (entries.reduce((sum, entry) => sum + entry.bytes, 0) > MOST_BYTES) return failed("unpacks-too-large");

  const manifest = unpackEntry(bytes, MANIFEST);
  if (!manifest) return failed("changed");
  const text = new TextDecoder().decode(manifest);
  if (isNewerManifest(text)) return failed("newer");
  const seal = sizes.get(SEAL) === SEAL_BYTES ? unpackEntry(bytes, SEAL) : null;
  if (!seal || !areEqual(seal, sealOf(manifest))) return failed("changed");
  const read = readManifest(text);
  if (!read.ok) return read;
  const { parts } = read.value;
  const isAsListed =
    entries.length === parts.length + 2 && parts.every(({ entry, bytes: length }) => sizes.get(entry) === length);
  return isAsListed ? read : failed("changed");
}

/** As `sha256sum` writes and checks it. */
function sealOf(manifest: Uint8Array): Uint8Array {
  return new TextEncoder().encode(`${bytesToHex(sha256(manifest))}  ${MANIFEST}\n`);
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function failed<Failure extends SavedPictureFailure>(error: Failure): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error };
}
