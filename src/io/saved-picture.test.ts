import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import * as fc from "fast-check";
import { unzipSync, type Zippable, zipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Source } from "../domain/source.ts";
import { NO_WORK } from "../domain/work.ts";
import { aLogEntry, aVisit } from "../testing/a-work.ts";
import { anyData } from "../testing/any-data.ts";
import { anyWork } from "../testing/any-work.ts";
import { incidentRows } from "../testing/incident-rows.ts";
import { numberOfRuns, runs } from "../testing/runs.ts";
import type { ImportedData, Mapping } from "./import-model.ts";
import { packData } from "./pack-data.ts";
import type { PictureFile } from "./picture.ts";
import { isPicture, lookAtPicture, readPicture, type SavedContent, writePicture } from "./saved-picture.ts";

const MAPPING: Mapping = {
  kind: "incidents",
  format: "csv",
  encoding: "utf-8",
  delimiter: ";",
  columns: { id: 0, from: 1, lat: 2, lon: 3 },
  epsg: 4326,
  dayFirst: true,
  surveyMeaning: "unsafe",
};
const SOURCE: Source = {
  id: "kalla-1",
  kind: "incidents",
  name: "Händelser <b>2026</b>.csv",
  provider: "police",
  fictional: true,
  origin: "Importerad",
  licence: "",
  dated: "2026-11-24",
  rows: 2,
  firstDay: 20_000,
  lastDay: 20_001,
  piles: [],
};

function fileOf(id: string, data: ImportedData): PictureFile {
  return {
    id,
    source: { ...SOURCE, id: `kalla-${id}`, kind: data.kind },
    contentHash: "abc",
    dataHash: "def",
    metricEpsg: 3006,
    mapping: { ...MAPPING, kind: data.kind },
  };
}

function contentOf(all: readonly ImportedData[], settings: Record<string, unknown> = {}): SavedContent {
  const files = all.map((data, index) => fileOf(`fil-${index}`, data));
  return {
    savedAt: "2026-11-24T15:00:00+01:00",
    appVersion: "0.1.0",
    view: "visning=narvaro&urval=period:senaste-12",
    picture: { withExample: false, files, doubles: { "a|b": "same" }, work: null },
    settings,
    parts: new Map(files.map(({ id }, index) => [id, packData(all[index]!)])),
  };
}

const TWO_ROWS: ImportedData = {
  kind: "incidents",
  incidents: incidentRows([
    { x: 536_500, y: 6_474_000, start: 29_000_000, id: "FIKTIV-1" },
    { x: 536_510, y: 6_474_010, start: null, id: "FIKTIV-2", category: "<img src=x onerror=alert(1)>" },
  ]),
};
const SMALL = contentOf([TWO_ROWS]);

async function saved(content: SavedContent, password: string | null = null): Promise<Uint8Array> {
  const written = await writePicture(content, password);
  if (!written.ok) throw new Error(written.error);
  return written.value;
}

/** The file with its entries changed, and the manifest's seal put right again, as a forger would. */
function forged(file: Uint8Array, change: (entries: Record<string, Uint8Array>) => Zippable | undefined): Uint8Array {
  const entries = unzipSync(file);
  const changed = change(entries) ?? entries;
  const manifest = changed["lagesbild.json"] as Uint8Array;
  const sealed = { ...changed, SHA256SUMS: text(`${bytesToHex(sha256(manifest))}  lagesbild.json\n`) };
  return zipSync(sealed);
}

function withManifest(file: Uint8Array, change: (manifest: string) => string): Uint8Array {
  return forged(file, (entries) => {
    entries["lagesbild.json"] = text(change(new TextDecoder().decode(entries["lagesbild.json"])));
    return undefined;
  });
}

