import * as z from "zod/mini";
import type { Result } from "../domain/result.ts";
import { parseJson } from "./parse-json.ts";
import type { Picture } from "./picture.ts";
import { readPicture } from "./picture-schema.ts";
import type { LostWork } from "./read-work.ts";

// Content-Security-Policy forbids making functions from text, which zod would otherwise try.
z.config({ jitless: true });

/** One piece of packed rows in the archive. */
export interface ManifestPart {
  /** The file's id in the picture. */
  readonly id: string;
  /** The entry of the archive. */
  readonly entry: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** `lagesbild.json`, the first entry of a saved picture: what it is, what it holds, and what the screens showed. */
export interface Manifest {
  readonly savedAt: string;
  readonly appVersion: string;
  /** Said again for whoever opens the archive by hand. */
  readonly fictional: boolean;
  readonly view: string;
  readonly picture: Picture;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly parts: readonly ManifestPart[];
}

export interface ManifestRead extends Manifest {
  /** What of its work cannot be read: another program has written it. */
  readonly lost: readonly LostWork[];
}

/** Lifts a manifest of one version to the next: the first from 1 to 2. */
export type Migration = (manifest: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

const FORMAT = "lagesbild";
/** Version 1 is the first. Who raises the version adds the step that lifts the old to it. */
const MIGRATIONS: readonly Migration[] = [
  // Version 2 has the work. An older program says that the file is newer, rather than open it without.
  ({ picture, ...rest }) => ({ ...rest, picture: { ...(picture as object), work: null } }),
  // Version 3 has the decisions of meetings, of which there were none before.
  ({ picture, ...rest }) => ({ ...rest, picture: withDecisions(picture) }),
];

const Versioned = z.looseObject({ format: z.literal(FORMAT), version: z.int().check(z.minimum(1)) });
const Rest = z.object({
  savedAt: z.string().check(z.maxLength(40)),
  appVersion: z.string().check(z.maxLength(40)),
  fictional: z.boolean(),
  view: z.string().check(z.maxLength(100_000)),
  picture: z.unknown(),
  // Passed on as it is: it is for the settings' owner to say which it knows.
  settings: z.custom<Record<string, unknown>>((value) => isPlainObject(value)),
  parts: z.array(
    z.object({
      id: z.string(),
      entry: z.string().check(z.regex(/^rows\/\d{1,4}\.bin$/)),
      bytes: z.int().check(z.minimum(0)),
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});

/** @param migrations of the versions before this one; the version written is the one after the last. */
export function manifestText(manifest: Manifest, migrations = MIGRATIONS): string {
  return `${JSON.stringify({ format: FORMAT, version: migrations.length + 1, ...manifest }, null, 1)}\n`;
}

/** Is it of a version that this program does not know yet? Told before all else: a later one may be otherwise built. */
export function isNewerManifest(text: string, migrations = MIGRATIONS): boolean {
  const versioned = Versioned.safeParse(parseJson(text));
  return versioned.success && versioned.data.version > migrations.length + 1;
}

/** A manifest of this version or an earlier one, lifted; with one part for each file of the picture. */
export function readManifest(text: string, migrations = MIGRATIONS): Result<ManifestRead, "changed" | "newer"> {
  if (isNewerManifest(text, migrations)) return { ok: false, error: "newer" };
  const versioned = Versioned.safeParse(parseJson(text));
  if (!versioned.success) return { ok: false, error: "changed" };
  let lifted: Readonly<Record<string, unknown>> = versioned.data;
  for (const migrate of migrations.slice(versioned.data.version - 1)) lifted = migrate(lifted);

  const rest = Rest.safeParse(lifted);
  const read = rest.success ? readPicture(rest.data.picture) : null;
  if (!rest.success || !read) return { ok: false, error: "changed" };
  const { picture, lost } = read;
  const { parts } = rest.data;
  const fileIds = new Set(picture.files.map(({ id }) => id));
  const partIds = new Set(parts.map(({ id }) => id));
  const isWhole =
    fileIds.size === picture.files.length &&
    partIds.size === parts.length &&
    fileIds.size === partIds.size &&
    parts.every(({ id }) => fileIds.has(id));
  return isWhole ? { ok: true, value: { ...rest.data, picture, lost } } : { ok: false, error: "changed" };
}

/** What is no picture, or has no work, stays what it is: it is judged where pictures are read. */
function withDecisions(picture: unknown): unknown {
  const { work, ...rest } = (picture ?? {}) as Readonly<Record<string, unknown>>;
  return isPlainObject(work) ? { ...rest, work: { decisions: [], ...(work as object) } } : picture;
}

function isPlainObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
