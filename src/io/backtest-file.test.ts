import { expect, it } from "vitest";
import type { BacktestMonth, BacktestReport, BacktestRow } from "../domain/backtest.ts";
import { backtestCsv, backtestFileName, settingsText } from "./backtest-file.ts";

const month: BacktestMonth = {
  month: "2025-09",
  inside: 12,
  all: 100,
  best: 20,
  insideBefore: 10,
  allBefore: 100,
  areaKm2: 1.41,
  hit: 0.12,
  pai: 11.5,
  pei: 0.6,
  rri: 1.2,
  jaccard: null,
};
const mean = { mean: 0.5, sd: 0.1 };
const ours: BacktestRow = {
  method: "discs",
  form: "only",
  settings: null,
  months: [month],
  hit: { mean: 0.12, sd: 0 },
  pai: { mean: 11.5, sd: 0 },
  pei: mean,
  rri: null,
  jaccard: null,
  ratio: null,
};
const rival: BacktestRow = {
  ...ours,
  method: "kde",
  form: "strongest",
  settings: { historyMonths: 48, isWeighted: true, apartRadii: 1 },
  ratio: { value: 1.2, low: 1.1, high: 1.3 },
};
const report: BacktestReport = {
  rows: [ours, rival],
  months: ["2025-09"],
  radiusMeters: 150,
  places: 20,
  halfLifeDays: 730,
  studyAreaKm2: 96.6,
  events: 100,
  eventsPerYear: 1200,
  leftOut: ["Narkotikabrott"],
  selectionText: "allt",
  dataAsOf: "2025-09-30",
  fictional: true,
};

it("writes each method's months and its mean, with what the numbers were made with", () => {
  const [header, ...rows] = backtestCsv(report, "excel").trimEnd().split("\r\n");
  const tail = "R=150 H=730 N=20 utelämnat=Narkotikabrott urval=allt;2025-09-30;ja";
  const settings = "48 månader, nyare väger mer, toppar minst R isär";

  expect(header).toMatch(/^\uFEFFmetod;form;installning;manad;/);
  expect(rows).toEqual([
    `diskar;;;2025-09;12;100;20;1,410;12,00;11,50;0,600;1,200;;;;;${tail}`,
    `diskar;;;medel;;;;;12,00;11,50;0,500;;;;;;${tail}`,
    `kde;starkast;${settings};2025-09;12;100;20;1,410;12,00;11,50;0,600;1,200;;;;;${tail}`,
    `kde;starkast;${settings};medel;;;;;12,00;11,50;0,500;;;1,200;1,100;1,300;${tail}`,
  ]);
});

it("names the file for its months and the data", () => {
  expect(backtestFileName(report)).toBe("traffsakerhet_2025-09_2025-09_data-2025-09-30.csv");
});

it("says how a rival was set, and of plain cells nothing about peaks", () => {
  expect(settingsText({ historyMonths: 12, isWeighted: false, apartRadii: 2 })).toBe(
    "12 månader, utan vikter, toppar minst 2R isär",
  );
  expect(settingsText({ historyMonths: 12, isWeighted: false, apartRadii: null })).toBe("12 månader, utan vikter");
});
