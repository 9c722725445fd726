import * as z from "zod/mini";
import type { Result } from "../domain/result.ts";
import { xxh32 } from "./content-hash.ts";
import { parseJson } from "./parse-json.ts";

// Content-Security-Policy forbids making functions from text, which zod would otherwise try.
z.config({ jitless: true });

const MAGIC = new TextEncoder().encode("LAGESBILD");
const VERSION = 1;
/** Magic 9 · version 1 · bytes in the head 4 · checksum of all before the sealed bytes 4, then the head. */
const FRAME_BYTES = 18;
const CHECKSUM_AT = 14;

/**
 * PBKDF2-HMAC-SHA-512: every browser has it built in and audited, so that 600 000 rounds take half a second; Argon2id
 * would have to be carried as JavaScript, with fewer rounds in the same time. OWASP asks for 210 000 rounds with
 * SHA-512 and 600 000 with SHA-256.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
 */
const KEY_DERIVATION = "PBKDF2-HMAC-SHA-512";
const ITERATIONS = 600_000;
/** More would only be there to keep the reader waiting. */
const MOST_ITERATIONS = 10_000_000;
const CIPHER = "AES-256-GCM";
const SALT_BYTES = 16;
/** @see NIST SP 800-38D, 8.2: 96 bits, never twice with the same key; the key is new in every file, by its salt. */
const IV_BYTES = 12;
const KEY_BYTES = 32;
/** Derived with the key and kept in clear: a wrong password is told from a changed file. It says nothing of the key. */
const CHECK_BYTES = 16;

const Hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));
const Head = z.object({
  cipher: z.literal(CIPHER),
  keyDerivation: z.literal(KEY_DERIVATION),
  iterations: z.int().check(z.minimum(1), z.maximum(MOST_ITERATIONS)),
  salt: Hex(SALT_BYTES),
  iv: Hex(IV_BYTES),
  check: Hex(CHECK_BYTES),
  /** Of the sealed bytes, which end the file. */
  length: z.int().check(z.minimum(0)),
});
type Head = z.infer<typeof Head>;

export type LockFailure = "truncated" | "changed" | "newer" | "wrong-password" | "no-crypto";

/** Bytes that only the password opens. Everything before the sealed bytes is bound to them: no part can be exchanged. */
export async function lock(bytes: Uint8Array, password: string): Promise<Result<Uint8Array, "no-crypto">> {
  const subtle = webCrypto();
  if (!subtle) return { ok: false, error: "no-crypto" };
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const { key, check } = await derive(subtle, password, salt, ITERATIONS);
  const front = frontOf({
    cipher: CIPHER,
    keyDerivation: KEY_DERIVATION,
    iterations: ITERATIONS,
    salt: toHex(salt),
    iv: toHex(iv),
    check,
    length: bytes.length + TAG_BYTES,
  });
  const sealed = await subtle.encrypt({ name: "AES-GCM", iv, additionalData: front }, key, ownBuffer(bytes));
  const file = new Uint8Array(front.length + sealed.byteLength);
  file.set(front);
  file.set(new Uint8Array(sealed), front.length);
  return { ok: true, value: file };
}

export function isLocked(bytes: Uint8Array): boolean {
  return bytes.length >= MAGIC.length && MAGIC.every((byte, index) => bytes[index] === byte);
}

/** Is the file whole, as far as can be told without the password? */
export function lookAtLock(bytes: Uint8Array): Result<true, Exclude<LockFailure, "wrong-password" | "no-crypto">> {
  const opened = readFront(bytes);
  return opened.ok ? { ok: true, value: true } : opened;
}

export async function unlock(bytes: Uint8Array, password: string): Promise<Result<Uint8Array, LockFailure>> {
  const opened = readFront(bytes);
  if (!opened.ok) return opened;
  const subtle = webCrypto();
  if (!subtle) return { ok: false, error: "no-crypto" };
  const { head, front } = opened.value;
  const { key, check } = await derive(subtle, password, fromHex(head.salt), head.iterations);
  if (check !== head.check) return { ok: false, error: "wrong-password" };
  const options = { name: "AES-GCM", iv: fromHex(head.iv), additionalData: front };
  try {
    const open = await subtle.decrypt(options, key, ownBuffer(bytes.subarray(front.length)));
    return { ok: true, value: new Uint8Array(open) };
  } catch (error) {
    // The only thing that AES-GCM can object to here is that the seal does not fit the bytes.
    if (error instanceof DOMException && error.name === "OperationError") return { ok: false, error: "changed" };
    throw error;
  }
}

const TAG_BYTES = 16;

function frontOf(head: Head): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const front = new Uint8Array(FRAME_BYTES + text.length);
  front.set(MAGIC);
  front[MAGIC.length] = VERSION;
  front.set(text, FRAME_BYTES);
  const view = new DataView(front.buffer);
  view.setUint32(10, text.length, true);
  view.setUint32(CHECKSUM_AT, checksum(front), true);
  return front;
}

function readFront(
  bytes: Uint8Array,
): Result<{ head: Head; front: Uint8Array<ArrayBuffer> }, "truncated" | "changed" | "newer"> {
  if (bytes.length < FRAME_BYTES) return { ok: false, error: "truncated" };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = FRAME_BYTES + view.getUint32(10, true);
  if (bytes.length < end) return { ok: false, error: "truncated" };
  const front = bytes.slice(0, end);
  // Before the password is asked for: a changed salt would make the right one look wrong.
  if (checksum(front) !== view.getUint32(CHECKSUM_AT, true)) return { ok: false, error: "changed" };
  if (front[MAGIC.length]! > VERSION) return { ok: false, error: "newer" };
  const head = Head.safeParse(parseJson(new TextDecoder().decode(front.subarray(FRAME_BYTES))));
  if (!head.success) return { ok: false, error: "changed" };
  const missing = end + head.data.length - bytes.length;
  if (missing !== 0) return { ok: false, error: missing > 0 ? "truncated" : "changed" };
  return { ok: true, value: { head: head.data, front } };
}

function checksum(front: Uint8Array): number {
  return xxh32(front.subarray(FRAME_BYTES), xxh32(front.subarray(0, CHECKSUM_AT), 0));
}

async function derive(
  subtle: SubtleCrypto,
  password: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<{ readonly key: CryptoKey; readonly check: string }> {
  // The same letters are written in two ways: "å" by a Mac is not the "å" by Windows, until they are made one.
  const typed = new TextEncoder().encode(password.normalize("NFC"));
  const material = await subtle.importKey("raw", typed, "PBKDF2", false, ["deriveBits"]);
  // Not more than the 64 bytes that SHA-512 gives at once, or the derivation would be run twice for us and once for
  // whoever guesses.
  const bits = await subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-512", salt, iterations },
    material,
    (KEY_BYTES + CHECK_BYTES) * 8,
  );
  const key = await subtle.importKey("raw", bits.slice(0, KEY_BYTES), "AES-GCM", false, ["encrypt", "decrypt"]);
  return { key, check: toHex(new Uint8Array(bits, KEY_BYTES)) };
}

/** Browsers offer it only to pages opened over https, or from the own machine. */
function webCrypto(): SubtleCrypto | undefined {
  return globalThis.crypto?.subtle as SubtleCrypto | undefined;
}

/** WebCrypto takes no bytes that lie in shared memory. */
function ownBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(i * 2, i * 2 + 2), 16));
}