const text = (characters: string) => new TextEncoder().encode(characters);
const failure = (error: string) => ({ ok: false, error });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a saved picture", () => {
  it("opens to what was saved, whatever the data", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyData, { maxLength: 4 }),
        fc.jsonValue(),
        fc.option(anyWork),
        async (all, value, work) => {
          // JSON knows no negative zero.
          const made = contentOf(all, { anything: JSON.parse(JSON.stringify(value)) });
          const content = { ...made, picture: { ...made.picture, work } };

          const opened = await readPicture(await saved(content), null);

          const data = new Map(all.map((one, index) => [`fil-${index}`, one]));
          expect(opened).toEqual({ ok: true, value: { ...content, data, lost: [] } });
        },
      ),
      runs(100, 5_000),
    );
  });

  it("opens with its password to what was saved", async () => {
    const opened = await readPicture(await saved(SMALL, "Åtta smörgåsar"), "Åtta smörgåsar");

    expect(opened).toEqual({ ok: true, value: { ...SMALL, data: new Map([["fil-0", TWO_ROWS]]), lost: [] } });
  });

  it("takes the password as typed on another kind of computer", async () => {
    const file = await saved(SMALL, "Åtta".normalize("NFC"));

    expect((await readPicture(file, "Åtta".normalize("NFD"))).ok).toBe(true);
  });

  it("is the same bytes for the same content, and never the same when locked", async () => {
    expect(await saved(SMALL)).toEqual(await saved(SMALL));
    expect(await saved(SMALL, "a")).not.toEqual(await saved(SMALL, "a"));
  });

  it("tells what it holds before it is opened, and nothing when it is locked", async () => {
    expect(lookAtPicture(await saved(SMALL))).toEqual({
      ok: true,
      encrypted: false,
      savedAt: SMALL.savedAt,
      sources: SMALL.picture.files.map(({ source }) => source),
      hasWork: false,
    });
    const planned = { ...SMALL, picture: { ...SMALL.picture, work: { ...NO_WORK, visits: [aVisit()] } } };
    expect(lookAtPicture(await saved(planned))).toMatchObject({ hasWork: true });
    const locked = await saved(SMALL, "hemligt");
    expect(lookAtPicture(locked)).toEqual({ ok: true, encrypted: true });
    expect(new TextDecoder("latin1").decode(locked)).not.toMatch(/kalla|FIKTIV|csv/);
  });

  it("says in clear that its data are invented", async () => {
    const manifest = new TextDecoder().decode(unzipSync(await saved(SMALL))["lagesbild.json"]);

    expect(JSON.parse(manifest)).toMatchObject({ format: "lagesbild", version: 3, fictional: true });
  });

  it("is known for what it is, and other files are not taken for it", async () => {
    expect(isPicture(await saved(SMALL))).toBe(true);
    expect(isPicture(await saved(SMALL, "a"))).toBe(true);
    expect(isPicture(text("id;från;lat;lon"))).toBe(false);
    expect(isPicture(zipSync({ "data.csv": text("a;b"), "lagesbild.json": text("{}") }))).toBe(false);
  });
});

describe("a damaged picture", () => {
  it("is either found out or opens to the very same, whichever byte is another", async () => {
    const file = await saved(SMALL);
    let found = 0;
    for (let at = 0; at < file.length; at++) {
      const flipped = file.slice();
      flipped[at]! ^= 1 << (at % 8);
      const opened = await readPicture(flipped, null);
      if (opened.ok)
        expect(opened.value, `byte ${at}`).toEqual({ ...SMALL, data: new Map([["fil-0", TWO_ROWS]]), lost: [] });
      else found++;
    }

    expect(found).toBeGreaterThan(file.length / 2);
  });

  it("is truncated when cut at any place after its name", async () => {
    const file = await saved(SMALL);
    const name = 30 + "lagesbild.json".length;

    for (let length = 0; length < file.length; length++) {
      const expected = failure(length < name ? "not-a-picture" : "truncated");
      expect(await readPicture(file.slice(0, length), null), `${length} bytes`).toEqual(expected);
    }
  });

  it("is changed when something is written behind it", async () => {
    expect(await readPicture(new Uint8Array([...(await saved(SMALL)), 0]), null)).toEqual(failure("changed"));
  });

  it("gives one reason for any bytes at all, and never throws", async () => {
    const start = (await saved(SMALL)).slice(0, 60);
    const end = (await saved(SMALL)).slice(-22);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), fc.boolean(), async (middle, begins, ends) => {
        const bytes = new Uint8Array([...(begins ? start : []), ...middle, ...(ends ? end : [])]);

        const opened = await readPicture(bytes, "x");

        expect(["not-a-picture", "truncated", "changed"]).toContain(opened.ok ? "opened" : opened.error);
      }),
      runs(300, 50_000),
    );
  });
});

