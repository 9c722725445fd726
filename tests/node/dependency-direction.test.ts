import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = resolve("src");

/** What each folder may import besides itself: the table of the design, section 3. */
const ALLOWED: Record<string, readonly string[]> = {
  domain: [],
  geo: ["domain"],
  analysis: ["geo", "domain"],
  io: ["geo", "domain"],
  dataset: ["analysis", "io", "geo", "domain"],
  state: ["dataset", "analysis", "io", "geo", "domain"],
  map: ["geo", "domain"],
  i18n: ["domain"],
  offline: [],
  ui: ["map", "state", "dataset", "analysis", "io", "geo", "domain", "i18n", "offline"],
};
/** Packages the pure folders may use: they run in Node, a worker or a browser. */
const PURE_PACKAGES: Record<string, readonly string[]> = {
  domain: [],
  geo: [],
  analysis: [],
  io: ["@noble/hashes", "fflate", "papaparse", "pmtiles", "saxen", "zod"],
};
/** MapView.tsx alone connects the map to the store and the dataset. */
const MAP_VIEW = join("map", "MapView.tsx");

interface Import {
  readonly file: string;
  readonly target: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const pattern = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+|new URL\(\s*)["']([^"']+)["']/g;
  return [...text.matchAll(pattern)].map((match) => ({ file: relative(SRC, file), target: match[1]! }));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

function folderOf(file: string, target: string): string {
  return relative(SRC, resolve(dirname(join(SRC, file)), target)).split("/")[0]!;
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const program = filesUnder(SRC).filter((file) => !isTest(file) && !relative(SRC, file).startsWith("testing/"));
const imports = program.flatMap(importsOf);

describe("imports point one way", () => {
  it("between the folders of src", () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith(".")) return false;
      const from = file.split("/")[0]!;
      const to = folderOf(file, target);
      if (from === to || from === "main.tsx") return false;
      if (file === MAP_VIEW && (to === "state" || to === "dataset")) return false;
      return !(ALLOWED[from] ?? []).includes(to);
    });

    expect(wrong).toEqual([]);
  });

  it("and the pure folders use no package that needs a screen", () => {
    const wrong = imports.filter(({ file, target }) => {
      const allowed = PURE_PACKAGES[file.split("/")[0]!];
      if (!allowed || target.startsWith(".")) return false;
      return !allowed.some((name) => target === name || target.startsWith(`${name}/`));
    });

    expect(wrong).toEqual([]);
  });

  it("and the screens never reach into a worker", () => {
    const wrong = imports.filter(
      ({ file, target }) => file.startsWith("ui/") && /worker/.test(target) && target.startsWith("."),
    );

    expect(wrong).toEqual([]);
  });

  it("and the pure folders never touch the page", () => {
    const page = /(?<![#.\w])(?:document|window|localStorage|navigator)\s*[.[]/;
    const wrong = program
      .map((file) => relative(SRC, file))
      .filter((file) => file.split("/")[0]! in PURE_PACKAGES)
      .filter((file) => page.test(readFileSync(join(SRC, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")));

    expect(wrong).toEqual([]);
  });
});
