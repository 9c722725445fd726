import * as z from "zod/mini";
import type { Result } from "../../domain/result.ts";
import { parseJson } from "../parse-json.ts";

// Content-Security-Policy forbids making functions from text, which zod would otherwise try.
z.config({ jitless: true });

/** One of the maps that a deployment offers. */
export interface ConfiguredMap {
  readonly id: string;
  readonly name: string;
  /** `style`: a style or a TileJSON; `pmtiles`: one file with all tiles. */
  readonly kind: "style" | "pmtiles";
  /** https, or a file beside the page. */
  readonly url: string;
  /** Where its tiles come from, when not from the same server: https addresses without a path. */
  readonly hosts: readonly string[];
  /** Said instead of what the map itself says of its makers. */
  readonly attribution: string | null;
}

export interface BaseMapConfig {
  readonly baseMaps: readonly ConfiguredMap[];
}

const Host = z.string().check(z.refine((text) => originOf(text) === text));
const Address = z.string().check(
  z.maxLength(2000),
  z.refine((text) => (/^[a-z][a-z\d+.-]*:|^\/\//i.test(text) ? originOf(text) !== null : text !== "")),
);
const Config = z.looseObject({
  baseMaps: z.array(
    z.looseObject({
      id: z.string().check(z.regex(/^[\w-]{1,40}$/)),
      name: z.string().check(z.minLength(1), z.maxLength(80)),
      kind: z.enum(["style", "pmtiles"]),
      url: Address,
      hosts: z._default(z.array(Host), []),
      attribution: z._default(z.nullable(z.string().check(z.maxLength(1000))), null),
    }),
  ),
});

/** `config.json`: the maps that may be chosen. What is broken in it is not guessed at. */
export function readBaseMapConfig(text: string): Result<BaseMapConfig, "bad-config"> {
  const read = Config.safeParse(parseJson(text));
  if (!read.success) return { ok: false, error: "bad-config" };
  const { baseMaps } = read.data;
  if (new Set(baseMaps.map(({ id }) => id)).size < baseMaps.length) return { ok: false, error: "bad-config" };
  return { ok: true, value: { baseMaps } };
}

/** The servers that a map is fetched from, as the page's policy names them; none for one that lies beside the page. */
export function originsOf({ url, hosts }: Pick<ConfiguredMap, "url" | "hosts">): readonly string[] {
  const own = originOf(url);
  return [...new Set([...(own === null ? [] : [own]), ...hosts])];
}

/** https only, except on the machine itself; null for a path. No signs that would end the policy's directive. */
function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, origin, hostname } = new URL(address);
  const isNear = protocol === "http:" && (hostname === "127.0.0.1" || hostname === "localhost");
  return (protocol === "https:" || isNear) && /^[\w.:/[\]-]+$/.test(origin) ? origin : null;
}
