import type { LngLat } from "../domain/coordinates.ts";
import { deliveryPeriodKey, deliveryPeriodOf } from "../domain/delivery-period.ts";
import { COMPARISONS } from "../domain/display.ts";
import { followUpKey, followUpPeriodOf } from "../domain/follow-up-period.ts";
import { DEFAULT_HOTSPOT_OPTIONS, type HotspotOptions } from "../domain/hotspot.ts";
import { mondayOf } from "../domain/iso-week.ts";
import { MEETING_PLACES } from "../domain/meeting.ts";
import type { Period } from "../domain/period.ts";
import { LEAST_PLAN_PLACES, MOST_PLAN_PLACES } from "../domain/presence.ts";
import { DEFAULT_PRIORITY_WEIGHTS, type PriorityWeights } from "../domain/priority.ts";
import { DEFAULT_REQUEST_FILTER, REQUEST_STATUSES, REQUEST_TYPES, type RequestFilter } from "../domain/request.ts";
import {
  FIRST_REQUEST_FILTER,
  OLDEST_FIRST,
  REQUEST_SORTS,
  type RequestListFilter,
  type RequestListQuestion,
} from "../domain/request-list.ts";
import type { Selection } from "../domain/selection.ts";
import type { LeastShown } from "../domain/shown.ts";
import { SIDES, type SideBySide } from "../domain/side-by-side.ts";
import { type DayNumber, dayOfIsoDate, isoDateOfDay, type Weekday } from "../domain/time.ts";
import {
  type Camera,
  type Chosen,
  FOLLOW_UP_TABS,
  LAYERS,
  type LayerId,
  MEASURES_TABS,
  SCREENS,
  type SharedState,
} from "./app-state.ts";
import { SHARED_DEFAULTS } from "./shared-defaults.ts";
import { encodeValue, escapeText, readFields, readList, unescapeText, writeList } from "./url-text.ts";

/** The query's parameters that are ours; others are left alone. */
export const OUR_PARAMETERS = ["visning", "urval", "jamfor", "karta", "arbete", "sprak", "delat", "data"] as const;

/** The state as a query without `?`; empty for a fresh start. `importedMissing` is the fingerprint to carry, if any. */
export function toQuery(state: SharedState): string {
  const values: Record<(typeof OUR_PARAMETERS)[number], string> = {
    visning: state.screen === SHARED_DEFAULTS.screen ? "" : state.screen,
    urval: [...selectionFields(state.selection), ...optionFields(state.hotspotOptions), ...orderFields(state)].join(
      ",",
    ),
    jamfor: state.sideBySide ? sidesText(state.sideBySide) : "",
    karta: mapFields(state).join(";"),
    arbete: workFields(state).join(","),
    sprak: state.language === SHARED_DEFAULTS.language ? "" : state.language,
    delat: state.leastShown === null ? "" : String(state.leastShown),
    data: state.importedMissing === null ? "" : escapeText(state.importedMissing),
  };
  return OUR_PARAMETERS.filter((name) => values[name] !== "")
    .map((name) => `${name}=${encodeValue(values[name])}`)
    .join("&");
}

