import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";
import { PAGE, SETTINGS } from "../../src/offline/handling.ts";

/**
 * Not kept for starting without network: what the operator changes, street maps, which are read in parts, and the files
 * that the prepared data are made of.
 */
const NOT_KEPT = new RegExp(
  `^${SETTINGS.replace(".", "\\.")}$|\\.pmtiles$|^data/(?:.*\\.csv|areas\\.geojson|sources\\.json)$`,
);
const VERSION_MARK = "%VERSION%";
const VERSION_LENGTH = 10;

/**
 * Writes `sw.js`, with the list of all files of the build and their content, and the version into the page.
 *
 * A small one of our own: the half that a library would add here (routes, expiry, strategies) is what Lägesbild has no
 * use for, and the half that matters (all files or none, no version without the user's word, a page of several tabs) has
 * to be written anyway.
 */
export function serviceWorker(): Plugin {
  let publicDir = "";
  return {
    name: "service-worker",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") throw new Error("The build has no index.html");
        const files = new Map<string, string | Uint8Array>(filesUnder(publicDir));
        for (const [name, part] of Object.entries(bundle)) {
          files.set(name, part.type === "chunk" ? part.code : part.source);
        }
        files.delete("index.html");
        const version = versionOf(files, String(page.source));
        page.source = String(page.source).replace(VERSION_MARK, version);
        files.set(PAGE, page.source);
        this.emitFile({ type: "asset", fileName: "sw.js", source: await workerCode(version, listOf(files)) });
      },
    },
  };
}

function filesUnder(folder: string): [path: string, content: Uint8Array][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative(folder, file).split(sep).join("/"), readFileSync(file)]);
}

/** Follows from the content alone: the same source builds to the same version. */
function versionOf(files: ReadonlyMap<string, string | Uint8Array>, page: string): string {
  const hash = createHash("sha256").update(page);
  for (const [path, integrity] of Object.entries(listOf(files))) hash.update(`\n${path} ${integrity}`);
  return hash.digest("hex").slice(0, VERSION_LENGTH);
}

function listOf(files: ReadonlyMap<string, string | Uint8Array>): Readonly<Record<string, string>> {
  const kept = [...files].filter(([path]) => !NOT_KEPT.test(path)).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kept.map(([path, content]) => [path, integrityOf(content)]));
}

function integrityOf(content: string | Uint8Array): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}

/** One script without imports: not every browser takes modules as service workers. */
async function workerCode(version: string, list: Readonly<Record<string, string>>): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    define: { VERSION: JSON.stringify(version), BUILD_FILES: JSON.stringify(list) },
    build: {
      write: false,
      target: "es2023",
      rolldownOptions: {
        input: fileURLToPath(new URL("../../src/offline/service-worker.ts", import.meta.url)),
        output: { format: "iife" },
      },
    },
  });
  if (Array.isArray(built) || !("output" in built)) throw new Error("The service worker was not built as one");
  const [script, ...more] = built.output;
  if (more.length > 0) throw new Error(`The service worker has parts: ${more.map(({ fileName }) => fileName)}`);
  return script.code;
}
