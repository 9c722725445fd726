import { expect, test } from "vitest";
import { context } from "../testing/import-fixtures.ts";
import { importFileAtOnce } from "./import-file.ts";
import type { Field, ImportedFile, Mapping } from "./import-model.ts";
import { previewFile } from "./preview-file.ts";

const PERSONAL = [
  "811218-9876",
  "198112189876",
  "8112789873",
  "Eva Andersson",
  "Andersson, Eva",
  "Karl-Johan Svensson",
  "070-123 45 67",
  "+46 13 20 60 00",
  "eva.andersson@example.se",
];
const SENTENCES = [
  "Ringde från 070-123 45 67 och lät mycket upprörd hela tiden",
  "Personen 811218-9876 satt kvar utanför porten till sent på natten",
  "Vill ha svar till eva.andersson@example.se innan helgen är slut",
];

const sentence = (i: number) => `${pick(SENTENCES, i)}, anmälan ${i}`;

const file = (header: string, row: (i: number) => string) =>
  new TextEncoder().encode([header, ...Array.from({ length: 30 }, (_, i) => row(i))].join("\n"));
const pick = (values: readonly string[], i: number) => values[i % values.length]!;
const person = (i: number) =>
  [
    pick(["811218-9876", "198112189876", "8112789873"], i),
    pick(["Eva Andersson", "Andersson, Eva", "Karl-Johan Svensson"], i),
    pick(["070-123 45 67", "+46 13 20 60 00"], i),
    "eva.andersson@example.se",
  ].join(";");

const FILES: Record<string, Uint8Array> = {
  incidents: file(
    "id;datum;kategori;underkategori;lat;lon;pnr;x;y2;z",
    (i) => `811218-9876;2025-09-${10 + (i % 9)};Stöld, ring 070-123 45 67;${sentence(i)};58.41;15.62;${person(i)}`,
  ),
  requests: file(
    "ärende;anmäld;typ;status;lat;lon;beskrivning;personnummer;ansvarig;telefon;mejl",
    (i) => `A-${i};2025-09-10;belysning;öppen;58.41;15.62;${sentence(i)};${person(i)}`,
  ),
  unsafePlaces: file(
    "id;datum;lat;lon;orsak;pnr;anmälare;tel;epost",
    (i) => `eva.andersson@example.se;2025-09-10;58.41;15.62;${sentence(i)};${person(i)}`,
  ),
  survey: file(
    "områdeskod;område;mätning;fråga;andel_procent;antal_svar;pnr;kontaktperson;tfn;mejl",
    (i) => `0580R001;Väster, 013-12 34 56;2025-${i};Otrygg? Svara 811218-9876;34;120;${person(i)}`,
  ),
  visits: file(
    "id;start;minuter;plats;lat;lon;anteckning;pnr;vem;telefon;epost",
    (i) => `811218-9876;2025-09-10 21:15;15;Torget, ring 070-123 45 67;58.41;15.62;${sentence(i)};${person(i)}`,
  ),
  areas: new TextEncoder().encode(
    JSON.stringify({
      type: "FeatureCollection",
      features: [0, 1].map((i) => ({
        type: "Feature",
        properties: {
          kod: `A${i} 811218-9876`,
          namn: pick(["Eva Andersson", "Karl-Johan Svensson"], i),
          tel: "070-123 45 67",
        },
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [15.6 + i, 58.4],
              [15.7 + i, 58.4],
              [15.7 + i, 58.5],
              [15.6 + i, 58.4],
            ],
          ],
        },
      })),
    }),
  ),
};

function imported(kind: string, change: (mapping: Mapping) => Mapping = (mapping) => mapping): ImportedFile {
  const name = kind === "areas" ? "areas.geojson" : `${kind}.csv`;
  const preview = previewFile(name, FILES[kind]!, context);
  if (!preview.ok) throw new Error(preview.failure);
  const result = importFileAtOnce(name, FILES[kind]!, change(preview.preview.mapping), context);
  if (!result.ok) throw new Error(result.failure);
  expect(result.file.data.kind).toBe(kind);
  return result.file;
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (ArrayBuffer.isView(value) || value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(textsIn);
}

function personalIn(imported: ImportedFile): string[] {
  const texts = textsIn(imported.data);
  return PERSONAL.filter((personal) => texts.some((text) => text.includes(personal)));
}

test.each(Object.keys(FILES))("nothing personal of a file of %s is in what is kept", (kind) => {
  const file = imported(kind);

  expect(personalIn(file)).toEqual([]);
  expect(file.counts.read).toBeGreaterThan(0);
});

test.each(Object.keys(FILES))("nor when the mapping names every personal column of a file of %s", (kind) => {
  const fields: Record<string, readonly Field[]> = {
    incidents: ["id", "category", "subcategory"],
    requests: ["id", "description", "owner"],
    unsafePlaces: ["id", "reason"],
    survey: ["areaName", "question", "survey"],
    visits: ["id", "placeName", "actor"],
    areas: ["areaCode", "areaName"],
  };
  const width = kind === "areas" ? 3 : 11;
  for (let column = 0; column < width; column++) {
    for (const field of fields[kind]!) {
      const file = imported(kind, (mapping) => ({ ...mapping, columns: { ...mapping.columns, [field]: column } }));

      expect([column, field, personalIn(file)]).toEqual([column, field, []]);
    }
  }
});

test("free text is left out, and kept without personal data when the user chooses it", () => {
  const guessed = imported("requests");
  const chosen = imported("requests", (mapping) => ({ ...mapping, columns: { ...mapping.columns, description: 6 } }));

  if (guessed.data.kind !== "requests" || chosen.data.kind !== "requests") throw new Error("Not requests");
  expect(guessed.data.requests[0]!.description).toBe("");
  expect(chosen.data.requests[0]!.description).toBe("Ringde från ••• och lät mycket upprörd hela tiden, anmälan 0");
  expect(chosen.notices).toContainEqual({ code: "personal-masked", count: 30, detail: "" });
});

test("the preview says which columns are left out, how that was told, and of how many cells", () => {
  const preview = previewFile("arenden.csv", FILES.requests!, context);

  if (!preview.ok) throw new Error(preview.failure);
  expect(preview.preview.personal).toEqual([
    { column: 6, kind: "freeText", by: "both", found: 30, lookedAt: 30 },
    { column: 7, kind: "personalNumber", by: "both", found: 30, lookedAt: 30 },
    { column: 8, kind: "name", by: "both", found: 30, lookedAt: 30 },
    { column: 9, kind: "phone", by: "both", found: 30, lookedAt: 30 },
    { column: 10, kind: "email", by: "both", found: 30, lookedAt: 30 },
  ]);
});

test("an id that is a personnummer is left out, and its rows are no doubles of each other", () => {
  const { counts, data, mapping } = imported("incidents");

  expect([mapping.columns.id, counts.read, counts.duplicates]).toEqual([undefined, 30, 0]);
  expect(data.kind === "incidents" && new Set(data.incidents.ids)).toEqual(new Set([""]));
});