/** What a query carries; what it does not, or carries badly, is absent. Never throws: links get cut and retyped. */
export function fromQuery(query: string): Partial<SharedState> {
  const parameters = new URLSearchParams(query);
  const urval = readFields(parameters.get("urval") ?? "", ",");
  const karta = parameters.get("karta") ?? "";
  const kartaFields = readFields(karta, ";");
  const data = parameters.get("data");
  const work = readFields(parameters.get("arbete") ?? "", ",");
  return withoutAbsent({
    screen: SCREENS.find((screen) => screen === parameters.get("visning")),
    language: parameters.get("sprak") === "en" ? "en" : undefined,
    camera: readCamera(karta.split(";")[0] ?? ""),
    selection: readSelection(urval),
    hotspotOptions: readOptions(urval),
    order: urval.get("ordning") === "prioritet" ? "priority" : undefined,
    priorityWeights: readWeights(urval.get("vikter")),
    sideBySide: readSides(parameters.get("jamfor") ?? "") ?? undefined,
    leastShown: readLeastShown(parameters.get("delat")),
    visibleLayers: readLayers(kartaFields.get("lager")),
    surveyQuestion: readOptionalText(kartaFields.get("fraga")),
    survey: readOptionalText(kartaFields.get("matning")),
    requestFilter: readRequestFilter(kartaFields.get("arendestatus"), kartaFields.get("arendetyp")),
    chosen: readChosen(kartaFields.get("vald")),
    planWeek: readMonday(work.get("vecka")),
    planPlaces: readPlanPlaces(work.get("platser")),
    presenceTab: work.get("narvaro") === TAB_NAMES.delivered ? "delivered" : undefined,
    deliveryPeriod: deliveryPeriodOf(work.get("genomfort") ?? "") ?? undefined,
    patrol: readOptionalText(work.get("patrull")),
    measuresTab: MEASURES_TABS.find((tab) => tab !== "list" && TAB_NAMES[tab] === work.get("atgarder")),
    measuresFilter: readMeasuresFilter(work),
    measuresSort: readMeasuresSort(work.get("sort")),
    followUpTab: FOLLOW_UP_TABS.find((tab) => tab !== "report" && TAB_NAMES[tab] === work.get("uppfoljning")),
    followUpPeriod: followUpPeriodOf(work.get("period") ?? "") ?? undefined,
    meetingStep: wholeNumber(work.get("steg"), 1, MEETING_PLACES),
    importedMissing: data ? unescapeText(data) : undefined,
  });
}

function selectionFields({ period, categories, weekdays, hours, areas, sources }: Selection): string[] {
  const fields: string[] = [];
  if (period) fields.push(`fran:${isoDateOfDay(period.fromDay)}`, `till:${isoDateOfDay(period.toDay)}`);
  if (categories) fields.push(`kat:${writeList(categories)}`);
  if (weekdays) fields.push(`dagar:${writeList(weekdays)}`);
  if (hours) fields.push(`timmar:${writeList(hours)}`);
  if (areas) fields.push(`omr:${writeList(areas)}`);
  if (sources) fields.push(`kallor:${writeList(sources)}`);
  return fields;
}

function optionFields(options: HotspotOptions): string[] {
  const standard = DEFAULT_HOTSPOT_OPTIONS;
  const fields: string[] = [];
  if (options.radiusMeters !== standard.radiusMeters) fields.push(`R:${options.radiusMeters}`);
  if (options.places !== standard.places) fields.push(`N:${options.places}`);
  if (options.halfLifeDays !== standard.halfLifeDays) fields.push(`H:${options.halfLifeDays}`);
  if (options.includeUncovered) fields.push("avslojade:1");
  if (options.adjustForMunicipality) fields.push("kommunjust:1");
  return fields;
}

function orderFields({ order, priorityWeights }: SharedState): string[] {
  const fields: string[] = [];
  if (order === "priority") fields.push("ordning:prioritet");
  const weights = weightsText(priorityWeights);
  if (weights !== weightsText(DEFAULT_PRIORITY_WEIGHTS)) fields.push(`vikter:${weights}`);
  return fields;
}

/** Percent, in the order incidents, physical, fear. */
function weightsText({ incidents, physical, fear }: PriorityWeights): string {
  return [incidents, physical, fear].map((weight) => Math.round(100 * weight)).join("-");
}

function readWeights(text: string | undefined): PriorityWeights | undefined {
  const match = /^(\d{1,3})-(\d{1,3})-(\d{1,3})$/.exec(text ?? "");
  if (!match) return undefined;
  const [incidents, physical, fear] = match.slice(1).map((percent) => Number(percent) / 100) as [
    number,
    number,
    number,
  ];
  return [incidents, physical, fear].every((weight) => weight <= 1) ? { incidents, physical, fear } : undefined;
}

/** `period,a:2024-11-01--2025-10-31,b:…` or `kategori,a:Stöld~Snatteri,b:Misshandel` */
function sidesText(sides: SideBySide): string {
  switch (sides.kind) {
    case "periods":
      return [SIDE_KINDS.periods, ...SIDES.map((side) => `${side}:${daysText(sides[side])}`)].join(",");
    case "categories":
      return [SIDE_KINDS.categories, ...SIDES.map((side) => `${side}:${writeList(sides[side])}`)].join(",");
    default:
      return sides satisfies never;
  }
}

