import { seededRandom } from "../../src/analysis/seeded-random.ts";
import type { Area } from "../../src/domain/area.ts";
import { isoDateOfDay, isoMinuteOf } from "../../src/domain/time.ts";
import { projectionFor } from "../../src/geo/projection.ts";
import { areasGeoJson, buildAreas } from "./build-areas.ts";
import { baseMapGeoJson, buildBaseMap, roxenWithin } from "./build-base-map.ts";
import { buildPlaces, placesJson } from "./build-places.ts";
import { dissolveAreas } from "./dissolve-areas.ts";
import { type InventedIncident, inventIncidents } from "./invent-incidents.ts";
import { inventRequests } from "./invent-requests.ts";
import { inventSurvey } from "./invent-survey.ts";
import { inventUnsafePlaces } from "./invent-unsafe-places.ts";
import { inventWork, workJson } from "./invent-work.ts";
import { PLANTED_CATEGORY_SHARE, PLANTED_PEAK_SHARE, PLANTED_PLACES } from "./planted-places.ts";
import { inventOwners } from "./request-owners.ts";
import { readSourceFacts } from "./source-facts.ts";
import { describeSources } from "./sources.ts";
import { inventTown, type Town } from "./town.ts";
import { hoursOfBlock } from "./week-rhythm.ts";

/** Each part has a seed of its own, so that changing one leaves the others as they were. */
const SEEDS = { town: 580, incidents: 2026, requests: 117, owners: 118, survey: 8, unsafePlaces: 250 } as const;
const INCIDENTS_PER_YEAR = 12_000;
const REQUESTS = 1500;
const UNSAFE_PLACES = 250;

/** Everything `npm run data` writes: path from the project's root, and text. */
export async function buildDataFiles(): Promise<Map<string, string>> {
  const facts = readSourceFacts();
  const areas = buildAreas(facts.areas);
  const places = buildPlaces(facts.places);
  const baseMap = buildBaseMap(facts, areas);
  const town = builtInTown();
  const incidents = builtInIncidents(town);
  const requests = inventRequests(town, facts, REQUESTS, seededRandom(SEEDS.requests));
  const owners = inventOwners(
    requests.map(({ type }) => type),
    seededRandom(SEEDS.owners),
  );
  const unsafePlaces = inventUnsafePlaces(town, facts, UNSAFE_PLACES, seededRandom(SEEDS.unsafePlaces));
  const survey = inventSurvey(areas, incidentDensity(town, areas, incidents), seededRandom(SEEDS.survey));

  const incidentRows = incidents.map(({ from, to, category, subcategory, x, y }, i) => [
    `FIKTIV-${i + 1}`,
    isoMinuteOf(from),
    to === null ? "" : isoMinuteOf(to),
    category,
    subcategory,
    ...latLon(x, y),
  ]);
  const requestRows = requests.map(({ reported, type, status, closed, x, y, description }, i) => [
    `FIKTIV-${i + 1}`,
    isoDateOfDay(reported),
    type,
    status,
    closed === null ? "" : isoDateOfDay(closed),
    ...latLon(x, y),
    description,
    owners[i]!,
  ]);
  const unsafeRows = unsafePlaces.map(({ day, x, y, reason }, i) => [
    `FIKTIV-${i + 1}`,
    isoDateOfDay(day),
    ...latLon(x, y),
    reason,
  ]);
  const surveyRows = survey.map((answer) => [
    answer.code,
    answer.name,
    answer.survey,
    answer.question,
    decimalComma(answer.unsafePercent, 1),
    String(answer.answers),
  ]);

  const files = new Map([
    ["public/data/areas.geojson", areasGeoJson(areas)],
    ["public/data/places.json", placesJson(places)],
    ["public/data/base-map.geojson", baseMapGeoJson(baseMap)],
    ["public/data/incidents.csv", csv("id;från;till;kategori;underkategori;lat;lon", incidentRows)],
    ["public/data/requests.csv", csv("id;anmäld;typ;status;åtgärdad;lat;lon;beskrivning;ansvarig", requestRows)],
    ["public/data/unsafe-places.csv", csv("id;datum;lat;lon;anledning", unsafeRows)],
    ["public/data/survey.csv", csv("områdeskod;område;mätning;fråga;andel_procent;antal_svar", surveyRows)],
    [
      "public/data/sources.json",
      describeSources({
        areas: areas.length,
        places: places.length,
        baseMap: baseMap.length,
        incidents: incidents.length,
        requests: requests.length,
        unsafePlaces: unsafePlaces.length,
        survey: survey.length,
      }),
    ],
    ["data/planted-places.json", plantedPlacesJson(town, incidents)],
  ]);
  return files.set("public/data/work.json", workJson(await inventWork(files, requests, owners)));
}

