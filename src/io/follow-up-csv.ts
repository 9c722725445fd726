import { DECISION_OUTCOMES } from "../domain/decision.ts";
import type { CountComparison, FollowUp, FollowUpPlace, PromiseFollowUp } from "../domain/follow-up.ts";
import { followUpKey } from "../domain/follow-up-period.ts";
import { goalVerdict } from "../domain/goal-verdict.ts";
import type { Period } from "../domain/period.ts";
import type { CitizenPromise, LogEntry } from "../domain/promise.ts";
import { holdsOn } from "../domain/promise-days.ts";
import { isoDateOfDay } from "../domain/time.ts";
import type { CsvDialect, CsvValue } from "./csv-cell.ts";
import { DECISION_WORDS, OUTCOME_WORDS } from "./decision-words.ts";
import type { FollowUpReport } from "./follow-up-report.ts";
import { ACTIVITY_WORDS, GOAL_WORDS, GROUP_WORDS, NO_EFFECT_WORDS, VERDICT_WORDS } from "./follow-up-words.ts";
import { REQUEST_TYPE_WORDS } from "./request-type-words.ts";
import { shownCell } from "./shown-cell.ts";
import { writeCsv } from "./write-csv.ts";

/** The table that Linköping publishes: activity × tertial. Empty: not begun, or the promise does not hold then. */
export function tertialCsv({ followUp, least }: FollowUpReport, dialect: CsvDialect): string {
  const header = [
    "lofte",
    "aktivitet",
    "slag",
    "ansvarig",
    "enhet",
    "tertial_1",
    "tertial_2",
    "tertial_3",
    "mal_per_tertial",
    "ar",
    "data_per",
    "fiktiv_data",
  ];
  const rows = followUp.promises.flatMap(({ promise, activities }) =>
    activities.map(({ activity, tertials }): CsvValue[] => [
      promise.title,
      activity.name,
      ACTIVITY_WORDS[activity.kind],
      activity.responsible,
      activity.unit,
      ...tertials.map((count) => shownCell(count, least)),
      number(activity.goalPerTertial, 0),
      number(followUp.period.year, 0),
      followUp.dataAsOf,
      yesNo(followUp.fictional),
    ]),
  );
  return writeCsv(header, rows, dialect);
}

/** One number of the report, or one that is not there. */
interface Line {
  readonly part: string;
  readonly promise?: CitizenPromise;
  /** What is counted. */
  readonly measure: string;
  /** Of what: a group, an activity, a place, an area. */
  readonly name?: string;
  readonly unit?: string;
  readonly now?: CsvValue;
  readonly before?: CsvValue;
  readonly ratio?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly pValue?: number | null;
  readonly verdict?: string;
}

/** Every number of the report, one a row. */
export function followUpCsv(report: FollowUpReport, dialect: CsvDialect): string {
  const { followUp } = report;
  const { days, compared, dataAsOf, fictional } = followUp;
  const header = [
    "del",
    "lofte",
    "matt",
    "namn",
    "enhet",
    "nu",
    "fore",
    "kvot",
    "lag",
    "hog",
    "p_varde",
    "bedomning",
    "period",
    "period_fran",
    "period_till",
    "jamfort_fran",
    "jamfort_till",
    "data_per",
    "fiktiv_data",
  ];
  const tail: CsvValue[] = [
    followUpKey(followUp.period),
    ...spanCells(days),
    ...spanCells(compared?.before ?? null),
    dataAsOf,
    yesNo(fictional),
  ];
  const rows = linesOf(report).map((line): CsvValue[] => [
    line.part,
    line.promise?.title ?? null,
    line.measure,
    line.name ?? null,
    line.unit ?? null,
    line.now ?? null,
    line.before ?? null,
    number(line.ratio ?? null, 3),
    number(line.low ?? null, 3),
    number(line.high ?? null, 3),
    number(line.pValue ?? null, 4),
    line.verdict ?? null,
    ...tail,
  ]);
  return writeCsv(header, rows, dialect);
}

