import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KEY_GROUPS } from "./key-groups.ts";

const sources = readdirSync("src/ui", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".tsx") && !path.includes(".test."))
  .map((path) => readFileSync(`src/ui/${path}`, "utf8"));

describe("the keys that are shown", () => {
  it("hold every key that a button says it has", () => {
    const told = sources.flatMap((source) =>
      [...source.matchAll(/aria-keyshortcuts="([^"]+)"/g)].flatMap(([, keys]) => keys!.split(" ")),
    );
    const single = [...new Set(told)].filter((key) => key.length === 1);
    const shown = KEY_GROUPS.flatMap(({ rows }) => rows.flatMap(({ keys }) => keys));

    expect(single.length).toBeGreaterThan(4);
    expect(single.filter((key) => !shown.includes(key))).toEqual([]);
  });
});
