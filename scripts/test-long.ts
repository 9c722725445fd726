import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The property tests and the loops of bad luck, run long: every test file that takes its number of runs from
 * `src/testing/runs.ts`. With names as arguments only the files with one of them in their path.
 */
const wanted = process.argv.slice(2);
const files = ["src", "scripts", "tests"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)))
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".test.ts"))
  .filter((path) => readFileSync(path, "utf8").includes("testing/runs.ts"))
  .filter((path) => wanted.length === 0 || wanted.some((name) => path.includes(name)))
  .sort();
if (files.length === 0) throw new RangeError(`No test that can run long is called ${wanted.join(" or ")}`);

const node = (script: string, args: readonly string[]) =>
  spawnSync(process.execPath, [join("node_modules", script), ...args], {
    stdio: "inherit",
    env: { ...process.env, LAGESBILD_LONG: "1" },
  }).status ?? 1;

const needsBuild = files.some((path) => path.startsWith("tests/app/"));
const built = needsBuild ? node("vite/bin/vite.js", ["build"]) : 0;
process.exitCode =
  built ||
  node("vitest/vitest.mjs", ["run", "--project", "node", ...(needsBuild ? ["--project", "app"] : []), ...files]);