/** What was logged by hand in the days of a follow-up, and whether the report counts it: what was done when the promise did not hold is not; internal, for notes may say anything. */
export function logCsv(
  { followUp }: Pick<FollowUpReport, "followUp">,
  log: readonly LogEntry[],
  promises: readonly CitizenPromise[],
  dialect: CsvDialect,
): string {
  const header = [
    "dag",
    "lofte",
    "aktivitet",
    "antal",
    "enhet",
    "plats",
    "lat",
    "lon",
    "anteckning",
    "raknas",
    "fiktiv_data",
  ];
  const { fromDay, toDay } = followUp.days;
  const rows = log
    .filter(({ day }) => day >= fromDay && day <= toDay)
    .sort((a, b) => a.day - b.day)
    .map((entry): CsvValue[] => {
      const promise = promises.find(({ id }) => id === entry.promiseId);
      const activity = promise?.activities.find(({ id }) => id === entry.activityId);
      return [
        isoDateOfDay(entry.day),
        promise?.title ?? null,
        activity?.name ?? null,
        number(entry.count, 0),
        activity?.unit ?? null,
        entry.placeName,
        number(entry.lngLat?.[1] ?? null, 6),
        number(entry.lngLat?.[0] ?? null, 6),
        entry.note,
        yesNo(promise !== undefined && activity?.kind === "logged" && holdsOn(promise, entry.day)),
        yesNo(entry.invented === true),
      ];
    });
  return writeCsv(header, rows, dialect);
}

/** The decisions of meetings in the period and what became of them, one a row; internal, for their texts may say anything. */
export function decisionsCsv({ followUp }: Pick<FollowUpReport, "followUp">, dialect: CsvDialect): string {
  const header = [
    "mote",
    "plats",
    "lat",
    "lon",
    "slag",
    "beslut",
    "ansvarig",
    "senast",
    "utfall",
    "gjort_dag",
    "data_per",
    "fiktiv_data",
  ];
  const rows = (followUp.decisions ?? []).map(({ decision, outcome }): CsvValue[] => {
    const { day, place, kind, text, responsible, untilDay, doneDay, invented } = decision;
    return [
      isoDateOfDay(day),
      place?.name ?? null,
      number(place?.lngLat[1] ?? null, 6),
      number(place?.lngLat[0] ?? null, 6),
      DECISION_WORDS[kind],
      text,
      responsible,
      untilDay === null ? null : isoDateOfDay(untilDay),
      OUTCOME_WORDS[outcome],
      doneDay === null ? null : isoDateOfDay(doneDay),
      followUp.dataAsOf,
      yesNo(invented === true),
    ];
  });
  return writeCsv(header, rows, dialect);
}

/** `uppfoljning_2026-T2_data-2026-10-31.csv`; a file of the shared view says so in its name. */
export function followUpFileName(
  { followUp, least }: Pick<FollowUpReport, "followUp" | "least">,
  what: "rapport" | "tertial" | "alla-tal" | "logg" | "beslut",
  extension: "md" | "csv",
): string {
  const view = least === null ? "" : "_delat";
  const asOf = followUp.dataAsOf === "" ? "" : `_data-${followUp.dataAsOf}`;
  return `uppfoljning_${what}_${followUpKey(followUp.period)}${asOf}${view}.${extension}`;
}

function goalLines(followUp: PromiseFollowUp, compared: FollowUp["compared"]): Line[] {
  const verdict = goalVerdict(followUp, compared);
  return verdict === null
    ? []
    : [{ part: "löfte", promise: followUp.promise, measure: "mål", verdict: GOAL_WORDS[verdict] }];
}

function linesOf({ followUp, least }: FollowUpReport): Line[] {
  const cell = (value: Parameters<typeof shownCell>[0]) => shownCell(value, least);
  const compare = (line: Pick<Line, "part" | "promise" | "name">, comparison: CountComparison): Line => {
    const { now, before, verdict, ratio, low, high, pValue } = comparison;
    return {
      ...line,
      measure: "händelser",
      unit: "antal",
      now: cell(now),
      before: cell(before),
      ratio,
      low,
      high,
      pValue,
      verdict: VERDICT_WORDS[verdict],
    };
  };
  const measures = (rows: FollowUp["measures"], promise?: CitizenPromise): Line[] =>
    rows.flatMap(({ type, reported, closed, closedInTime, open }) =>
      (
        [
          ["anmälda", reported],
          ["åtgärdade", closed],
          ["åtgärdade i tid", closedInTime],
          ["öppna vid slutet", open],
        ] as const
      ).map(([measure, count]) => ({
        part: "fysiska åtgärder",
        ...(promise && { promise }),
        measure,
        name: REQUEST_TYPE_WORDS[type],
        unit: "antal",
        now: cell(count),
      })),
    );
  const { presence } = followUp;
  return [
    compare({ part: "händelser", name: "alla" }, followUp.incidents),
    ...followUp.groups.map(({ group, comparison }) =>
      compare({ part: "händelser", name: GROUP_WORDS[group] }, comparison),
    ),
    ...followUp.promises.flatMap((promise) => [
      ...promiseLines(promise, cell),
      compare({ part: "löfte", promise: promise.promise, name: "där löftet gäller" }, promise.incidents),
      ...goalLines(promise, followUp.compared),
      ...measures(promise.measures, promise.promise),
    ]),
    ...(
      [
        ["kvar", followUp.stayed],
        ["ny", followUp.came],
        ["lämnat", followUp.left],
      ] as const
    ).flatMap(([status, places]) => places.flatMap((place) => placeLines(place, status, cell))),
    ...measures(followUp.measures),
    { part: "närvaro", measure: "planerade besök", unit: "besök", now: number(presence.planned, 0) },
    { part: "närvaro", measure: "planerade besök som gjordes", unit: "besök", now: number(presence.kept, 0) },
    { part: "närvaro", measure: "planerade besök utan notering", unit: "besök", now: number(presence.unknown, 0) },
    { part: "närvaro", measure: "besök i allt", unit: "besök", now: number(presence.delivered, 0) },
    { part: "närvaro", measure: "tid på plats", unit: "minuter", now: number(presence.minutes, 0) },
    ...decisionLines(followUp.decisions),
  ];
}