const SIDE_KINDS = { periods: "period", categories: "kategori" } as const;

function readSides(text: string): SideBySide | null {
  const fields = readFields(text, ",");
  const [a, b] = SIDES.map((side) => fields.get(side));
  if (a === undefined || b === undefined) return null;
  switch (text.split(",")[0]) {
    case SIDE_KINDS.periods: {
      const [daysA, daysB] = [readDays(a), readDays(b)];
      return daysA && daysB && { kind: "periods", a: daysA, b: daysB };
    }
    case SIDE_KINDS.categories:
      return { kind: "categories", a: readList(a), b: readList(b) };
    default:
      return null;
  }
}

function daysText({ fromDay, toDay }: Period): string {
  return `${isoDateOfDay(fromDay)}--${isoDateOfDay(toDay)}`;
}

function readDays(text: string): Period | null {
  const [from, to] = text.split("--").map(dayOfIsoDate);
  return from == null || to == null || from > to ? null : { fromDay: from, toDay: to };
}

function readLeastShown(text: string | null): LeastShown | undefined {
  return text === "3" ? 3 : text === "5" ? 5 : undefined;
}

function mapFields(state: SharedState): string[] {
  const fields: string[] = [];
  if (state.camera) {
    const { center, zoom } = state.camera;
    // Five decimals are about a metre.
    fields.push([round(center[0], 5), round(center[1], 5), round(zoom, 2)].join(","));
  }
  const visible = LAYERS.filter((layer) => state.visibleLayers[layer]);
  if (LAYERS.some((layer) => state.visibleLayers[layer] !== SHARED_DEFAULTS.visibleLayers[layer])) {
    fields.push(`lager:${writeList(visible)}`);
  }
  if (state.surveyQuestion !== null) fields.push(`fraga:${escapeText(state.surveyQuestion)}`);
  if (state.survey !== null) fields.push(`matning:${escapeText(state.survey)}`);
  const { statuses, types } = state.requestFilter;
  if (!sameList(statuses, DEFAULT_REQUEST_FILTER.statuses)) fields.push(`arendestatus:${writeList(statuses)}`);
  if (!sameList(types, DEFAULT_REQUEST_FILTER.types)) fields.push(`arendetyp:${writeList(types)}`);
  const chosen = writeChosen(state.chosen);
  if (chosen) fields.push(`vald:${chosen}`);
  return fields;
}

/** Names of the tabs, as in the interface. */
const TAB_NAMES = {
  delivered: "genomfort",
  groups: "grupper",
  targets: "tider",
  promises: "loften",
  decisions: "beslut",
  effect: "effekt",
} as const;

function workFields(state: SharedState): string[] {
  const { planWeek, planPlaces, presenceTab, deliveryPeriod, followUpTab, followUpPeriod, meetingStep } = state;
  const fields: string[] = [];
  if (planWeek !== null) fields.push(`vecka:${isoDateOfDay(planWeek)}`);
  if (planPlaces !== SHARED_DEFAULTS.planPlaces) fields.push(`platser:${planPlaces}`);
  if (presenceTab !== "plan") fields.push(`narvaro:${TAB_NAMES[presenceTab]}`);
  if (deliveryPeriod) fields.push(`genomfort:${deliveryPeriodKey(deliveryPeriod)}`);
  // The shared view has no list, and a link to it names nobody.
  if (state.leastShown === null) {
    if (state.patrol !== null) fields.push(`patrull:${escapeText(state.patrol)}`);
    fields.push(...measuresFields(state));
  }
  if (followUpTab !== "report") fields.push(`uppfoljning:${TAB_NAMES[followUpTab]}`);
  if (followUpPeriod) fields.push(`period:${followUpKey(followUpPeriod)}`);
  if (meetingStep > 0) fields.push(`steg:${meetingStep}`);
  return fields;
}

function readPlanPlaces(text: string | undefined): number | undefined {
  const places = /^\d{1,2}$/.test(text ?? "") ? Number(text) : 0;
  return places >= LEAST_PLAN_PLACES && places <= MOST_PLAN_PLACES ? places : undefined;
}

