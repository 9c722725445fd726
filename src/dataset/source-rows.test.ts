import { describe, expect, it } from "vitest";
import type { DataKind } from "../domain/source.ts";
import { builtInFiles, TEST_NOW } from "../testing/built-in-files.ts";
import { createEngine } from "./engine.ts";

const nobody = new AbortController().signal;

describe("the rows of a loaded source", () => {
  it.each<DataKind>(["incidents", "requests", "unsafePlaces", "survey"])(
    "of %s come back as they were when imported again",
    async (kind) => {
      const engine = createEngine({ readBuiltIn: builtInFiles(), nowDay: () => TEST_NOW });
      const { sources } = await engine.open();
      const { id } = sources.find((source) => source.kind === kind)!;
      const first = await engine.rowsCsv(id, "excel");

      const file = new File([first], "rader.csv");
      const text = await first.text();
      const preview = await engine.preview(file);
      if (!preview.ok) throw new Error(preview.failure);
      const { mapping } = preview.preview;
      const outcome = await engine.importFiles(
        [{ file, mapping, mode: "replace", provider: "other" }],
        () => {},
        nobody,
      );

      if (!outcome.ok) throw new Error(outcome.failure);
      const again = outcome.summary.sources.find(({ name }) => name === file.name)!;
      expect(mapping.kind).toBe(kind);
      expect(await (await engine.rowsCsv(again.id, "excel")).text()).toBe(
        text.replaceAll(";ja\r\n", again.fictional ? ";ja\r\n" : ";nej\r\n"),
      );
      expect(text.split("\r\n")).toHaveLength(again.rows + 2);
    },
  );

  it("that nobody knows are empty", async () => {
    const engine = createEngine({ readBuiltIn: builtInFiles(), nowDay: () => TEST_NOW });
    await engine.open();

    expect((await engine.rowsCsv("nobody", "gis")).size).toBe(0);
  });
});
