import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dayOfIsoDate } from "../../src/domain/time.ts";
import { buildDataFiles } from "./data-files.ts";

const files = await buildDataFiles();
const fileOf = (path: string) => files.get(path)!;
/** Rows of a CSV, as objects by header. */
function rowsOf(path: string): Record<string, string>[] {
  const [header, ...lines] = fileOf(path).trim().split("\n");
  const names = header!.split(";");
  return lines.map((line) => {
    const cells = line.split(";");
    if (cells.length !== names.length) throw new Error(`${path}: ${line}`);
    return Object.fromEntries(names.map((name, i) => [name, cells[i]!]));
  });
}
const numberOf = (cell: string) => Number(cell.replace(",", "."));

describe("buildDataFiles", () => {
  it("writes what is committed", () => {
    for (const [path, text] of files) {
      const committed = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
      // Not toBe: a difference in 3 MB is slow to print and nobody reads it.
      expect(committed === text, `${path} is not what npm run data writes`).toBe(true);
    }
  });

  it("keeps the incidents under 3 MB", () => {
    expect(Buffer.byteLength(fileOf("public/data/incidents.csv"))).toBeLessThan(3_000_000);
  });

  it("writes times and coordinates as the import expects", () => {
    for (const row of rowsOf("public/data/incidents.csv").slice(0, 500)) {
      expect(row.från).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d$/);
      expect(row.till).toMatch(/^(20\d\d-\d\d-\d\d \d\d:\d\d)?$/);
      expect(row.lat).toMatch(/^58,\d{6}$/);
      expect(row.lon).toMatch(/^1[56],\d{6}$/);
    }
  });

  it("marks every invented row and source, and gives each source origin, licence and date", () => {
    const sources = JSON.parse(fileOf("public/data/sources.json")) as Record<string, unknown>[];

    expect(sources.map((source) => source.kind)).toEqual([
      "areas",
      "places",
      "baseMap",
      "incidents",
      "requests",
      "unsafePlaces",
      "survey",
    ]);
    for (const source of sources) {
      const isInvented = String(source.file).endsWith(".csv");
      expect(source.fictional).toBe(isInvented);
      expect(String(source.origin).startsWith("FIKTIVA DATA")).toBe(isInvented);
      expect(source.licence).not.toBe("");
      expect(dayOfIsoDate(String(source.dated))).not.toBeNull();
      expect(files.has(`public/data/${source.file}`)).toBe(true);
    }
    for (const name of ["incidents", "requests", "unsafe-places"]) {
      expect(rowsOf(`public/data/${name}.csv`).every((row) => row.id!.startsWith("FIKTIV-"))).toBe(true);
    }
  });
});

describe("requests", () => {
  const requests = rowsOf("public/data/requests.csv");

  it("are 1 500, with a status that agrees with the dates", () => {
    expect(requests).toHaveLength(1500);
    for (const { anmäld, status, åtgärdad } of requests) {
      expect(status === "åtgärdad").toBe(åtgärdad !== "");
      if (åtgärdad !== "") expect(dayOfIsoDate(åtgärdad!)).toBeGreaterThan(dayOfIsoDate(anmäld!)!);
    }
  });

  it("say for nearly all who is to mend them: a unit or a company, which the import keeps", () => {
    const owners = requests.map((row) => row.ansvarig!);

    expect(new Set(owners)).toEqual(new Set(["", "Tekniska verken", "Park och natur", "Gata", "Fastighetsägare"]));
    expect(owners.filter((owner) => owner === "").length).toBeLessThan(200);
  });

  it("have the five types, and some are open, some under way", () => {
    expect(new Set(requests.map((row) => row.typ))).toEqual(
      new Set(["belysning", "parkskötsel", "renhållning", "klotter", "övrigt"]),
    );
    for (const status of ["öppen", "pågår"]) {
      expect(requests.filter((row) => row.status === status).length).toBeGreaterThan(50);
    }
  });
});

describe("unsafe places", () => {
  it("are 250 with a reason", () => {
    const places = rowsOf("public/data/unsafe-places.csv");

    expect(places).toHaveLength(250);
    expect(places.every((row) => row.anledning !== "" && dayOfIsoDate(row.datum!) !== null)).toBe(true);
  });
});

describe("survey", () => {
  const rows = rowsOf("public/data/survey.csv");

  it("asks eight questions in 32 areas in three years", () => {
    expect(rows).toHaveLength(8 * 32 * 3);
    expect(new Set(rows.map((row) => row.fråga)).size).toBe(8);
    expect(new Set(rows.map((row) => row.områdeskod)).size).toBe(32);
    expect([...new Set(rows.map((row) => row.mätning))]).toEqual(["2024", "2025", "2026"]);
  });

  it("has 8–400 answers, one area too few to show and some uncertain, every year", () => {
    const answers = rows.map((row) => Number(row.antal_svar));

    expect(Math.min(...answers)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...answers)).toBeLessThanOrEqual(400);
    for (const year of ["2024", "2025", "2026"]) {
      const small = new Set(
        rows.filter((row) => row.mätning === year && Number(row.antal_svar) < 30).map((row) => row.områdeskod),
      );
      expect(small.size).toBeGreaterThanOrEqual(3);
      expect(rows.some((row) => row.mätning === year && Number(row.antal_svar) < 10)).toBe(true);
    }
  });

  it("gives shares of a whole number of answers", () => {
    for (const row of rows) {
      const unsafe = (numberOf(row.andel_procent!) / 100) * Number(row.antal_svar);
      expect(Math.abs(unsafe - Math.round(unsafe))).toBeLessThanOrEqual(0.0005 * Number(row.antal_svar) + 1e-9);
    }
  });

  it("follows the incidents without being the same thing", () => {
    const question = "Otrygg ute på kvällen i området";
    const latest = rows.filter((row) => row.mätning === "2026" && row.fråga === question);
    const share = (name: string) => numberOf(latest.find((row) => row.område === name)!.andel_procent!);

    expect(share("Skäggetorp-Tornby")).toBeGreaterThan(share("Hjulsbro"));
    // Worry without risk, and risk without worry.
    expect(share("Vidingsjö")).toBeGreaterThan(share("Domkyrkan-Slottet"));
  });
});