/** The town that all invented data share; also for benchmarks that invent more incidents in it. */
export function builtInTown(): Town {
  const facts = readSourceFacts();
  const areas = buildAreas(facts.areas);
  return inventTown(facts, areas, roxenWithin(dissolveAreas(areas), facts), seededRandom(SEEDS.town));
}

export function builtInIncidents(town: Town): InventedIncident[] {
  return inventIncidents(town, INCIDENTS_PER_YEAR, seededRandom(SEEDS.incidents));
}

/** Incidents per km² of 100 m cells that have an address, by area code. */
export function incidentDensity(
  town: Town,
  areas: readonly Area[],
  incidents: readonly InventedIncident[],
): Map<string, number> {
  const cells = areas.map(() => new Set<string>());
  for (const { x, y, area } of town.addresses) cells[area]!.add(`${Math.floor(x / 100)},${Math.floor(y / 100)}`);
  const counts = new Float64Array(areas.length);
  for (const { x, y } of incidents) counts[town.areaIndex.areaAt(x, y)]!++;
  return new Map(areas.map((area, i) => [area.code, (100 * counts[i]!) / Math.max(1, cells[i]!.size)]));
}

function plantedPlacesJson(town: Town, incidents: readonly InventedIncident[]): string {
  const projection = projectionFor(3006);
  const places = PLANTED_PLACES.map((place, index) => {
    const [x, y] = town.places.get(place.name)!;
    const [lng, lat] = projection.inverse(x, y);
    return {
      name: place.name,
      lngLat: [round(lng, 6), round(lat, 6)],
      epsg3006: [round(x, 1), round(y, 1)],
      category: place.category,
      weekdays: place.peak.weekdays,
      fromHour: place.peak.fromHour,
      toHour: place.peak.toHour,
      hoursOfWeek: hoursOfBlock(place.peak),
      startMonth: place.startMonth,
      fadesFrom: place.fadesFrom ?? null,
      perMonth: place.perMonth,
      events: incidents.filter((incident) => incident.planted === index).length,
    };
  });
  const note =
    "FIKTIVA DATA. Hotspots planted in incidents.csv. weekdays: 0 = Monday; toHour over 24 runs into the next day; " +
    "hoursOfWeek: Monday 00–01 = 0; perMonth: events a month once started (a third of it some months after fadesFrom).";
  const shares = { categoryShare: PLANTED_CATEGORY_SHARE, peakShareWithinCategory: PLANTED_PEAK_SHARE };
  return `${JSON.stringify({ note, ...shares, places }, null, 1)}\n`;
}

function latLon(x: number, y: number): [lat: string, lon: string] {
  const [lng, lat] = projectionFor(3006).inverse(x, y);
  return [decimalComma(lat, 6), decimalComma(lng, 6)];
}

function decimalComma(value: number, decimals: number): string {
  return value.toFixed(decimals).replace(".", ",");
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Plain: no cell holds a semicolon, a quote or a line break. */
function csv(header: string, rows: readonly (readonly string[])[]): string {
  return `${header}\n${rows.map((row) => `${row.join(";")}\n`).join("")}`;
}
