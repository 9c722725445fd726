import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { APP_VERSION } from "./app-version.ts";

test("a saved picture names the version that the package has", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));

  expect(APP_VERSION).toBe(version);
});
