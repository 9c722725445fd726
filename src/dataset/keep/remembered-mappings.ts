import * as z from "zod/mini";
import { FIELDS, type Mapping } from "../../io/import-model.ts";
import { MappingSchema } from "../../io/picture-schema.ts";
import { type RememberedMapping, rememberable } from "../../io/remembered-mapping.ts";
import type { Keeper } from "./keeper.ts";

// Content-Security-Policy forbids making functions from text, which zod would otherwise try.
z.config({ jitless: true });

/** The setting that they are kept as, and the only one that goes along in a saved picture. */
export const MAPPINGS_SETTING = "mappings";
/** More different exports than a municipality has. */
const MOST_REMEMBERED = 200;
/** Headers that were looked at and may be imported. */
const MOST_LOOKED_AT = 200;

const { kind, columns, epsg, isPairEastFirst, dayFirst, surveyMeaning } = MappingSchema.shape;
const RememberedSchema = z.object({
  key: z.string().check(z.maxLength(100_000)),
  kind,
  columns,
  epsg,
  isPairEastFirst,
  dayFirst,
  surveyMeaning,
});

export interface RememberedMappings {
  /** The newest first. One that is broken on disk is left out. */
  all(): Promise<readonly RememberedMapping[]>;
  /** A table was shown to the user: the import itself does not look at headers. */
  lookedAt(contentHash: string, mapping: Mapping, header: readonly string[]): void;
  /** The user has confirmed these by importing them. */
  confirmed(files: readonly { readonly contentHash: string; readonly mapping: Mapping }[]): Promise<void>;
  /** Take those of somebody's saved picture whose headers are not known here. */
  learn(stored: unknown): Promise<void>;
  /** Those that files are understood by. */
  usedFor(files: readonly { readonly mapping: Mapping }[]): Promise<readonly RememberedMapping[]>;
}

/** How known headers were understood, kept as a setting. */
export function createRememberedMappings(settings: Pick<Keeper, "settings" | "saveSetting">): RememberedMappings {
  const headers = new Map<string, readonly string[]>();
  const tableOf = (contentHash: string, { entry, sheet }: Mapping) => JSON.stringify([contentHash, entry, sheet]);

  const all = async (): Promise<readonly RememberedMapping[]> => {
    return readRemembered((await settings.settings())[MAPPINGS_SETTING]);
  };

  return {
    all,
    lookedAt(contentHash, mapping, header) {
      const table = tableOf(contentHash, mapping);
      headers.delete(table);
      headers.set(table, header);
      if (headers.size > MOST_LOOKED_AT) headers.delete(headers.keys().next().value!);
    },
    async confirmed(files) {
      const confirmed = files.flatMap(({ contentHash, mapping }) => {
        const header = headers.get(tableOf(contentHash, mapping));
        return (header && rememberable(mapping, header)) ?? [];
      });
      if (confirmed.length === 0) return;
      const keys = new Set(confirmed.map(({ key }) => key));
      const others = (await all()).filter(({ key }) => !keys.has(key));
      await settings.saveSetting(MAPPINGS_SETTING, [...confirmed, ...others].slice(0, MOST_REMEMBERED));
    },
    async learn(stored) {
      const own = await all();
      const known = new Set(own.map(({ key }) => key));
      const others = readRemembered(stored).filter(({ key }) => !known.has(key));
      if (others.length === 0) return;
      await settings.saveSetting(MAPPINGS_SETTING, [...own, ...others].slice(0, MOST_REMEMBERED));
    },
    async usedFor(files) {
      const used = new Set(files.map(({ mapping }) => understanding(mapping, mapping.format)));
      return (await all()).filter((one) => used.has(understanding(one, one.key.split("|", 1)[0]!)));
    },
  };
}

/** What is kept, or comes in somebody's file: whatever is no such mapping is left out. */
function readRemembered(stored: unknown): readonly RememberedMapping[] {
  if (!Array.isArray(stored)) return [];
  return stored.slice(0, MOST_REMEMBERED).flatMap((item) => {
    const read = RememberedSchema.safeParse(item);
    return read.success ? [read.data] : [];
  });
}

/** The same text for the same understanding. A loaded file no longer has its header. */
function understanding(mapping: Omit<RememberedMapping, "key">, format: string): string {
  const columns = FIELDS.map((field) => mapping.columns[field] ?? -1);
  const { epsg, isPairEastFirst = false, dayFirst, surveyMeaning } = mapping;
  return JSON.stringify([mapping.kind, format, columns, epsg, isPairEastFirst, dayFirst, surveyMeaning]);
}
