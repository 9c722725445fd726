import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { SUPPRESSED, WITHHELD } from "../domain/shown.ts";
import { dayOfCivil } from "../domain/time.ts";
import { aComparison, aFollowedPlace, aFollowUp, aPromiseFollowUp } from "../testing/a-follow-up.ts";
import { anActivity, aPromise } from "../testing/a-promise.ts";
import { aDecision } from "../testing/a-work.ts";
import { decisionsCsv, followUpCsv, followUpFileName, logCsv, tertialCsv } from "./follow-up-csv.ts";
import { followUpMarkdown } from "./follow-up-markdown.ts";
import type { FollowUpReport } from "./follow-up-report.ts";

const report: FollowUpReport = {
  followUp: aFollowUp({ fictional: true }),
  texts: null,
  sources: [],
  areaNames: new Map(),
  least: null,
};
const read = (csv: string, delimiter: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ""), { header: true, delimiter, skipEmptyLines: true })
    .data;

describe("the table activity × tertial", () => {
  it("has the three tertials of the year, and an empty cell for one that has not begun", () => {
    expect(read(tertialCsv(report, "excel"), ";")).toEqual([
      {
        lofte: "Trygg närvaro",
        aktivitet: "Närvaro",
        slag: "närvaro",
        ansvarig: "",
        enhet: "besök",
        tertial_1: "22",
        tertial_2: "31",
        tertial_3: "",
        mal_per_tertial: "",
        ar: "2026",
        data_per: "2026-10-31",
        fiktiv_data: "ja",
      },
    ]);
  });
});

describe("all numbers of the report", () => {
  const row = (rows: Record<string, string>[], part: string, measure: string, name?: string) =>
    rows.find((found) => found.del === part && found.matt === measure && (name === undefined || found.namn === name))!;

  it("stand one a row, with what they are held against, the period and what it is of", () => {
    const rows = read(followUpCsv(report, "gis"), ",");

    expect(row(rows, "händelser", "händelser", "alla")).toMatchObject({
      nu: "1234",
      fore: "1400",
      kvot: "0.881",
      p_varde: "0.0013",
      bedomning: "färre",
      period: "2026-T2",
      period_fran: "2026-05-01",
      period_till: "2026-08-31",
      jamfort_fran: "2025-05-01",
      jamfort_till: "2025-08-31",
      fiktiv_data: "ja",
    });
    expect(row(rows, "löfte", "genomfört")).toMatchObject({ lofte: "Trygg närvaro", namn: "Närvaro", nu: "31" });
    expect(row(rows, "löfte", "planerat").nu).toBe("40");
    expect(row(rows, "fysiska åtgärder", "åtgärdade i tid", "klotter").nu).toBe("41");
    expect(row(rows, "närvaro", "besök i allt").nu).toBe("312");
    expect(row(rows, "platser", "rang på listan", "Resecentrum (H2)")).toMatchObject({ nu: "2", fore: "" });
  });

  it("are words where the shared view hides them, and a dot where nothing was asked", () => {
    const followUp = aFollowUp({
      incidents: aComparison({
        now: SUPPRESSED,
        before: WITHHELD,
        verdict: "hidden",
        ratio: null,
        low: null,
        high: null,
        pValue: null,
      }),
    });

    const rows = read(followUpCsv({ ...report, followUp, least: 5 }, "excel"), ";");

    expect(rows[0]).toMatchObject({ nu: "färre än 5", fore: "visas inte", kvot: "", bedomning: "jämförs inte" });
  });

  it("come with texts that no spreadsheet runs and that are read back as they were", () => {
    const text = fc.string({ minLength: 1 }).filter((drawn) => drawn.trim() === drawn && !/[\r\n]/.test(drawn));
    fc.assert(
      fc.property(text, fc.constantFrom("excel" as const, "gis" as const), (title, dialect) => {
        const promise = aPromiseFollowUp({ promise: aPromise({ title }) });
        const followUp = aFollowUp({ promises: [promise] });

        const cells = read(tertialCsv({ ...report, followUp }, dialect), dialect === "excel" ? ";" : ",");

        expect(cells[0]!.lofte).not.toMatch(/^[=+\-@\t\r]/);
        expect(cells[0]!.lofte!.endsWith(title)).toBe(true);
      }),
    );
  });
});

describe("the log", () => {
  it("has the entries of the days, by day, with promise, activity and unit, and whether the report counts them", () => {
    const promise = aPromise({
      activities: [anActivity({ kind: "logged", name: "Kurser", unit: "kurser" })],
      fromDay: dayOfCivil(2026, 5, 2),
    });
    const entry = {
      promiseId: "L1",
      activityId: "A1",
      placeName: "Ryd",
      lngLat: [15.56, 58.41] as const,
      note: "=1+1",
    };
    const log = [
      { ...entry, id: "1", day: dayOfCivil(2026, 8, 31), count: 2 },
      { ...entry, id: "2", day: dayOfCivil(2026, 5, 1), count: 1, invented: true as const },
      { ...entry, id: "4", day: dayOfCivil(2026, 6, 1), count: 4, promiseId: "gone" },
      { ...entry, id: "3", day: dayOfCivil(2026, 9, 1), count: 9 },
    ];

    const rows = read(logCsv(report, log, [promise], "excel"), ";");

    expect(
      rows.map(({ dag, antal, aktivitet, raknas, fiktiv_data }) => [dag, antal, aktivitet, raknas, fiktiv_data]),
    ).toEqual([
      ["2026-05-01", "1", "Kurser", "nej", "ja"],
      ["2026-06-01", "4", "", "nej", "nej"],
      ["2026-08-31", "2", "Kurser", "ja", "nej"],
    ]);
    expect(rows[0]!.anteckning).toBe("'=1+1");
  });
});