/** Of the areas in a filter: in none. No escape of a text is written so. */
const OUTSIDE = "!n";
/** Of the states in a filter: whichever, where a link without any means those that are left to do. */
const ANY = "alla";

function measuresFields({ measuresTab, measuresFilter, measuresSort }: SharedState): string[] {
  const { types, statuses, areas, owner, overdue, own, dark } = measuresFilter;
  const fields: string[] = [];
  if (measuresTab !== "list") fields.push(`atgarder:${TAB_NAMES[measuresTab]}`);
  if (types) fields.push(`typ:${writeList(types)}`);
  if (statuses === null) fields.push(`status:${ANY}`);
  else if (!sameList(statuses, FIRST_REQUEST_FILTER.statuses ?? [])) fields.push(`status:${writeList(statuses)}`);
  if (areas) fields.push(`omr:${areas.map((code) => (code === null ? OUTSIDE : escapeText(code))).join("~")}`);
  if (owner !== null) fields.push(`ansvarig:${escapeText(owner)}`);
  if (overdue) fields.push("sena:1");
  if (own) fields.push("egna:1");
  if (dark) fields.push("morker:1");
  const { by, descending } = measuresSort;
  if (by !== OLDEST_FIRST.by || descending !== OLDEST_FIRST.descending)
    fields.push(`sort:${descending ? "-" : ""}${by}`);
  return fields;
}

const FILTER_FIELDS = ["typ", "status", "omr", "ansvarig", "sena", "egna", "morker"];

function readMeasuresFilter(work: ReadonlyMap<string, string>): RequestListFilter | undefined {
  if (!FILTER_FIELDS.some((name) => work.has(name))) return undefined;
  const statuses = work.get("status");
  const areas = work.get("omr");
  return {
    types: readNames(work.get("typ"), REQUEST_TYPES) ?? null,
    statuses: statuses === ANY ? null : (readNames(statuses, REQUEST_STATUSES) ?? FIRST_REQUEST_FILTER.statuses),
    areas: areas === undefined ? null : readAreas(areas),
    owner: readOptionalText(work.get("ansvarig")) ?? null,
    overdue: work.get("sena") === "1",
    own: work.get("egna") === "1",
    dark: work.get("morker") === "1",
  };
}

function readAreas(text: string): RequestListFilter["areas"] {
  return text === "" ? [] : text.split("~").map((code) => (code === OUTSIDE ? null : unescapeText(code)));
}

function readMeasuresSort(text: string | undefined): RequestListQuestion["sort"] | undefined {
  const descending = text?.startsWith("-") ?? false;
  const by = REQUEST_SORTS.find((sort) => sort === (descending ? text?.slice(1) : text));
  return by && { by, descending };
}

/** Another day of the week than Monday is not ours; its week is meant all the same. */
function readMonday(text: string | undefined): DayNumber | undefined {
  const day = dayOfIsoDate(text ?? "");
  return day === null ? undefined : mondayOf(day);
}

function writeChosen(chosen: Chosen): string {
  switch (chosen.kind) {
    case "none":
      return "";
    case "hotspot":
      return `h:${escapeText(chosen.id)}`;
    case "incident":
      return `i:${chosen.index}`;
    case "request":
      return `r:${escapeText(chosen.id)}`;
    case "area":
      return `a:${escapeText(chosen.code)}`;
    default:
      return chosen satisfies never;
  }
}

function readSelection(fields: ReadonlyMap<string, string>): Selection | undefined {
  const categories = fields.get("kat");
  const areas = fields.get("omr");
  const sources = fields.get("kallor");
  const selection: Selection = {
    period: readPeriod(fields),
    categories: categories === undefined ? null : readList(categories),
    weekdays: readNumbers(fields.get("dagar"), 6) as readonly Weekday[] | null,
    hours: readNumbers(fields.get("timmar"), 23),
    areas: areas === undefined ? null : readList(areas),
    sources: sources === undefined ? null : readList(sources),
  };
  return Object.values(selection).every((value) => value === null) ? undefined : selection;
}

function readPeriod(fields: ReadonlyMap<string, string>): Period | null {
  const fromDay = dayOfIsoDate(fields.get("fran") ?? "");
  const toDay = dayOfIsoDate(fields.get("till") ?? "");
  if (fromDay === null || toDay === null || fromDay > toDay) return null;
  return { fromDay, toDay };
}