type Cell = (value: Parameters<typeof shownCell>[0]) => CsvValue;

function promiseLines({ promise, activities, survey, effect, unvisited }: PromiseFollowUp, cell: Cell): Line[] {
  const line = { part: "löfte", promise };
  return [
    ...activities.flatMap(({ activity: { name, unit }, planned, delivered, minutes }) => [
      ...(planned === null ? [] : [{ ...line, measure: "planerat", name, unit, now: cell(planned) }]),
      { ...line, measure: "genomfört", name, unit, now: cell(delivered) },
      ...(minutes === null ? [] : [{ ...line, measure: "tid på plats", name, unit: "minuter", now: cell(minutes) }]),
    ]),
    ...survey.flatMap(({ areaName, question, survey: label, percent, change }): Line[] => {
      const name = areaName === "" ? "hela kommunen" : areaName;
      const share = {
        ...line,
        measure: `andel ${label}: ${question}`,
        name,
        unit: "procent",
        now: number(percent, 1),
      };
      if (change === null) return [share];
      const { points, low, high, since } = change;
      const verdict = low <= 0 && high >= 0 ? "ryms i osäkerheten" : points > 0 ? "högre" : "lägre";
      const unit = "procentenheter";
      return [
        share,
        { ...line, measure: `förändring sedan ${since}`, name, unit, now: number(points, 1), low, high, verdict },
      ];
    }),
    effect.ok
      ? {
          ...line,
          measure: "effekt (WDD)",
          name: `${effect.placeName}, jämfört med ${effect.controlName}`,
          unit: "händelser",
          now: number(effect.effect.wdd, 0),
          low: effect.effect.low,
          high: effect.effect.high,
          pValue: effect.effect.pValue,
        }
      : { ...line, measure: "effekt (WDD)", verdict: NO_EFFECT_WORDS[effect.reason] },
    ...(unvisited ?? []).map((name) => ({ ...line, measure: "lovad närvaro utan besök", name })),
  ];
}

/** None in the shared view. */
function decisionLines(decisions: FollowUp["decisions"]): Line[] {
  if (decisions === null) return [];
  return DECISION_OUTCOMES.map((outcome) => ({
    part: "beslut",
    measure: OUTCOME_WORDS[outcome],
    unit: "beslut",
    now: number(decisions.filter((decision) => decision.outcome === outcome).length, 0),
  }));
}

function placeLines(
  { id, name, rankBefore, rankAfter, count, delivered }: FollowUpPlace,
  status: string,
  cell: Cell,
): Line[] {
  const line = { part: "platser", name: `${name} (${id})`, verdict: status };
  return [
    { ...line, measure: "rang på listan", now: number(rankAfter, 0), before: number(rankBefore, 0) },
    { ...line, measure: "händelser", unit: "antal", now: cell(count) },
    { ...line, measure: "besök", unit: "besök", now: cell(delivered) },
  ];
}

function spanCells(period: Period | null): CsvValue[] {
  return period === null ? [null, null] : [isoDateOfDay(period.fromDay), isoDateOfDay(period.toDay)];
}

function number(value: number | null, decimals: number): CsvValue {
  return value === null || !Number.isFinite(value) ? null : { number: value, decimals };
}

function yesNo(value: boolean): string {
  return value ? "ja" : "nej";
}
