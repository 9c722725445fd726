import { NO_AREA } from "../domain/area.ts";
import type { LngLat } from "../domain/coordinates.ts";
import type { Hotspot, HotspotList, HotspotOptions } from "../domain/hotspot.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import type { Period } from "../domain/period.ts";
import type { Place } from "../domain/place.ts";
import type { MeasureRequest } from "../domain/request.ts";
import type { Selection } from "../domain/selection.ts";
import { HIDDEN_UNDER_ANSWERS, type SurveyRow } from "../domain/survey.ts";
import { isoDateOfDay } from "../domain/time.ts";
import type { UnsafePlace } from "../domain/unsafe-place.ts";
import type { AreaIndex } from "../geo/area-index.ts";
import { cellAt } from "../geo/grid.ts";
import type { Projection } from "../geo/projection.ts";
import { outlineOfCells } from "../geo/raster-outline.ts";
import { judgeChange } from "./change.ts";
import { garwoodInterval } from "./garwood.ts";
import { type BaseRegister, hotspotIds } from "./hotspot-ids.ts";
import { hotspotNames, type NamedPoint } from "./hotspot-names.ts";
import { type CountedPlace, countHotspots, municipalChange } from "./hotspots.ts";
import { hoursOfSelection } from "./hour-tally.ts";
import { predictiveAccuracyIndex } from "./pai.ts";
import { rankRanges } from "./rank-range.ts";
import { rhythmOf } from "./rhythm.ts";
import { selectionPass } from "./selection-pass.ts";
import { selectionText } from "./selection-text.ts";
import { leastQValues } from "./significance.ts";
import type { StudyArea } from "./study-area.ts";
import { latestSurvey, unsafeInterval } from "./survey-estimates.ts";

/** Everything of the dataset that a list is made from. Made once per dataset, used for every selection. */
export interface HotspotContext {
  readonly columns: IncidentColumns;
  /** The system of the columns' meters. */
  readonly projection: Projection;
  /** null when no areas are loaded. */
  readonly areaIndex: AreaIndex | null;
  /** What sources are called, by their id. */
  readonly sourceNames?: ReadonlyMap<string, string>;
  /** Places that may name a hotspot. */
  readonly places: readonly Place[];
  readonly requests: readonly MeasureRequest[];
  readonly unsafePlaces: readonly UnsafePlace[];
  readonly survey: readonly SurveyRow[];
  /** From `studyArea(columns, requests)`. */
  readonly studyArea: StudyArea;
  readonly fictional: boolean;
  /** From `createBaseRegister(columns)`. */
  readonly baseRegister: BaseRegister;
}

/** The badge "statistiskt säkerställd" below this q. */
const SIGNIFICANT_Q = 0.05;
const DAYS_PER_MONTH = 365.25 / 12;
/** A request that has waited longer weighs no more. */
const MOST_MONTHS_WAITED = 12;

/**
 * The ranked list with everything that is shown and exported of it (methods: greedy discs).
 *
 * With nothing dated the list is empty, the period is the chosen one or day 0, and `dataAsOf` is empty.
 *
 * @param surveyQuestion whose latest survey stands beside each place; null for none
 * @param counted        of the same question, when it is at hand
 */
