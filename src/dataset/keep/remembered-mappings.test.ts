import { describe, expect, it } from "vitest";
import { aDatabaseName, anOpenedEngine, importFile } from "../../testing/kept-engine.ts";

const FILE =
  "Nr;När;Vad;Latitud;Longitud\nA1;03/04/2026 10:00;Stöld;58,41;15,62\nA2;05/04/2026 11:00;Rån;58,42;15,63\n";

describe("a header whose understanding was confirmed", () => {
  it("is understood in the same way at the next visit", async () => {
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database);
    const guess = await engine.preview(new File([FILE], "a.csv"));
    if (!guess.ok) throw new Error(guess.failure);
    const mapping = { ...guess.preview.mapping, dayFirst: false };
    const decision = { file: new File([FILE], "a.csv"), mapping, mode: "add", provider: "police" } as const;
    await engine.importFiles([decision], () => {}, new AbortController().signal);

    const next = await anOpenedEngine(database);
    const again = await next.engine.preview(new File([FILE.replace("A1", "B1")], "b.csv"));

    expect(guess.preview.mapping.dayFirst).toBe(true);
    expect(again.ok && again.preview.mapping).toMatchObject({ dayFirst: false, columns: mapping.columns });
  });

  it("does no harm when it is broken on disk", async () => {
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database);
    await importFile(engine, new File([FILE], "a.csv"));
    const kept = (await engine.settings()).mappings as object[];
    await engine.saveSetting("mappings", [17, { ...kept[0], epsg: "far" }, null]);

    const again = await engine.preview(new File([FILE], "b.csv"));

    expect(kept).toHaveLength(1);
    expect(again.ok).toBe(true);
  });
});
