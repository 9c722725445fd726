import fc from "fast-check";
import { expect, test } from "vitest";
import { CommandError } from "../../scripts/cli/command-error.ts";
import { inspectFile, writeJson } from "../../scripts/cli/inspect.ts";
import { seededRandom } from "../../src/analysis/seeded-random.ts";
import { ISSUE_CODES, ISSUE_FATES } from "../../src/io/import-model.ts";
import { previewFile } from "../../src/io/preview-file.ts";
import { brokenFile, goodFiles, type TestFile } from "../../src/testing/broken-files.ts";
import { context } from "../../src/testing/import-fixtures.ts";
import { numberOfRuns, runs } from "../../src/testing/runs.ts";

const good = goodFiles();

test("every good file is read, and every row of it accounted for", () => {
  for (const file of good) expect(rowsAccountedFor(file), file.name).toBeGreaterThan(0);
});

test(
  "a broken file is read with every row accounted for, or refused with a sentence",
  () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x7fffffff }), (seed) => {
        const file = brokenFile(good, seededRandom(seed));
        try {
          rowsAccountedFor(file);
        } catch (error) {
          throw new Error(`${file.name} (seed ${seed})`, { cause: error });
        }
      }),
      { ...runs(200, 20_000), endOnFailure: true },
    );
  },
  numberOfRuns(120_000, 3_600_000),
);

/** As `inspect --json` does it. @returns the rows, or -1 when the file was refused with a sentence */
function rowsAccountedFor(file: TestFile): number {
  previewFile(file.name, file.bytes, context);
  let json = "";
  try {
    const inspection = inspectFile({ path: file.name, ...file }, context, { columns: new Map(), epsg: null });
    writeJson(inspection, (text) => {
      json += text;
    });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    expect(error.message).toMatch(/^[^\n]+\.$/);
    return -1;
  }
  const { rows, read, withoutPlace, withoutTime, outside, duplicates, refused, issues } = JSON.parse(json);
  expect(read + withoutPlace + withoutTime + outside + duplicates + refused).toBe(rows);
  expect(issues.length).toBe(rows - read);
  for (const { line, column, fate, code } of issues) {
    expect(line).toBeGreaterThan(0);
    expect(typeof column).toBe("string");
    expect(ISSUE_FATES).toContain(fate);
    expect(ISSUE_CODES).toContain(code);
  }
  return rows;
}
