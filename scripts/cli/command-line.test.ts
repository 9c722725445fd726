import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { dayOfCivil, isoDateOfDay } from "../../src/domain/time.ts";
import { run } from "./run.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const nowDay = dayOfCivil(2025, 10, 1);
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lagesbild-"));
  const rows = Array.from({ length: 40 }, (_, i) => `${i};2025-09-${10 + (i % 20)} 22:15;Stöld;58,41${i % 10};15,62`);
  await writeFile(join(folder, "events.csv"), `id;från;kategori;lat;lon\n${rows.join("\n")}\n99;;Stöld;58,41;15,62\n`);
  await writeFile(join(folder, "odd.csv.gz"), gzipSync("when,what,p,q\n2025-09-07,x,59.33,18.06\n"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function lagesbild(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  vi.stubEnv("INIT_CWD", folder);
  let out = "";
  let err = "";
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    say: (text) => {
      err += text;
    },
    nowDay,
  });
  return { code, out, err };
}

test("as a program: the answer on stdout, the sentence on stderr, the exit code 2", async () => {
  const options = { cwd: ROOT, env: { ...process.env, INIT_CWD: folder } };
  const child = spawnSync(process.execPath, ["--import", "tsx", "scripts/lagesbild.ts", "inspect"], options);

  expect([child.status, String(child.stdout), String(child.stderr)]).toEqual([2, "", "inspect: ange minst en fil.\n"]);
}, 60_000);

test("inspect says what was understood and accounts for every row", async () => {
  const { code, out } = await lagesbild("inspect", "events.csv", "--json");

  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    file: "events.csv",
    kind: "incidents",
    delimiter: ";",
    encoding: "utf-8",
    columns: { id: "id", from: "från", category: "kategori", lat: "lat", lon: "lon" },
    crs: { epsg: 4326, name: "WGS 84" },
    period: { from: "2025-09-10", till: "2025-09-29" },
    rows: 41,
    read: 40,
    withoutTime: 1,
    refused: 0,
    reasons: { "empty-time": 1 },
    issues: [{ line: 42, column: "från", fate: "withoutTime", code: "empty-time", text: "" }],
  });
});

test("columns that cannot be guessed are named, also in a packed file", async () => {
  const without = await lagesbild("inspect", "odd.csv.gz");
  expect([without.code, without.out]).toEqual([2, ""]);
  expect(without.err).toMatch(/hittar ingen kolumn för .*lat, lon/);

  const named = await lagesbild("inspect", "odd.csv.gz", "--json", "--columns", "lat=p,lon=q,from=when");
  expect(JSON.parse(named.out)).toMatchObject({ read: 1, columns: { from: "when", lat: "p", lon: "q" } });
});

test("columns are named for every file of a list, each taking those it has", async () => {
  await writeFile(join(folder, "odd-requests.csv"), "what,p,q,slag\n1,58.41,15.62,Belysning\n");
  const rows = Array.from({ length: 9 }, (_, i) => `2025-09-1${i},58.41,15.62`);
  await writeFile(join(folder, "odd-events.csv"), `when,p,q\n${rows.join("\n")}\n`);

  const files = ["--incidents", "odd-events.csv", "--requests", "odd-requests.csv", "--out", "odd-list.csv"];
  const { code, err } = await lagesbild("hotspots", ...files, "--columns", "lat=p,lon=q,from=when,type=slag");

  expect(err).toMatch(/odd-requests\.csv: 1 rader, 1 inlästa/);
  expect(code).toBe(0);
});

test("hotspots writes the list and keeps stdout empty", async () => {
  const { code, out } = await lagesbild("hotspots", "--incidents", "events.csv", "--out", "list.csv", "--places", "3");
  const [header, first] = (await readFile(join(folder, "list.csv"), "utf8")).split("\r\n");

  expect([code, out]).toEqual([0, ""]);
  expect(header).toMatch(/^\uFEFFrang;/);
  expect(first).toMatch(/^1;.*;diskar;R=150 H=730 N=3 ordning=händelser urval=allt;nej$/);
});

test("hotspots writes for GIS when asked", async () => {
  await lagesbild("hotspots", "--incidents", "events.csv", "--out", "gis.csv", "--dialect", "gis");
  const [header, first] = (await readFile(join(folder, "gis.csv"), "utf8")).split("\n");

  expect(header).toMatch(/^rang,plats_lag,/);
  expect(first).toMatch(/,58\.4\d{5},15\.6\d{5},/);
});

test("invented events stay invented when another program has saved them", async () => {
  const rows = Array.from({ length: 9 }, (_, i) => `FIKTIV-${i};2025-09-1${i};Stöld;58,4100${i};15,62`);
  await writeFile(join(folder, "cut.csv"), `id;från;kategori;lat;lon\r\n${rows.join("\r\n")}\r\n`);

  await lagesbild("hotspots", "--incidents", "cut.csv", "--out", "cut-list.csv");

  expect(await readFile(join(folder, "cut-list.csv"), "utf8")).toMatch(/;ja\r\n$/);
});