/** Whole numbers from 0 to `most`, each once; null when any is something else. */
function readNumbers(text: string | undefined, most: number): readonly number[] | null {
  if (text === undefined) return null;
  const numbers = readList(text).map((item) => wholeNumber(item, 0, most));
  const good = numbers.filter((value) => value !== undefined);
  return good.length === numbers.length && new Set(good).size === good.length ? good : null;
}

function readOptions(fields: ReadonlyMap<string, string>): HotspotOptions | undefined {
  const standard = DEFAULT_HOTSPOT_OPTIONS;
  const radius = wholeNumber(fields.get("R"), 100, 150);
  const options: HotspotOptions = {
    radiusMeters: radius === 100 || radius === 150 ? radius : standard.radiusMeters,
    places: wholeNumber(fields.get("N"), 1, 50) ?? standard.places,
    halfLifeDays: wholeNumber(fields.get("H"), 90, 36_500) ?? standard.halfLifeDays,
    includeUncovered: fields.get("avslojade") === "1",
    adjustForMunicipality: fields.get("kommunjust") === "1",
  };
  const names = Object.keys(standard) as (keyof HotspotOptions)[];
  const changed = names.some((name) => options[name] !== standard[name]);
  return changed ? options : undefined;
}

function readCamera(text: string): Camera | undefined {
  const parts = text.split(",");
  if (parts.length !== 3 || !parts.every((part) => /^-?\d+(\.\d+)?$/.test(part))) return undefined;
  const [lng, lat, zoom] = parts.map(Number) as [number, number, number];
  const possible = Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && zoom >= 0 && zoom <= 24;
  return possible ? { center: [lng, lat] satisfies LngLat, zoom } : undefined;
}

/** Names that this version does not know are left out: the rest of the link still means what it says. */
function readLayers(text: string | undefined): Readonly<Record<LayerId, boolean>> | undefined {
  if (text === undefined) return undefined;
  const named = readList(text);
  // A link may have been retyped: of several comparisons the first is meant.
  const [, ...tooMany] = COMPARISONS.filter((comparison) => named.includes(comparison));
  const isOn = (layer: LayerId) => named.includes(layer) && !tooMany.some((comparison) => comparison === layer);
  return Object.fromEntries(LAYERS.map((layer) => [layer, isOn(layer)])) as Record<LayerId, boolean>;
}

function readRequestFilter(statuses: string | undefined, types: string | undefined): RequestFilter | undefined {
  if (statuses === undefined && types === undefined) return undefined;
  return {
    statuses: readNames(statuses, REQUEST_STATUSES) ?? DEFAULT_REQUEST_FILTER.statuses,
    types: readNames(types, REQUEST_TYPES) ?? DEFAULT_REQUEST_FILTER.types,
  };
}

/** The known names of a list, in the order of `known`; undefined when there is no list. */
function readNames<T extends string>(text: string | undefined, known: readonly T[]): readonly T[] | undefined {
  if (text === undefined) return undefined;
  const named = readList(text);
  return known.filter((name) => named.includes(name));
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function readChosen(text: string | undefined): Chosen | undefined {
  const match = /^([hira]):(.+)$/s.exec(text ?? "");
  if (!match) return undefined;
  const value = unescapeText(match[2]!);
  switch (match[1]) {
    case "h":
      return { kind: "hotspot", id: value };
    case "r":
      return { kind: "request", id: value };
    case "a":
      return { kind: "area", code: value };
    default: {
      const index = wholeNumber(value, 0, 0xffff_ffff);
      return index === undefined ? undefined : { kind: "incident", index };
    }
  }
}

function readOptionalText(text: string | undefined): string | undefined {
  return text === undefined || text === "" ? undefined : unescapeText(text);
}

function wholeNumber(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^\d{1,10}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

function round(value: number, decimals: number): number {
  // Adding 0 turns −0 into 0.
  return Math.round(value * 10 ** decimals) / 10 ** decimals + 0;
}

function withoutAbsent(values: { [K in keyof SharedState]: SharedState[K] | undefined }): Partial<SharedState> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