describe("a locked picture", () => {
  it("asks for the password, and says when it is wrong", async () => {
    const file = await saved(SMALL, "rätt");

    expect(await readPicture(file, null)).toEqual(failure("no-password"));
    expect(await readPicture(file, "fel")).toEqual(failure("wrong-password"));
    expect(await readPicture(file, "")).toEqual(failure("wrong-password"));
  });

  it("is truncated when cut at any place after its name", async () => {
    const file = await saved(SMALL, "rätt");

    for (let length = 9; length < file.length; length++) {
      expect(await readPicture(file.slice(0, length), "rätt"), `${length} bytes`).toEqual(failure("truncated"));
    }
  });

  it("is not opened when any byte is another, and the right password is not called wrong", async () => {
    const file = await saved(SMALL, "rätt");
    const sealedFrom = new TextDecoder("latin1").decode(file).indexOf("}") + 1;
    const step = Math.ceil((file.length - sealedFrom) / numberOfRuns(4, 300));
    for (let at = 0; at < file.length; at += at < sealedFrom ? 1 : step) {
      const flipped = file.slice();
      flipped[at]! ^= 1 << (at % 8);

      const opened = await readPicture(flipped, "rätt");

      // A flipped bit in the length of the head makes it seem longer than the file.
      const expected = at < 9 ? ["not-a-picture"] : at >= 10 && at < 14 ? ["changed", "truncated"] : ["changed"];
      expect(expected.map(failure), `byte ${at}`).toContainEqual(opened);
    }
  });

  it("has the work that was saved", async () => {
    const work = { ...NO_WORK, visits: [aVisit({ note: "Vid kiosken", invented: true })], log: [aLogEntry()] };
    const file = await saved({ ...SMALL, picture: { ...SMALL.picture, work } }, "rätt");

    expect(await readPicture(file, "rätt")).toMatchObject({ ok: true, value: { picture: { work }, lost: [] } });
    expect(new TextDecoder("latin1").decode(file)).not.toContain("kiosken");
  });

  it("cannot be made or opened where the browser offers no encryption", async () => {
    const file = await saved(SMALL, "rätt");
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });

    expect(await writePicture(SMALL, "rätt")).toEqual(failure("no-crypto"));
    expect(await readPicture(file, "rätt")).toEqual(failure("no-crypto"));
    expect((await writePicture(SMALL, null)).ok).toBe(true);
  });
});