describe("the decisions", () => {
  const decisions = [
    { decision: aDecision({ text: '=HYPERLINK("x")', invented: true }), outcome: "late" as const },
    { decision: aDecision({ id: "b2", kind: "note", place: null, untilDay: null }), outcome: "ahead" as const },
  ];

  it("stand one a row with what became of them, and no spreadsheet runs them", () => {
    const rows = read(decisionsCsv({ followUp: aFollowUp({ decisions }) }, "excel"), ";");

    expect(rows[0]).toEqual({
      mote: "2026-11-23",
      plats: "Torget",
      lat: "58,410000",
      lon: "15,620000",
      slag: "närvaro",
      beslut: '\'=HYPERLINK("x")',
      ansvarig: "Polisen",
      senast: "2026-11-30",
      utfall: "försenat",
      gjort_dag: "",
      data_per: "2026-10-31",
      fiktiv_data: "ja",
    });
    expect(rows[1]).toMatchObject({ plats: "", slag: "notering", senast: "", utfall: "kvar att göra" });
  });

  it("are in the report and counted by outcome among its numbers; in the shared view there is nothing of them", () => {
    const internal = { ...report, followUp: aFollowUp({ decisions }) };
    const shared: FollowUpReport = { ...report, followUp: aFollowUp({ decisions: null }), least: 3 };

    expect(followUpMarkdown(internal)).toContain("| 2026-11-23 | hela kommunen | Notering | Mer synlig kvällstid |");
    const counted = read(followUpCsv(internal, "gis"), ",").filter(({ del }) => del === "beslut");
    expect(counted.map(({ matt, nu }) => [matt, nu])).toEqual([
      ["gjort", "0"],
      ["blev inte av", "0"],
      ["försenat", "1"],
      ["kvar att göra", "1"],
    ]);
    expect(followUpMarkdown(shared)).not.toMatch(/[Bb]eslut/);
    expect(followUpCsv(shared, "gis")).not.toContain("beslut");
  });
});

describe("the files' names", () => {
  it("say what, of which period, how fresh, and whether it may be sent on", () => {
    expect(followUpFileName(report, "tertial", "csv")).toBe("uppfoljning_tertial_2026-T2_data-2026-10-31.csv");
    expect(followUpFileName({ ...report, least: 3 }, "rapport", "md")).toBe(
      "uppfoljning_rapport_2026-T2_data-2026-10-31_delat.md",
    );
  });
});

describe("the report as Markdown", () => {
  it("has every part under its heading, marked as invented", () => {
    const markdown = followUpMarkdown(report);

    expect(markdown.match(/^#{1,3} .*$/gm)).toEqual([
      "# Uppföljning maj–augusti 2026",
      "## I korthet",
      "## Löften",
      "### Trygg närvaro",
      "## Aktivitet per tertial 2026",
      "## Händelser",
      "## Platser på listan",
      "### Kvar på listan",
      "### Nya på listan",
      "### Har lämnat listan",
      "## Fysiska åtgärder",
      "## Närvaro",
      "## Beslut",
      "## Underlag till lägesbild",
      "### Kartläggning",
      "### Annan information",
      "### Analys",
      "### Källor och begränsningar",
      "## Text för sociala medier",
      "## Så är det räknat",
    ]);
    expect(markdown).toContain("**FIKTIVA DATA**");
    expect(markdown).toContain("| Trygg närvaro: Närvaro (besök) | 22 | 31 | – |");
  });

  it("says of a goal what the numbers carry, and the table of all numbers says the same", () => {
    const goal = { direction: "down", by: 10 } as const;
    const promise = aPromise({ indicator: { kind: "incidents", categories: null, goal } });
    const followUp = aFollowUp({ promises: [aPromiseFollowUp({ promise })] });

    const markdown = followUpMarkdown({ ...report, followUp });
    const rows = read(followUpCsv({ ...report, followUp }, "gis"), ",");

    expect(markdown).toContain("Mål: händelserna ska minska med minst 10 procent.");
    expect(markdown).toContain("- Går inte att säga om målet är nått i perioden: osäkerheten rymmer både ja och nej.");
    expect(rows.find(({ matt }) => matt === "mål")?.bedomning).toBe(
      "går inte att säga om målet är nått i perioden: osäkerheten rymmer både ja och nej",
    );
  });

  it("takes what people wrote for text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const promise = aPromiseFollowUp({ promise: aPromise({ title: text, text, responsible: text }) });
        const followUp = aFollowUp({ promises: [promise], came: [aFollowedPlace({ name: text, rankBefore: null })] });

        const markdown = followUpMarkdown({ ...report, followUp });

        expect(markdown).not.toMatch(/[<>]/);
        expect(markdown.match(/^#{1,3} .*$/gm)!.length).toBe(20);
      }),
    );
  });
});
