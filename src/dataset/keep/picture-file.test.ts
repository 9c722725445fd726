import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../domain/selection.ts";
import { NO_WORK } from "../../domain/work.ts";
import { packData } from "../../io/pack-data.ts";
import { NOTHING_LOADED } from "../../io/picture.ts";
import type { RememberedMapping } from "../../io/remembered-mapping.ts";
import { readPicture, writePicture } from "../../io/saved-picture.ts";
import { aPromise, aVisit } from "../../testing/a-work.ts";
import { aDatabaseName, anOpenedEngine, importIncidents } from "../../testing/kept-engine.ts";

describe("a saved picture", () => {
  it("opens to the same picture elsewhere, is kept there and can be undone", async () => {
    const mine = await anOpenedEngine(aDatabaseName());
    const { summary } = await importIncidents(mine.engine);
    await mine.engine.saveSetting("view", "?mine");
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

  it("takes along what was planned and noted, with the marks of what is invented, and undo brings one's own back", async () => {
    const exampleWork = { ...NO_WORK, visits: [aVisit({ id: "example", invented: true })] };
    const mine = await anOpenedEngine(aDatabaseName(), { exampleWork });
    await mine.engine.changeWork("visitAdded", [], { visits: { put: [aVisit({ id: "mine" })] } });
    const database = aDatabaseName();
    const colleague = await anOpenedEngine(database);
    await colleague.engine.changeWork("promise", [], { promises: { put: [aPromise()] } });

    for (const password of [null, "hemligt ord"]) {
      const saved = await mine.engine.savePicture("", password);
      if (!saved.ok) throw new Error(saved.failure);
      const opened = await colleague.engine.openPicture(new File([saved.file], "bild.lagesbild"), password);

      expect(opened).toMatchObject({ ok: true, lost: [] });
      expect(await (await anOpenedEngine(database)).engine.work()).toEqual(await mine.engine.work());
      await colleague.engine.undo();
      expect((await colleague.engine.work()).promises).toEqual([aPromise()]);
    }
    expect((await mine.engine.work()).visits).toEqual([...exampleWork.visits, aVisit({ id: "mine" })]);
  });

  it("from someone's hand comes without what is personal in it", async () => {
    const visits = [aVisit({ note: "Ring 070-123 45 67" })];
    const picture = { ...NOTHING_LOADED, work: { ...NO_WORK, visits } };
    const content = { savedAt: "", appVersion: "", view: "", settings: {}, parts: new Map(), picture };
    const written = await writePicture(content, null);
    if (!written.ok) throw new Error(written.error);
    const { engine } = await anOpenedEngine(aDatabaseName());

    const opened = await engine.openPicture(new File([written.value as Uint8Array<ArrayBuffer>], "b.lagesbild"), null);

    expect(opened).toMatchObject({ ok: true, lost: [] });
    expect((await engine.work()).visits).toEqual([aVisit({ note: "Ring •••" })]);
  });

  it("takes along the known headers of its own files and no other setting; no other is taken from it", async () => {
    const mine = await anOpenedEngine(aDatabaseName());
    await importIncidents(mine.engine);
    const [own] = (await mine.engine.settings()).mappings as [RememberedMapping];
    const other = { ...own, key: "csv|annat", kind: "requests" };
    await mine.engine.saveSetting("mappings", [own, other]);
    await mine.engine.saveSetting("secret", "own");
    const saved = await mine.engine.savePicture("", null);
    if (!saved.ok) throw new Error(saved.failure);
    const bytes = new Uint8Array(await saved.file.arrayBuffer());
    const read = await readPicture(bytes, null);
    if (!read.ok) throw new Error(read.error);
    const { data: _, lost: _lost, ...content } = read.value;
    const parts = new Map(read.value.picture.files.map(({ id }) => [id, packData(read.value.data.get(id)!)]));
    const settings = { ...content.settings, mappings: [own, { key: 7 }], junk: "x".repeat(1000) };
    const forged = await writePicture({ ...content, savedAt: "2026-11-22T12:00:00.000Z", settings, parts }, null);
    if (!forged.ok) throw new Error(forged.error);

    const { engine: colleague } = await anOpenedEngine(aDatabaseName());
    await colleague.openPicture(new File([forged.value as Uint8Array<ArrayBuffer>], "bild.lagesbild"), null);

    expect(content.settings).toEqual({ mappings: [own] });
    expect(await colleague.settings()).toEqual({ mappings: [own] });
  });
});
