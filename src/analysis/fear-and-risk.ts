import type { AreaFearAndRisk, FearAndRisk, Quadrant } from "../domain/fear-and-risk.ts";
import type { IncidentColumns } from "../domain/incident-columns.ts";
import { periodDays } from "../domain/period.ts";
import type { Selection } from "../domain/selection.ts";
import type { SurveyRow } from "../domain/survey.ts";
import type { AreaIndex } from "../geo/area-index.ts";
import { cellCenter } from "../geo/grid.ts";
import { garwoodInterval } from "./garwood.ts";
import type { HotspotContext } from "./hotspot-list.ts";
import { compileSelection, placedMask } from "./selection-mask.ts";
import type { StudyArea } from "./study-area.ts";
import { pooledShare, surveyEstimates } from "./survey-estimates.ts";

const DAYS_PER_YEAR = 365.25;

/**
 * How people feel against what happens, area by area.
 *
 *   fear = unsafe answers / answers (Wilson 95 %)
 *   risk = events / (km² of study area · years), years = days of the period / 365.25 (Garwood 95 % on the events)
 *
 * An area's ground is the 100 m cells of the study area whose centre lies in it. The quadrant says which of the two is
 * above the municipality's own value: all answers pooled, hidden areas too, and all events in areas with ground over
 * their ground. It is clear when neither interval reaches the municipality's value; that value is taken as known, since
 * it rests on all the answers and events together.
 *
 * Everything in the selection counts but events on points of false precision, which say nothing of an area; offences that presence uncovers as well: they are left out where places are ranked,
 * not where one asks how much happens. Its choice of areas is lifted, for an area is compared with all the others.
 *
 * @returns areas in the order of the survey; null when the question has no shares, nothing is dated, or no area has ground
 */
export function fearAndRisk(
  { columns, areaIndex, studyArea, survey: rows }: HotspotContext,
  selection: Selection,
  question: string,
  survey: string,
): FearAndRisk | null {
  const asked = rows.filter((row) => row.question === question && row.survey === survey);
  const municipality = pooledShare(firstPerArea(asked));
  if (municipality.answers === 0 || areaIndex === null) return null;

  const compiled = compileSelection(columns, { ...selection, areas: null });
  if (!compiled.period) return null;
  const years = periodDays(compiled.period) / DAYS_PER_YEAR;
  const ground = groundOfAreas(studyArea, areaIndex);
  const events = eventsOfAreas(columns, placedMask(columns, compiled), areaIndex);
  const municipalityGround = ground.reduce((sum, km2) => sum + km2, 0);
  if (municipalityGround === 0 || !(years > 0)) return null;
  const municipalityEvents = events.reduce((sum, count, area) => sum + (ground[area]! > 0 ? count : 0), 0);

  const unsafePercent = (100 * municipality.unsafe) / municipality.answers;
  const rate = municipalityEvents / (municipalityGround * years);
  const indexOf = new Map(areaIndex.codes.map((code, index) => [code, index]));
  const areas = surveyEstimates(asked, question, survey).flatMap((estimate): AreaFearAndRisk[] => {
    const { areaCode, percent, low, high, answers } = estimate;
    const index = indexOf.get(areaCode);
    if (index === undefined || ground[index] === 0 || percent === null || low === null || high === null) return [];
    const incidents = events[index]!;
    const exposure = ground[index]! * years;
    const limits = garwoodInterval(incidents);
    const area = {
      areaCode,
      areaName: areaIndex.names[index]!,
      unsafePercent: percent,
      unsafeLow: low,
      unsafeHigh: high,
      answers,
      incidents,
      studyAreaKm2: ground[index]!,
      rate: incidents / exposure,
      rateLow: limits.low / exposure,
      rateHigh: limits.high / exposure,
    };
    return [
      {
        ...area,
        quadrant: quadrantOf(percent > unsafePercent, area.rate > rate),
        isClear: liesClear(low, high, unsafePercent) && liesClear(area.rateLow, area.rateHigh, rate),
      },
    ];
  });
  // Areas nobody asked in are left out as much as those where too few answered.
  const all = new Set([...areaIndex.codes, ...asked.map((row) => row.areaCode)]);
  return { question, survey, municipality: { unsafePercent, rate }, areas, leftOut: all.size - areas.length };
}

function quadrantOf(isFearHigh: boolean, isRiskHigh: boolean): Quadrant {
  if (isFearHigh) return isRiskHigh ? "both" : "fearOnly";
  return isRiskHigh ? "riskOnly" : "neither";
}

function liesClear(low: number, high: number, value: number): boolean {
  return low > value || high < value;
}

/** As the estimates do: when an area answers twice, its first row counts. */
function firstPerArea(rows: readonly SurveyRow[]): SurveyRow[] {
  const first = new Map<string, SurveyRow>();
  for (const row of rows) if (!first.has(row.areaCode)) first.set(row.areaCode, row);
  return [...first.values()];
}

/** km² of study area per area of the index. */
function groundOfAreas({ grid, cells }: StudyArea, areaIndex: AreaIndex): Float64Array {
  const cellsOf = new Float64Array(areaIndex.codes.length);
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell] === 0) continue;
    const [x, y] = cellCenter(grid, cell);
    const area = areaIndex.areaAt(x, y);
    if (area < cellsOf.length) cellsOf[area]!++;
  }
  return cellsOf.map((count) => (count * grid.cellSize ** 2) / 1e6);
}

/** Selected events per area of the index. */
function eventsOfAreas(columns: IncidentColumns, mask: Uint8Array, areaIndex: AreaIndex): Uint32Array {
  // One item for every possible code, so that NO_AREA needs no branch.
  const counts = new Uint32Array(0x10000);
  for (let i = 0; i < columns.length; i++) counts[columns.area[i]!]! += mask[i]!;
  return counts.slice(0, areaIndex.codes.length);
}
