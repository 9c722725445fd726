import { readdirSync, readFileSync } from "node:fs";
import { gzipSync, unzipSync, zipSync } from "fflate";
import { buildXlsx, DATE, DATE_TIME } from "./build-xlsx.ts";

export interface TestFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FOLDER = new URL("files/", import.meta.url);
const CSV = [
  "id;från;till;kategori;lat;lon",
  ...Array.from({ length: 40 }, (_, i) => `${i};2025-09-${10 + (i % 20)} 22:15;;Stöld;58,41${i % 10};15,62`),
  "Summa;40;;;;",
].join("\r\n");
const RECORDS = Array.from({ length: 30 }, (_, i) => ({
  id: i,
  datum: `2025-09-0${1 + (i % 9)}`,
  typ: "Rån",
  location: { gps: "58.41,15.62", taggar: ["a", "b"] },
}));
const HEADER = ["id", "datum", "till", "kategori", "lat", "lon"];

/** Good files of every format, small: the fixtures, and what is made of a table in other forms. */
export function goodFiles(): TestFile[] {
  const fixtures = readdirSync(FOLDER).map(
    (name): TestFile => ({
      name,
      bytes: new Uint8Array(readFileSync(new URL(name, FOLDER))),
    }),
  );
  const csv = utf8(CSV);
  const rows = Array.from({ length: 30 }, (_, i) => [
    i,
    { value: 45_900 + i, style: DATE },
    { value: 45_900.5 + i, style: DATE_TIME },
    "Stöld",
    58.41,
    15.62,
  ]);
  const workbook = buildXlsx([
    { name: "Läs mig", rows: [["Uttag", "2025"]] },
    { name: "Händelser", rows: [["Titel"], HEADER, ...rows] },
  ]);
  const features = RECORDS.map(({ location, ...properties }) => ({
    type: "Feature",
    properties: { ...properties, taggar: location.taggar },
    geometry: { type: "Point", coordinates: [15.62, 58.41] },
  }));
  return [
    ...fixtures,
    { name: "table.csv", bytes: csv },
    { name: "table.csv.gz", bytes: gzipSync(csv) },
    { name: "table.zip", bytes: zipSync({ "a/händelser.csv": csv, "b.json": utf8(JSON.stringify(RECORDS)) }) },
    { name: "workbook.xlsx", bytes: workbook },
    { name: "workbook.zip", bytes: zipSync({ "bok.xlsx": workbook }) },
    { name: "records.json", bytes: utf8(JSON.stringify({ result: { records: RECORDS }, fields: [{ id: "x" }] })) },
    { name: "lines.ndjson", bytes: utf8(RECORDS.map((record) => JSON.stringify(record)).join("\n")) },
    { name: "points.geojson", bytes: utf8(JSON.stringify({ type: "FeatureCollection", features })) },
  ];
}

/**
 * A good file with one to four things done to it that disks, mail programs, editors and ill will do to files. Archives
 * are at times broken inside, and packed again as if nothing had happened.
 *
 * @param random 0–1, exclusive; the same numbers give the same file
 */
export function brokenFile(good: readonly TestFile[], random: () => number): TestFile {
  const file = pick(good, random);
  const done: string[] = [];
  let bytes = file.bytes;
  for (let i = 1 + below(4, random); i > 0; i--) {
    const other = pick(good, random);
    const [name, harm] = pick(HARMS, random);
    bytes = isArchive(bytes) && random() < 0.6 ? harmedInside(bytes, harm, other, random) : harm(bytes, other, random);
    done.push(name);
  }
  return { name: `${done.join(", ")} in ${file.name}`, bytes };
}

type Harm = (bytes: Uint8Array, other: TestFile, random: () => number) => Uint8Array;

const insert =
  (make: (random: () => number) => Uint8Array | string): Harm =>
  (bytes, _, random) => {
    const made = make(random);
    return put(bytes, below(bytes.length + 1, random), 0, typeof made === "string" ? utf8(made) : made);
  };

