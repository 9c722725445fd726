import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readPicture } from "../../io/saved-picture.ts";
import { aLogEntry, anOwnRequest, aVisit } from "../../testing/a-work.ts";
import { aDatabaseName, anOpenedEngine, importFile } from "../../testing/kept-engine.ts";
import { dumpDatabase } from "../../testing/raw-database.ts";

const SECRETS = [
  "Hemliga Svensson",
  "19850709-9805",
  "070-123 45 67",
  "anna@example.org",
  "Ringde och",
  "Ringde igen",
  "Har bott här",
  "REFUSED",
];

const REQUESTS = [
  "id;anmäld;typ;status;lat;lon;beskrivning;namn;personnummer;telefon;e-post",
  "R1;2026-09-01;belysning;öppen;58,41;15,62;Ringde och var upprörd;Hemliga Svensson;19850709-9805;070-123 45 67;anna@example.org",
  "R2;2026-09-02;klotter;öppen;58,41;15,63;Ringde igen och var upprörd över hunden;Hemliga Svensson;19850709-9805;070-123 45 67;anna@example.org",
  "REFUSED;2026-09-03;klotter;öppen;1;2;Har bott här länge och är orolig;Hemliga Svensson;19850709-9805;070-123 45 67;anna@example.org",
  "",
].join("\n");

describe("what is on disk after an import of a file with personal data", () => {
  it("holds nothing of the columns left out, of refused rows or of the file's own bytes", async () => {
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database);

    const { files } = await importFile(engine, new File([REQUESTS], "ärenden.csv"));

    const text = await textOnDisk(database);
    expect(files[0]?.counts).toMatchObject({ rows: 3, read: 2 });
    expect(text).toContain("R1");
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it("and a saved picture hold nothing personal that stands in the names of files, or in the name it is given", async () => {
    const secrets = ["19800101-1231", "800101-1231", "anna@example.org", "070-123 45 67"];
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database);
    const zip = zipSync({
      "Till anna@example.org.csv": strToU8(REQUESTS),
      "Om 070-123 45 67.csv": strToU8("a;b\n1;2\n"),
    }) as Uint8Array<ArrayBuffer>;

    const { files } = await importFile(engine, new File([zip], "Andersson 19800101-1231, anna@example.org.zip"));
    const renamed = await engine.describeSource(files[0]!.source!.id, { name: "Ärenden_800101-1231_070-123 45 67" });
    const saved = await engine.savePicture("", null);
    const picture = saved.ok && (await readPicture(new Uint8Array(await saved.file.arrayBuffer()), null));
    await engine.removeSource(files[0]!.source!.id);

    const text = (await textOnDisk(database)) + JSON.stringify(picture);
    expect(files[0]?.mapping.entry).toContain("anna@example.org");
    expect(renamed.sources.map(({ name }) => name)).toContain("Ärenden ••• •••");
    expect(picture).toMatchObject({ ok: true });
    expect(text).toContain("Andersson •••");
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});

describe("what is on disk after work", () => {
  it("holds nothing personal of what was typed, nor of the name of a file whose rows have no ids", async () => {
    const secrets = ["19800101-1231", "070-123 45 67", "anna@example.org"];
    const said = `Ring Anna, ${secrets.join(" ")}`;
    const database = aDatabaseName();
    const { engine } = await anOpenedEngine(database);
    const row = "2026-09-01;belysning;öppen;58,41;15,62;Trasig lampa";
    const content = `anmäld;typ;status;lat;lon;beskrivning\n${row}\n`;
    const file = new File([content], "Andersson 19800101-1231.csv");
    await importFile(engine, file);
    const requestId = "Andersson •••.csv:2";
    const { key } = (await engine.request(requestId))!.inFile!;

    await engine.changeWork("requestChanged", [said], {
      visits: { put: [aVisit({ note: said, place: { id: "p", name: said, lngLat: [15.62, 58.41] } })] },
      log: { put: [aLogEntry({ note: said, placeName: said })] },
      ownRequests: { put: [anOwnRequest({ description: said, owner: said })] },
      requestEdits: { put: [{ id: key, type: "park", status: "closed", closedDay: null, owner: said }] },
    });

    const text = await textOnDisk(database);
    expect((await engine.request(requestId))?.owner).toBe("Ring Anna, ••• ••• •••");
    expect(text).toContain("Ring Anna");
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});

/** Every text and every byte, so that nothing can hide in what is packed. */
async function textOnDisk(database: string): Promise<string> {
  return JSON.stringify(await dumpDatabase(database), (_key, value) =>
    value instanceof Uint8Array ? new TextDecoder("utf-8").decode(value) : value,
  );
}
