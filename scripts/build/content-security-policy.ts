import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { type BaseMapConfig, originsOf, readBaseMapConfig } from "../../src/io/base-map/base-map-config.ts";

const CONFIG_FILE = "public/config.json";

/**
 * What the built page may do: run its own scripts and workers, read its own files, and fetch the street maps of
 * `config.json` from their servers. No other host can be reached, whatever a file that the user opens may contain.
 *
 * `style-src-attr` is open because React writes computed geometry as style attributes; `blob:` in `img-src` is the
 * map's own pictures, and saved files. Trusted Types: no text becomes HTML or a script, wherever it comes from; what may
 * all the same is in `src/trusted-types.ts`. A street map's pictures are fetched too, so `img-src` names no server.
 */
export function policyFor({ baseMaps }: BaseMapConfig): string {
  const origins = [...new Set(baseMaps.flatMap(originsOf))].sort();
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...origins].join(" "),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}

/** The maps of this deployment. A build with a list that the page could not read would be found out too late. */
export function configuredMaps(): BaseMapConfig {
  const config = readBaseMapConfig(readFileSync(CONFIG_FILE, "utf8"));
  if (!config.ok) throw new Error(`${CONFIG_FILE} is not a list of base maps: see docs/deploy.md`);
  return config.value;
}

/** Writes the policy into the built page. The dev server needs inline scripts for reloading and goes without. */
export function contentSecurityPolicy(config: BaseMapConfig = configuredMaps()): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: policyFor(config) },
        injectTo: "head-prepend",
      },
    ],
  };
}
