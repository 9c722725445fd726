import { isHidden, type LeastShown } from "../domain/shown.ts";
import type { Both, ComparedPlace, Difference, SideBySideAnswer } from "../domain/side-by-side.ts";
import { isoDateOfDay } from "../domain/time.ts";
import type { CsvDialect, CsvValue } from "./csv-cell.ts";
import { shownCell } from "./shown-cell.ts";
import { writeCsv } from "./write-csv.ts";

/** What a file of a comparison is made from. */
export interface SideBySideFile {
  readonly answer: SideBySideAnswer;
  /** What stands on each side, as on screen. */
  readonly names: Both<string>;
  /** Under what counts are suppressed in `answer`; null in the internal view. */
  readonly least: LeastShown;
}

interface Row extends SideBySideFile {
  readonly place: ComparedPlace;
}

type Column = readonly [name: string, value: (row: Row) => CsvValue];

const VERDICTS: Readonly<Record<Difference["verdict"], string | null>> = {
  more: "fler på B",
  fewer: "färre på B",
  normal: "inom normal variation",
  tooFew: "för få händelser",
  oneSided: "bara på en lista, prövas inte",
  untested: null,
};

/** An empty cell means "not on the list", "not tested" or "not shown". */
const COLUMNS: readonly Column[] = [
  ["hotspot_id", ({ place }) => place.id],
  ["namn", ({ place }) => place.name],
  ["omrade", ({ place }) => place.areaName],
  ["lat_wgs84", ({ place }) => number(place.lngLat[1], 6)],
  ["lon_wgs84", ({ place }) => number(place.lngLat[0], 6)],
  ["rang_a", ({ place }) => number(place.listed.a?.rank ?? null, 0)],
  ["antal_a", ({ place, least }) => place.listed.a && shownCell(place.listed.a.count, least)],
  ["rang_b", ({ place }) => number(place.listed.b?.rank ?? null, 0)],
  ["antal_b", ({ place, least }) => place.listed.b && shownCell(place.listed.b.count, least)],
  ["samma_yta_a", ({ place }) => (isHidden(place.inArea.a) ? null : number(place.inArea.a, 0))],
  ["samma_yta_b", ({ place }) => (isHidden(place.inArea.b) ? null : number(place.inArea.b, 0))],
  ["kvot_b_mot_a", ({ place }) => number(place.difference.ratio, 2)],
  ["kvot_lag", ({ place }) => number(place.difference.low, 2)],
  ["kvot_hog", ({ place }) => number(place.difference.high, 2)],
  ["p_varde", ({ place }) => number(place.difference.pValue, 4)],
  ["bedomning", ({ place }) => VERDICTS[place.difference.verdict]],
  ["a", ({ names }) => names.a],
  ["b", ({ names }) => names.b],
  ["period_a_fran", ({ answer }) => isoDateOfDay(answer.lists.a.period.fromDay)],
  ["period_a_till", ({ answer }) => isoDateOfDay(answer.lists.a.period.toDay)],
  ["period_b_fran", ({ answer }) => isoDateOfDay(answer.lists.b.period.fromDay)],
  ["period_b_till", ({ answer }) => isoDateOfDay(answer.lists.b.period.toDay)],
  ["totalt_a", ({ answer, least }) => shownCell(answer.totals.a, least)],
  ["totalt_b", ({ answer, least }) => shownCell(answer.totals.b, least)],
  ["totalt_bedomning", ({ answer }) => VERDICTS[answer.totalDifference.verdict]],
  ["data_per", ({ answer }) => answer.lists.b.dataAsOf],
  ["metod", () => "diskar"],
  ["parametrar", ({ answer }) => parameters(answer)],
  ["vy", ({ least }) => (least === null ? "internt" : "delat")],
  ["fiktiv_data", ({ answer }) => (answer.lists.b.fictional ? "ja" : "nej")],
];

/** The compared places as a table. */
export function sideBySideCsv(content: SideBySideFile, dialect: CsvDialect): string {
  const rows = content.answer.places.map((place) => COLUMNS.map(([, value]) => value({ ...content, place })));
  return writeCsv(
    COLUMNS.map(([name]) => name),
    rows,
    dialect,
  );
}

export function sideBySideFileName({ answer, least }: Pick<SideBySideFile, "answer" | "least">): string {
  const view = least === null ? "" : "_delat";
  return `jamforelse_linkoping_data-${answer.lists.b.dataAsOf}${view}.csv`;
}

function parameters({ lists: { a, b }, untested }: SideBySideAnswer): string {
  return [
    `R=${b.radiusMeters}`,
    `H=${b.halfLifeDays}`,
    `N=${b.places}`,
    ...(untested ? [`prövas_inte=${UNTESTED_WORDS[untested]}`] : []),
    `urval_a=${a.selectionText}`,
    `urval_b=${b.selectionText}`,
  ].join(" ");
}

const UNTESTED_WORDS: Readonly<Record<NonNullable<SideBySideAnswer["untested"]>, string>> = {
  categories: "olika slags händelser",
  overlap: "perioderna går omlott",
  outsideData: "data täcker inte båda perioderna",
  lengths: "olika långa perioder",
  unevenSources: "en källa täcker bara den ena perioden",
};

function number(value: number | null, decimals: number): CsvValue {
  return value === null || !Number.isFinite(value) ? null : { number: value, decimals };
}