test("backtest answers with a table, or with JSON whose names explain themselves", async () => {
  await writeFile(join(folder, "two-years.csv"), `id;från;kategori;lat;lon\n${twoYears().join("\n")}\n`);

  const table = await lagesbild("backtest", "--incidents", "two-years.csv", "--places", "2", "--months", "3");
  const json = await lagesbild("backtest", "--incidents", "two-years.csv", "--places", "2", "--months", "3", "--json");

  expect([table.code, json.code]).toEqual([0, 0]);
  expect(table.out).toMatch(/^Hur bra är listan\? 3 månader, 2025-06 till 2025-08/);
  expect(table.out).toMatch(/\nListan +100,00 ± 0,00 /);
  const { methods, testedMonths, parameters } = JSON.parse(json.out);
  expect(testedMonths).toEqual(["2025-06", "2025-07", "2025-08"]);
  expect(parameters).toMatchObject({ radiusMeters: 150, places: 2, halfLifeDays: 730, months: 3 });
  expect(methods.map(({ method, form }: { method: string; form: string }) => `${method} ${form}`)).toEqual([
    "discs only",
    "kde usual",
    "kde strongest",
    "gi usual",
    "gi strongest",
    "cells usual",
    "cells strongest",
    "chance only",
    "oracle only",
  ]);
  expect(methods[0].months[1]).toMatchObject({ month: "2025-07", eventsInside: 31, events: 31, hitRate: 1 });
  expect(methods[0].ratioOfListToThis).toBeNull();
});

test("backtest says how many months a short history is enough for", async () => {
  const { code, out, err } = await lagesbild("backtest", "--incidents", "events.csv");

  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^backtest: för kort historik; .* högst 0\.\n$/);
});

/** One event a day at one of two places, from September to August. */
function twoYears(): string[] {
  const first = dayOfCivil(2023, 9, 1);
  const days = dayOfCivil(2025, 8, 31) - first + 1;
  return Array.from(
    { length: days },
    (_, i) => `${i};${isoDateOfDay(first + i)};Stöld;58,4${1 + (i % 2)}00${i % 10};15,62`,
  );
}

test("a sentence stays one when the header is a whole book", async () => {
  await writeFile(join(folder, "wide.csv"), `${"x".repeat(10_000)};${"y;".repeat(1000)}\n1;2\n`);

  const { code, err } = await lagesbild("inspect", "wide.csv");

  expect(code).toBe(2);
  expect(err).toMatch(/^wide\.csv: hittar ingen kolumn .* och \d+ till; ange .*\n$/);
  expect(err.length).toBeLessThan(500);
});

test.each([
  [["inspect", "missing.csv"], "missing.csv: filen går inte att öppna (den finns inte).\n"],
  [
    ["inspect", "events.csv", "--columns", "latx"],
    expect.stringMatching(/^--columns: latx säger inte vilken rubrik ett fält har; .*\.\n$/),
  ],
  [["inspect", "events.csv", "--what"], "--what är inget val som kommandot känner till.\n"],
  [
    ["hotspots", "--incidents", "events.csv", "--out", "x.csv", "--method", "kde"],
    "--method: kde kommer senare; hittills finns bara discs.\n",
  ],
  [
    ["hotspots", "--incidents", "events.csv", "--out", "nowhere/x.csv"],
    "nowhere/x.csv: filen går inte att skriva (mappen finns inte).\n",
  ],
  [
    ["hotspots", "--incidents", "events.csv", "--out", "x.csv", "--dialect", "svenska"],
    "--dialect: svenska är varken excel (semikolon, decimalkomma) eller gis (komma, punkt).\n",
  ],
  [["dance"], "dance är inget kommando; kommandona är inspect, hotspots, backtest.\n"],
])("%j fails with one sentence", async (args, sentence) => {
  expect(await lagesbild(...args)).toEqual({ code: 2, out: "", err: sentence });
});

test("points of false precision are named, and hotspots says why there are none", async () => {
  const row = (i: number, place: string, point: string) =>
    `${i};2025-09-${10 + (i % 20)} 22:15;Stöld;${place};${point}`;
  const rows = Array.from({ length: 40 }, (_, i) =>
    i < 30 ? row(i, "Linköping", "58,410807;15,621373") : row(i, "Östergötlands län", "58,395364;15,619784"),
  );
  await writeFile(join(folder, "midpoints.csv"), `id;från;kategori;platsnamn;lat;lon\n${rows.join("\n")}\n`);
  const columns = ["--columns", "placeName=platsnamn"];

  const inspected = await lagesbild("inspect", "midpoints.csv", "--json", ...columns);
  const listed = await lagesbild("hotspots", "--incidents", "midpoints.csv", "--out", "midpoints-list.csv", ...columns);

  const { piles, read } = JSON.parse(inspected.out);
  expect(read).toBe(40);
  expect(piles.map(({ text }: { text: string }) => text)).toEqual([
    "30 av 40 händelser ligger på exakt samma punkt, kommunens mittpunkt.",
    "10 av 40 händelser ligger på exakt samma punkt, länets mittpunkt.",
  ]);
  expect(piles[0]).toMatchObject({ lat: 58.410807, lon: 15.621373, count: 30, of: 40, label: "municipality" });
  expect(listed.code).toBe(0);
  expect(listed.err).toContain("Ingen hotspot kan tas fram: 40 av 40 händelser");
  expect((await readFile(join(folder, "midpoints-list.csv"), "utf8")).trimEnd().split("\r\n")).toHaveLength(1);
});