describe("a forged picture", () => {
  it("of a newer version is newer, though it has become something else", async () => {
    const newer = withManifest(await saved(SMALL), () => '{"format":"lagesbild","version":4,"rows":"elsewhere"}');

    expect(await readPicture(newer, null)).toEqual(failure("newer"));
    expect(lookAtPicture(newer)).toEqual({ ok: false, failure: "newer" });
  });

  it.each([
    ["another format", (json: string) => json.replace('"lagesbild"', '"annat"')],
    ["version 0", (json: string) => json.replace('"version": 3', '"version": 0')],
    ["no JSON", () => "{"],
    ["an unknown kind", (json: string) => json.replaceAll('"incidents"', '"people"')],
    ["rows of another kind than the source's", (json: string) => json.replaceAll('"incidents"', '"requests"')],
    ["a part with a path of its own", (json: string) => json.replace("rows/1.bin", "../../etc/passwd")],
    [
      "a part for no file",
      (json: string) => json.replace('"parts": [\n  {\n   "id": "fil-0"', '"parts": [\n  {\n   "id": "x"'),
    ],
    ["a file without part", (json: string) => json.replace(/"parts": \[[^\]]*\]/, '"parts": []')],
    ["a list for settings", (json: string) => json.replace('"settings": {}', '"settings": []')],
  ])("with %s in its manifest is changed", async (_, change) => {
    const file = await saved(SMALL);
    const other = withManifest(file, change);

    expect(other).not.toEqual(withManifest(file, (json) => json));
    expect(await readPicture(other, null)).toEqual(failure("changed"));
  });

  it("keeps no property of every object, whatever keys its settings and doubles have", async () => {
    const poisoned = withManifest(await saved(SMALL), (json) =>
      json
        .replace('"settings": {}', '"settings": {"__proto__": {"polluted": true}, "constructor": 1}')
        .replace('"a|b": "same"', '"__proto__": "same"'),
    );

    const opened = await readPicture(poisoned, null);

    expect(opened.ok).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    if (opened.ok) {
      expect(Object.keys(opened.value.settings)).toEqual(["__proto__", "constructor"]);
      expect((opened.value.settings as Record<string, unknown>).polluted).toBeUndefined();
    }
  });

  it("with an entry more, or one less, is changed", async () => {
    const file = await saved(SMALL);

    const more = forged(file, (entries) => ({ ...entries, "rows/2.bin": text("x") }));
    const less = forged(file, ({ "rows/1.bin": _, ...entries }) => entries);

    expect(await readPicture(more, null)).toEqual(failure("changed"));
    expect(await readPicture(less, null)).toEqual(failure("changed"));
  });

  it("with an entry twice is changed", async () => {
    const file = await saved(SMALL);
    const longer = forged(file, (entries) => ({ ...entries, "rows/9.bin": entries["rows/1.bin"]! }));

    const twice = text9to1(longer);

    expect(await readPicture(twice, null)).toEqual(failure("changed"));
  });

  it("with other rows is changed", async () => {
    const others = packData({ kind: "incidents", incidents: incidentRows([{ x: 1, y: 2, start: 29_000_000 }]) });
    const other = forged(await saved(SMALL), (entries) => ({ ...entries, "rows/1.bin": others }));

    expect(await readPicture(other, null)).toEqual(failure("changed"));
  });

  it("with another manifest under the old seal is changed", async () => {
    const entries = unzipSync(await saved(SMALL));
    const json = new TextDecoder().decode(entries["lagesbild.json"]);
    entries["lagesbild.json"] = text(json.replace('"police"', '"other"'));

    expect(await readPicture(zipSync(entries), null)).toEqual(failure("changed"));
  });

  it("that would unpack to more than any picture is told so before it does", async () => {
    const manifestBomb = zipSync({ "lagesbild.json": new Uint8Array(65 * 2 ** 20) });
    expect(await readPicture(manifestBomb, null)).toEqual(failure("unpacks-too-large"));

    const file = await saved(SMALL);
    const rowsBomb = claimingBytes(file, "rows/1.bin", 0xffff_fff0);
    expect(await readPicture(rowsBomb, null)).toEqual(failure("unpacks-too-large"));
    expect(lookAtPicture(rowsBomb)).toEqual({ ok: false, failure: "unpacks-too-large" });
  });
});

/** The entry `rows/9.bin` renamed to `rows/1.bin` in both places where a zip names it. */
function text9to1(file: Uint8Array): Uint8Array {
  const changed = file.slice();
  const characters = new TextDecoder("latin1").decode(file);
  for (const match of characters.matchAll(/rows\/9/g)) changed[match.index + 5] = "1".charCodeAt(0);
  return changed;
}

/** The file with another unpacked size of an entry in the zip's directory. */
function claimingBytes(file: Uint8Array, entry: string, bytes: number): Uint8Array {
  const changed = file.slice();
  const at = new TextDecoder("latin1").decode(file).lastIndexOf(entry) - 46;
  new DataView(changed.buffer).setUint32(at + 24, bytes, true);
  return changed;
}
