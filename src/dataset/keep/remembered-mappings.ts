import * as z from "zod/mini";
import type { Mapping } from "../../io/import-model.ts";
import { MappingSchema } from "../../io/picture-schema.ts";
import { type RememberedMapping, rememberable } from "../../io/remembered-mapping.ts";
import type { Keeper } from "./keeper.ts";

// Content-Security-Policy forbids making functions from text, which zod would otherwise try.
z.config({ jitless: true });

const SETTING = "mappings";
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
}

/** How known headers were understood, kept as a setting. */
export function createRememberedMappings(settings: Pick<Keeper, "settings" | "saveSetting">): RememberedMappings {
  const headers = new Map<string, readonly string[]>();
  const tableOf = (contentHash: string, { entry, sheet }: Mapping) => JSON.stringify([contentHash, entry, sheet]);

  const all = async (): Promise<readonly RememberedMapping[]> => {
    const stored = (await settings.settings())[SETTING];
    if (!Array.isArray(stored)) return [];
    return stored.flatMap((item) => {
      const read = RememberedSchema.safeParse(item);
      return read.success ? [read.data] : [];
    });
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
      await settings.saveSetting(SETTING, [...confirmed, ...others].slice(0, MOST_REMEMBERED));
    },
  };
}
