import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../domain/selection.ts";
import { aDatabaseName, anOpenedEngine, importIncidents } from "../../testing/kept-engine.ts";

describe("a saved picture", () => {
  it("opens to the same picture elsewhere, is kept there and can be undone", async () => {
    const mine = await anOpenedEngine(aDatabaseName());
    const { summary } = await importIncidents(mine.engine);
    await mine.engine.saveSetting("view", "?mine");
    await mine.engine.saveSetting("mappings", []);
    const saved = await mine.engine.savePicture("?visning=karta", null);
    if (!saved.ok) throw new Error(saved.failure);
    const file = new File([saved.file], "bild.lagesbild");
    const database = aDatabaseName();
    const colleague = await anOpenedEngine(database);

    const look = await colleague.engine.lookAtPicture(file);
    const opened = await colleague.engine.openPicture(file, null);
    const later = await anOpenedEngine(database);

    expect(look).toMatchObject({ ok: true, encrypted: false, sources: [{ name: "händelser.csv" }] });
    expect(opened).toMatchObject({ ok: true, view: "?visning=karta" });
    expect(opened.ok && opened.summary).toMatchObject({
      fingerprint: summary.fingerprint,
      sources: summary.sources,
      undoable: { kind: "opened", names: ["bild.lagesbild"] },
    });
    expect(await later.engine.counts(EVERYTHING)).toEqual(await mine.engine.counts(EVERYTHING));
    expect(Object.keys(await later.engine.settings())).not.toContain("view");
    expect((await later.engine.undo())?.builtIn).toBe(true);
  });

  it("opens with its password only, and changes nothing without", async () => {
    const { engine } = await anOpenedEngine(aDatabaseName());
    await importIncidents(engine);
    const saved = await engine.savePicture("", "hemligt ord");
    if (!saved.ok) throw new Error(saved.failure);
    const file = new File([saved.file], "bild.lagesbild");
    const { engine: other, summary: before } = await anOpenedEngine(aDatabaseName());

    expect(await other.lookAtPicture(file)).toEqual({ ok: true, encrypted: true });
    expect(await other.openPicture(file, null)).toEqual({ ok: false, failure: "no-password" });
    expect(await other.openPicture(file, "fel")).toEqual({ ok: false, failure: "wrong-password" });
    expect((await other.counts(EVERYTHING)).all).toBe(before.incidents);
    expect(await other.openPicture(file, "hemligt ord")).toMatchObject({ ok: true });
    expect((await other.counts(EVERYTHING)).all).toBe(20);
  });
});
