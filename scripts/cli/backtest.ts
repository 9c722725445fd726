import { parseArgs } from "node:util";
import type { DatasetSummary } from "../../src/dataset/dataset.ts";
import { createEngine } from "../../src/dataset/engine.ts";
import type { BacktestMethod, BacktestReport, BacktestRow, MeanAndSpread } from "../../src/domain/backtest.ts";
import { EVERYTHING } from "../../src/domain/selection.ts";
import { settingsText } from "../../src/io/backtest-file.ts";
import { builtInAreaIndex, readBuiltIn } from "./built-in-data.ts";
import { CommandError } from "./command-error.ts";
import type { CommandIo } from "./command-io.ts";
import { readInput } from "./input-file.ts";
import { LIST_OPTIONS, parseListOptions } from "./list-options.ts";
import { loadFile } from "./load-file.ts";
import { parseColumns, parseCrs } from "./understand-file.ts";

const METHOD_NAMES: Readonly<Record<BacktestMethod, string>> = {
  discs: "Listan",
  kde: "KDE 100 m, toppar",
  gi: "Gi* 100 m, toppar",
  cells: "Rutor 100 m, samma yta",
  chance: "Slump",
  oracle: "Facit",
};
const FORM_NAMES = { only: "", usual: "vanlig", strongest: "starkast" } as const;

/** `backtest --incidents FILE… [--months 12] [--json]`: how good the list has been, beside other ways of making one. */
export async function backtest(args: readonly string[], { out, say, nowDay }: CommandIo): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...LIST_OPTIONS,
      incidents: { type: "string", multiple: true },
      months: { type: "string", default: "12" },
      json: { type: "boolean", default: false },
    },
  });
  if (!values.incidents) throw new CommandError("backtest: ange minst en fil med --incidents.");
  const options = parseListOptions(values);
  const months = Number(values.months);
  if (!Number.isInteger(months) || months < 1) {
    throw new CommandError(`--months: ${values.months} är inget helt tal från 1.`);
  }
  const wishes = { columns: parseColumns(values.columns), epsg: parseCrs(values["input-crs"]) };

  // Said when the answer is there: a command that fails says one sentence.
  const notes: string[] = [];
  const engine = createEngine({ readBuiltIn, nowDay: () => nowDay });
  const context = { areaIndex: await builtInAreaIndex(), nowDay };
  let summary: DatasetSummary | null = null;
  for (const input of await Promise.all([...values.incidents, ...positionals].map(readInput))) {
    summary = await loadFile(engine, input, "incidents", context, wishes, notes);
  }
  if (!summary || summary.incidents === 0) {
    throw new CommandError("backtest: ingen rad i filerna gick att använda; inspect visar varför.");
  }
  const answer = await engine.backtest(EVERYTHING, options, months, () => {}, new AbortController().signal);
  if (!answer.ok) {
    if (answer.reason === "noEvents") throw new CommandError("backtest: månaderna som prövas har inga händelser.");
    throw new CommandError(
      `backtest: för kort historik; före första månaden som prövas behövs tolv månader, så --months kan vara högst ${answer.possibleMonths}.`,
    );
  }
  out(values.json ? `${JSON.stringify(jsonOf(answer.report), null, 1)}\n` : textOf(answer.report));
  say(notes.join(""));
}

/** Lengths in meters and shares 0–1; null where a measure does not exist. */
function jsonOf(report: BacktestReport) {
  const { rows, months, radiusMeters, places, halfLifeDays, studyAreaKm2, events, eventsPerYear } = report;
  return {
    parameters: { radiusMeters, places, halfLifeDays, months: months.length, leftOutCategories: report.leftOut },
    dataAsOf: report.dataAsOf,
    fictional: report.fictional,
    studyAreaKm2,
    events,
    eventsPerYear,
    testedMonths: months,
    methods: rows.map((row) => ({
      method: row.method,
      form: row.form,
      settings: row.settings && {
        historyMonths: row.settings.historyMonths,
        weightedByRecency: row.settings.isWeighted,
        leastMetersBetweenPeaks: row.settings.apartRadii && row.settings.apartRadii * radiusMeters,
      },
      hitRate: row.hit,
      pai: row.pai,
      pei: row.pei,
      rri: row.rri,
      jaccard: row.jaccard,
      ratioOfListToThis: row.ratio,
      months: row.months.map((month) => ({
        month: month.month,
        eventsInside: month.inside,
        events: month.all,
        mostPossibleInside: month.best,
        eventsInsideMonthBefore: month.insideBefore,
        eventsMonthBefore: month.allBefore,
        areaKm2: month.areaKm2,
        hitRate: month.hit,
        pai: month.pai,
        pei: month.pei,
        rri: month.rri,
        jaccard: month.jaccard,
      })),
    })),
  };
}

function textOf(report: BacktestReport): string {
  const { months, places, radiusMeters, halfLifeDays, events, eventsPerYear, studyAreaKm2 } = report;
  const header = ["Metod", "Form", "Träff %", "PAI", "PEI", "RRI", "Jaccard", "Listan mot metoden"];
  const lines = [
    `Hur bra är listan? ${months.length} månader, ${months[0]} till ${months.at(-1)}: varje månad mot listan från tiden före den.`,
    `${places} platser med radie ${radiusMeters} m, halveringstid ${halfLifeDays} dagar. ${events} händelser i månaderna, ${Math.round(eventsPerYear)} om året i underlaget; studieområde ${decimal(studyAreaKm2, 1)} km².`,
    ...(report.leftOut.length > 0 ? [`Utelämnat, för att närvaro avslöjar det: ${report.leftOut.join(", ")}.`] : []),
    ...(report.fictional ? ["FIKTIVA DATA"] : []),
    "",
    ...aligned([header, ...report.rows.map(cellsOf)]),
    "",
    ...report.rows
      .filter(({ form }) => form === "strongest")
      .map(({ method, settings }) => `Starkast, ${METHOD_NAMES[method]}: ${settingsText(settings)}.`),
    "Vanlig form: 12 månader, utan vikter, toppar minst 2R isär. Starkast: flest träffar i efterhand över just dessa månader.",
    "Medel ± standardavvikelse mellan månader. Kvoten är listans träffar genom metodens, med 95 % intervall (2 000 omdragningar av månaderna).",
    "Rutorna är lika stor yta i många små delar, inte lika många platser. Slump är det väntade för lika många diskar; facit är listan gjord på månaden själv.",
  ];
  return `${lines.join("\n")}\n`;
}

function cellsOf({ method, form, hit, pai, pei, rri, jaccard, ratio }: BacktestRow): string[] {
  const spread = (of: MeanAndSpread | null, decimals: number) =>
    of ? `${decimal(of.mean, decimals)} ± ${decimal(of.sd, decimals)}` : "–";
  return [
    METHOD_NAMES[method],
    FORM_NAMES[form],
    spread({ mean: 100 * hit.mean, sd: 100 * hit.sd }, 2),
    spread(pai, 2),
    spread(pei, 2),
    spread(rri, 2),
    spread(jaccard, 2),
    ratio ? `${decimal(ratio.value, 2)} (${decimal(ratio.low, 2)}–${decimal(ratio.high, 2)})` : "",
  ];
}

/** Two spaces between columns; the first two, which are words, to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const cell = (text: string, column: number) =>
    column < 2 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!);
  return rows.map((row) => row.map(cell).join("  ").trimEnd());
}

function decimal(value: number, decimals: number): string {
  return value.toFixed(decimals).replace(".", ",");
}