const HARMS: readonly (readonly [string, Harm])[] = [
  ["the end cut off", (bytes, _, random) => bytes.slice(0, below(bytes.length + 1, random))],
  ["the beginning cut off", (bytes, _, random) => bytes.slice(below(bytes.length + 1, random))],
  ["a piece cut out", (bytes, _, random) => put(bytes, below(bytes.length, random), below(200, random), utf8(""))],
  ["a bit changed", (bytes, _, random) => changed(bytes, 1, (byte) => byte ^ (1 << below(8, random)), random)],
  ["many bytes changed", (bytes, _, random) => changed(bytes, 50, () => below(256, random), random)],
  [
    "a piece twice",
    (bytes, _, random) => {
      const from = below(bytes.length, random);
      return put(bytes, from, 0, bytes.slice(from, from + below(500, random)));
    },
  ],
  ["all of it twice", (bytes) => put(bytes, bytes.length, 0, bytes)],
  [
    "a piece of another file",
    (bytes, other, random) => {
      const from = below(other.bytes.length, random);
      return put(bytes, below(bytes.length, random), 0, other.bytes.slice(from, from + below(2000, random)));
    },
  ],
  ["a quote", insert(() => '"')],
  ["quotes", insert((random) => '"'.repeat(below(100, random)))],
  ["NUL", insert((random) => new Uint8Array(1 + below(50, random)))],
  ["noise", insert((random) => Uint8Array.from({ length: below(300, random) }, () => below(256, random)))],
  ["a huge cell", insert(() => "x".repeat(50_000))],
  ["a huge quoted cell", insert(() => `"${"rad\n".repeat(5000)}"`)],
  ["many delimiters", insert((random) => pick([";", ",", "\t", "|"], random).repeat(below(7000, random)))],
  ["many line breaks", insert((random) => pick(["\n", "\r", "\r\n", "\n\r"], random).repeat(below(2000, random)))],
  ["deep brackets", insert((random) => pick(["[", "{", '{"a":', "[[", "<a>"], random).repeat(50_000))],
  ["a byte order mark", insert((random) => pick([utf8("\uFEFF"), Uint8Array.of(0xff, 0xfe)], random))],
  ["a broken letter", insert((random) => Uint8Array.of(pick([0xc3, 0xe5, 0x80, 0xff], random)))],
  ["strange values", insert((random) => pick(STRANGE, random))],
  ["UTF-16", (bytes, _, random) => recoded(bytes, random)],
  ["every delimiter another", (bytes) => bytes.map((byte) => (byte === 0x3b ? 0x2c : byte))],
  ["every line break lost", (bytes) => bytes.filter((byte) => byte !== 10 && byte !== 13)],
];

const STRANGE = [
  "__proto__",
  '"__proto__": {"x": 1}, ',
  "constructor;toString;hasOwnProperty",
  "=cmd|' /C calc'!A0",
  "1e999;-0;NaN;Infinity",
  "9".repeat(400),
  "\u2028\u2029\u0085\v\f",
  "\ud800",
  "sep=,\n",
  "Summa;;1\n",
  "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  "'-1;'=2;'@3",
];

function harmedInside(bytes: Uint8Array, harm: Harm, other: TestFile, random: () => number): Uint8Array {
  const parts = partsOf(bytes);
  const names = Object.keys(parts ?? {});
  if (!parts || names.length === 0) return harm(bytes, other, random);
  const name = pick(names, random);
  return zipSync({ ...parts, [name]: harm(parts[name]!, other, random) });
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes);
  } catch (error) {
    // Broken already by an earlier harm.
    if (error instanceof Error) return null;
    throw error;
  }
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function recoded(bytes: Uint8Array, random: () => number): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const isBig = random() < 0.5;
  const made = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) made.setUint16(2 * i, text.charCodeAt(i), !isBig);
  return new Uint8Array(made.buffer);
}

function changed(bytes: Uint8Array, times: number, change: (byte: number) => number, random: () => number): Uint8Array {
  const copy = bytes.slice();
  for (let i = 0; i < times && copy.length > 0; i++) {
    const at = below(copy.length, random);
    copy[at] = change(copy[at]!);
  }
  return copy;
}

function put(bytes: Uint8Array, at: number, removed: number, added: Uint8Array): Uint8Array {
  const rest = bytes.subarray(at + removed);
  const made = new Uint8Array(at + added.length + rest.length);
  made.set(bytes.subarray(0, at));
  made.set(added, at);
  made.set(rest, at + added.length);
  return made;
}

function below(limit: number, random: () => number): number {
  return Math.floor(random() * limit);
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[below(items.length, random)]!;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
