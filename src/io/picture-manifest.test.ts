import { describe, expect, it } from "vitest";
import { NO_WORK, type Work } from "../domain/work.ts";
import { aVisit } from "../testing/a-work.ts";
import { NOTHING_LOADED } from "./picture.ts";
import { isNewerManifest, type Manifest, type Migration, manifestText, readManifest } from "./picture-manifest.ts";

const MANIFEST: Manifest = {
  savedAt: "2026-11-24T15:00:00+01:00",
  appVersion: "0.1.0",
  fictional: true,
  view: "visning=data",
  picture: NOTHING_LOADED,
  settings: {},
  parts: [],
};

/** As if the next version but one were written: version 2 called the view "query", version 3 calls it "view" again. */
const TO_2: Migration = ({ view, ...rest }) => ({ ...rest, query: view });
const TO_3: Migration = ({ query, ...rest }) => ({ ...rest, view: query, settings: { liftedFrom: 2 } });

describe("the manifest of a saved picture", () => {
  it("of version 1, from before there was any work, has none", () => {
    const { work: _, ...picture } = NOTHING_LOADED;
    const first = JSON.stringify({ format: "lagesbild", version: 1, ...MANIFEST, picture });

    expect(readManifest(first)).toEqual({ ok: true, value: { ...MANIFEST, lost: [] } });
  });

  it("of version 2, from before there were decisions, has none and has lost nothing", () => {
    const { decisions: _, ...work } = { ...NO_WORK, visits: [aVisit()] };
    const second = { format: "lagesbild", version: 2, ...MANIFEST, picture: { ...NOTHING_LOADED, work } };

    expect(readManifest(JSON.stringify(second))).toMatchObject({
      ok: true,
      value: { picture: { work: { visits: [aVisit()], decisions: [] } }, lost: [] },
    });
  });

  it("is newer to a program that knows of no work", () => {
    expect(isNewerManifest(manifestText(MANIFEST), [])).toBe(true);
  });

  it("with work that another program has written names what cannot be read of it, and has the rest", () => {
    const visits = [aVisit(), { ...aVisit({ id: "v2" }), minutes: "long" }];
    const text = manifestText({ ...MANIFEST, picture: { ...NOTHING_LOADED, work: { ...NO_WORK, visits } as Work } });

    expect(readManifest(text)).toMatchObject({
      ok: true,
      value: { picture: { work: { visits: [aVisit()] } }, lost: [{ list: "visits", month: null, count: 1 }] },
    });
    expect(readManifest(text.replace('"visits"', '"stops"'))).toMatchObject({ value: { lost: [{ list: "visits" }] } });
    expect(readManifest(text.replace(/"work": \{/, '"work": 7, "other": {'))).toEqual({ ok: false, error: "changed" });
  });

  it("reads as it was written", () => {
    expect(readManifest(manifestText(MANIFEST))).toEqual({ ok: true, value: { ...MANIFEST, lost: [] } });
  });

  it("of an older version is lifted step by step", () => {
    expect(readManifest(manifestText(MANIFEST, []), [TO_2, TO_3])).toEqual({
      ok: true,
      value: { ...MANIFEST, settings: { liftedFrom: 2 }, lost: [] },
    });
  });

  it("of the version in between takes only the steps that are left", () => {
    const { view, ...rest } = MANIFEST;
    const second = JSON.stringify({ format: "lagesbild", version: 2, ...rest, query: view });

    expect(readManifest(second, [TO_2, TO_3])).toMatchObject({ ok: true, value: { view: "visning=data" } });
  });

  it("of a later version is newer", () => {
    expect(readManifest(manifestText(MANIFEST, [TO_2, TO_2, TO_2]))).toEqual({ ok: false, error: "newer" });
  });
});
