import type { BacktestForm, BacktestMethod, BacktestReport, BacktestRow, RivalSettings } from "../domain/backtest.ts";
import type { CsvDialect, CsvValue } from "./csv-cell.ts";
import { writeCsv } from "./write-csv.ts";

/** As the hotspot list names its method, and two that are none. */
const METHODS: Readonly<Record<BacktestMethod, string>> = {
  discs: "diskar",
  kde: "kde",
  gi: "gi",
  cells: "celler",
  chance: "slump",
  oracle: "facit",
};
const FORMS: Readonly<Record<BacktestForm, string>> = { only: "", usual: "vanlig", strongest: "starkast" };

const HEADER = [
  "metod",
  "form",
  "installning",
  "manad",
  "handelser_i_platserna",
  "handelser",
  "mest_mojliga",
  "yta_km2",
  "traff_procent",
  "pai",
  "pei",
  "rri",
  "jaccard",
  "kvot_mot_metoden",
  "kvot_lag",
  "kvot_hog",
  "parametrar",
  "data_per",
  "fiktiv_data",
] as const;

/** One row per method and month, and one with `manad` = `medel` over them: means, and the list's hits over the method's. */
export function backtestCsv(report: BacktestReport, dialect: CsvDialect): string {
  const tail: CsvValue[] = [parameters(report), report.dataAsOf, report.fictional ? "ja" : "nej"];
  const rows = report.rows.flatMap((row) => [...monthRows(row), meanRow(row)].map((cells) => [...cells, ...tail]));
  return writeCsv(HEADER, rows, dialect);
}

export function backtestFileName({ months, dataAsOf }: BacktestReport): string {
  return `traffsakerhet_${months[0]}_${months.at(-1)}_data-${dataAsOf}.csv`;
}

/** `12 månader, utan vikter, toppar minst 2R isär` */
export function settingsText(settings: RivalSettings | null): string {
  if (!settings) return "";
  const { historyMonths, isWeighted, apartRadii } = settings;
  return [
    `${historyMonths} månader`,
    isWeighted ? "nyare väger mer" : "utan vikter",
    ...(apartRadii === null ? [] : [`toppar minst ${apartRadii === 1 ? "R" : "2R"} isär`]),
  ].join(", ");
}

function monthRows(row: BacktestRow): CsvValue[][] {
  return row.months.map((month) => [
    ...nameOf(row),
    month.month,
    number(month.inside, row.method === "chance" ? 1 : 0),
    number(month.all, 0),
    number(month.best, 0),
    number(month.areaKm2, 3),
    number(100 * month.hit, 2),
    number(month.pai, 2),
    number(month.pei, 3),
    number(month.rri, 3),
    number(month.jaccard, 3),
    null,
    null,
    null,
  ]);
}

function meanRow(row: BacktestRow): CsvValue[] {
  const { hit, pai, pei, rri, jaccard, ratio } = row;
  return [
    ...nameOf(row),
    "medel",
    null,
    null,
    null,
    null,
    number(100 * hit.mean, 2),
    number(pai.mean, 2),
    number(pei.mean, 3),
    number(rri?.mean, 3),
    number(jaccard?.mean, 3),
    number(ratio?.value, 3),
    number(ratio?.low, 3),
    number(ratio?.high, 3),
  ];
}

function nameOf({ method, form, settings }: BacktestRow): CsvValue[] {
  return [METHODS[method], FORMS[form], settingsText(settings)];
}

function parameters({ radiusMeters, halfLifeDays, places, leftOut, selectionText }: BacktestReport): string {
  return [
    `R=${radiusMeters}`,
    `H=${halfLifeDays}`,
    `N=${places}`,
    ...(leftOut.length > 0 ? [`utelämnat=${leftOut.join(", ")}`] : []),
    `urval=${selectionText}`,
  ].join(" ");
}

function number(value: number | null | undefined, decimals: number): CsvValue {
  return value === null || value === undefined ? null : { number: value, decimals };
}