export function hotspotList(
  context: HotspotContext,
  selection: Selection,
  options: HotspotOptions,
  surveyQuestion: string | null,
  pass = selectionPass(context.columns, selection),
  counted = countHotspots(context.columns, selection, options, pass),
): HotspotList {
  const { columns, projection, areaIndex, studyArea } = context;
  const period = counted.period ?? selection.period ?? { fromDay: 0, toDay: 0 };
  const { places } = counted;

  const areaOf = places.map(({ centerXy }) => areaIndex?.areaAt(centerXy[0], centerXy[1]) ?? NO_AREA);
  const areaNameOf = areaOf.map((area) => areaIndex?.names[area] ?? null);
  const names = hotspotNames(
    places.map((place, i) => ({ ...place, areaName: areaNameOf[i]! })),
    options.radiusMeters,
    nameRegister(context),
  );
  const ids = hotspotIds(
    places.map((place) => place.centerXy),
    options.radiusMeters,
    context.baseRegister(options.radiusMeters),
  );
  const requests = requestsIn(context, places, period);
  const unsafe = countIn(context, places, context.unsafePlaces);
  const surveyOf = surveyByArea(context.survey, surveyQuestion);
  const ranks = rankRanges(places);
  const qValues = leastQValues(columns, studyArea, counted, options.radiusMeters);
  const municipality = hoursOfSelection(pass);
  const totals = options.adjustForMunicipality
    ? municipalChange(columns, selection, options, pass)
    : { recentTotal: null, beforeTotal: null };

  let cumulative = 0;
  const hotspots = places.map((place, i): Hotspot => {
    cumulative += place.count;
    const categories = categoriesOf(columns, place);
    const countedAreaKm2 = (place.cells.length * columns.grid.cellSize ** 2) / 1e6;
    const areaCode = areaIndex?.codes[areaOf[i]!] ?? null;
    const last12Months = garwoodInterval(place.count12Months);
    const qValue = qValues[i]!;
    return {
      rank: i + 1,
      rankLow: ranks[i]!.low,
      rankHigh: ranks[i]!.high,
      id: ids[i]!,
      name: names[i]!,
      areaCode,
      areaName: areaNameOf[i]!,
      marker: projection.inverse(place.markerXy[0], place.markerXy[1]),
      markerXy: place.markerXy,
      centerXy: place.centerXy,
      polygons: outlineOf(context, place.cells),
      countedAreaKm2,
      score: place.score,
      scoreUnit: place.scoreUnit,
      effectiveCount: place.effectiveCount,
      count: place.count,
      count12Months: place.count12Months,
      count12MonthsLow: last12Months.low,
      count12MonthsHigh: last12Months.high,
      share: place.count / counted.totalEvents,
      cumulativeShare: cumulative / counted.totalEvents,
      pai: predictiveAccuracyIndex(place.count, counted.totalEvents, countedAreaKm2, studyArea.km2),
      qValue,
      isSignificant: qValue !== null && qValue < SIGNIFICANT_Q,
      change: judgeChange({
        recent: place.recent,
        before: place.before,
        beforeDays: counted.beforeDays,
        wasListed: place.wasListed,
        ...totals,
      }),
      rhythm: rhythmOf(place.hours, municipality),
      dominantCategory: categories[0]!.category,
      dominantShare: categories[0]!.count / place.count,
      categories,
      uncertainTimeShare: place.uncertainTimeCount / place.count,
      unsafePlaces: unsafe && unsafe[i]!,
      openRequests: requests && requests[i]!.open,
      requestWeight: requests && requests[i]!.weight,
      oldestRequestDays: requests && requests[i]!.oldestDays,
      survey: (areaCode !== null && surveyOf.get(areaCode)) || null,
    };
  });

  return {
    hotspots,
    totalEvents: counted.totalEvents,
    leftOut: columns.categories
      .map((category, code) => ({ category, count: counted.leftOut[code]! }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    piledEvents: counted.piledEvents,
    rhythm: rhythmOf(municipality, null),
    period,
    dataAsOf: columns.lastDay === null ? "" : isoDateOfDay(columns.lastDay),
    studyAreaKm2: studyArea.km2,
    radiusMeters: options.radiusMeters,
    halfLifeDays: counted.halfLifeDays,
    places: options.places,
    epsg: projection.epsg,
    selectionText: selectionText(
      selection,
      new Map(areaIndex?.codes.map((code, i) => [code, areaIndex.names[i]!])),
      context.sourceNames,
    ),
    fictional: context.fictional,
  };
}

/** Largest first, equal ones in the order of the dataset; only those that occur. */
/** Projecting some thousand names at every change of a filter would cost more than finding the nearest. */
const knownNames = new WeakMap<readonly Place[], { readonly epsg: number; readonly points: readonly NamedPoint[] }>();

export function nameRegister({ places, projection }: HotspotContext): readonly NamedPoint[] {
  let known = knownNames.get(places);
  if (known?.epsg !== projection.epsg) {
    const points = places.map(({ name, certain, lngLat: [lng, lat] }) => ({
      name,
      certain,
      xy: projection.forward(lng, lat),
    }));
    known = { epsg: projection.epsg, points };
    knownNames.set(places, known);
  }
  return known.points;
}

function categoriesOf(columns: IncidentColumns, place: CountedPlace): { category: string; count: number }[] {
  return columns.categories
    .map((category, code) => ({ category, count: place.categoryCounts[code]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function outlineOf({ columns, projection }: HotspotContext, cells: Int32Array): LngLat[][][] {
  return outlineOfCells(columns.grid, cells).map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]) => projection.inverse(x, y))),
  );
}

/** Which listed place's counted cells hold a point; -1 in none. */
function placeAt(columns: IncidentColumns, places: readonly CountedPlace[]): (x: number, y: number) => number {
  const placeOfCell = new Map<number, number>();
  places.forEach((place, i) => {
    for (const cell of place.cells) placeOfCell.set(cell, i);
  });
  return (x, y) => placeOfCell.get(cellAt(columns.grid, x, y)) ?? -1;
}

/** null when nothing of the kind is loaded. */
function countIn(
  { columns }: HotspotContext,
  places: readonly CountedPlace[],
  points: readonly { readonly x: number; readonly y: number }[],
): number[] | null {
  if (points.length === 0) return null;
  const at = placeAt(columns, places);
  const counts = places.map(() => 0);
  for (const { x, y } of points) {
    const place = at(x, y);
    if (place >= 0) counts[place]!++;
  }
  return counts;
}

/**
 * Requests in the counted cells that are not closed and were reported by the end of the period (or at an unknown date),
 * with the age of the oldest then, and the sum of 1 + age in months (at most 12; an unknown date adds no age). null when
 * no requests are loaded.
 */
function requestsIn(
  { columns, requests }: HotspotContext,
  places: readonly CountedPlace[],
  period: Period,
): { open: number; weight: number; oldestDays: number | null }[] | null {
  if (requests.length === 0) return null;
  const at = placeAt(columns, places);
  const found = places.map(() => ({ open: 0, weight: 0, oldestDays: null as number | null }));
  for (const { x, y, status, reportedDay } of requests) {
    if (status === "closed" || (reportedDay !== null && reportedDay > period.toDay)) continue;
    const place = at(x, y);
    if (place < 0) continue;
    const here = found[place]!;
    here.open++;
    here.weight++;
    if (reportedDay === null) continue;
    const days = period.toDay - reportedDay;
    here.weight += Math.min(days / DAYS_PER_MONTH, MOST_MONTHS_WAITED);
    here.oldestDays = Math.max(here.oldestDays ?? 0, days);
  }
  return found;
}

/** The newest survey's answers per area; areas with under 10 answers, or with an index, are left out. */
function surveyByArea(rows: readonly SurveyRow[], question: string | null): Map<string, Hotspot["survey"]> {
  const byArea = new Map<string, Hotspot["survey"]>();
  if (question === null) return byArea;
  const latest = latestSurvey(rows, question);
  for (const { areaCode, question: asked, survey, unsafePercent: percent, answers } of rows) {
    if (asked !== question || survey !== latest || percent === null || answers < HIDDEN_UNDER_ANSWERS) continue;
    if (!byArea.has(areaCode)) byArea.set(areaCode, { percent, ...unsafeInterval(percent, answers), answers });
  }
  return byArea;
}
