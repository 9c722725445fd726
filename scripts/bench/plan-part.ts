import { neediestBound, noTravelBound } from "../../src/analysis/plan/plan-bound.ts";
import { type PlanProblem, planProblem } from "../../src/analysis/plan/plan-problem.ts";
import { PROPOSED_MINUTES, planPlacesOf } from "../../src/analysis/plan/plan-question.ts";
import { proposePlan } from "../../src/analysis/plan/propose-plan.ts";
import { roundRobin } from "../../src/analysis/plan/round-robin.ts";
import { travelMinutes } from "../../src/analysis/plan/travel.ts";
import { rankPlaces } from "../../src/analysis/priority.ts";
import { createEngine } from "../../src/dataset/engine.ts";
import { DEFAULT_HOTSPOT_OPTIONS } from "../../src/domain/hotspot.ts";
import type { Capacity, PlanPlace, PlanQuestion, TravelMode } from "../../src/domain/presence.ts";
import { DEFAULT_PRIORITY_WEIGHTS } from "../../src/domain/priority.ts";
import { EVERYTHING } from "../../src/domain/selection.ts";
import { dayOfCivil, type Weekday } from "../../src/domain/time.ts";
import { readBuiltIn } from "../cli/built-in-data.ts";
import { table } from "./table.ts";
import { measure, median } from "./timing.ts";

/** The Monday after the invented data end. */
const MONDAY = dayOfCivil(2026, 11, 2);
const PLACES = 20;
const RUNS = 5;
const WARM_UPS = 1;

const MODES: readonly TravelMode[] = ["foot", "car"];
const MODE_WORDS: Readonly<Record<TravelMode, string>> = { foot: "till fots", car: "med bil" };
const EVERY_DAY: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

const SHIFTS = [
  { name: "alla dagar 16–24", weekdays: EVERY_DAY, fromMinute: 16 * 60, minutes: 8 * 60 },
  { name: "tor–lör 18–02", weekdays: [3, 4, 5], fromMinute: 18 * 60, minutes: 8 * 60 },
  { name: "fre–lör 20–24", weekdays: [4, 5], fromMinute: 20 * 60, minutes: 4 * 60 },
] as const;

/** Of the bounds and of round robin. */
const LEAST_OF_BOUND = 0.9;
const LEAST_OF_ROUND_ROBIN = 1.25;
const MOST_MS = 300;

/** How much of the need a plan covers, against the bounds and against going round the places, and how long it takes. */
export async function planPart(): Promise<void> {
  const places = await builtInPlaces();
  console.log(
    `Närvaroplan: de ${PLACES} främsta platserna i de inbyggda data efter prioritet, sju dagar, besök på ${PROPOSED_MINUTES} minuter. Node ${process.version}.\n\n` +
      "Kapacitet = besök som hinns (lag × pass, medelvägen runt listan emellan) delat med tvåtimmarsluckor då något pass är igång;\n" +
      "inom parentes delat med alla luckor i veckan. Täckt, gränser och rundor är andelar av allt behov.\n" +
      "Gräns: lika många besök utan väg, till de mest behövande luckorna då något pass är igång; inom parentes till de mest behövande av alla.\n" +
      "Gräns utan väg: hur många besök som helst som ryms i passen om vägen inte tog tid (matroid).\n" +
      "Runda: samma pass och vägar, platserna i listans ordning hela passet. Öppna: likaså, men bara platser vars heta timmar pågår.\n" +
      "Otäckta: bara luckor som inget lag har täckt; det är att veta vad alla lag gör, och ingen runda längre. × är mot den bättre av de två första.\n",
  );

  const all = SHIFTS.flatMap((shift) =>
    MODES.flatMap((mode) =>
      [10, PLACES].flatMap((count) =>
        [1, 2, 3, 4, 6].map((teams) => measuredCase(places.slice(0, count), { ...shift, mode, teams })),
      ),
    ),
  );
  const cases = all
    .filter(({ capacity }) => capacity >= 1 / 6 - 0.01 && capacity <= 1.5)
    .sort((a, b) => a.capacity - b.capacity);
  table([
    [
      "Plan",
      "kapacitet",
      "täckt",
      "gräns",
      "kvot",
      "gräns utan väg",
      "kvot",
      "runda",
      "öppna",
      "×",
      "otäckta",
      "×",
      "ms",
    ],
    ...cases.map((one) => [
      one.name,
      `${decimal(one.capacity)} (${decimal(one.capacityOfAll)})`,
      percent(one.covered),
      `${percent(one.bound)} (${percent(one.boundOfAll)})`,
      decimal(one.covered / one.bound),
      percent(one.noTravel),
      decimal(one.covered / one.noTravel),
      percent(one.plain),
      percent(one.open),
      decimal(one.timesRoundRobin),
      percent(one.uncovered),
      decimal(one.covered / one.uncovered),
      one.ms.toFixed(0),
    ]),
  ]);

  const middle = cases.filter(({ capacity }) => capacity >= 1 / 3 && capacity <= 2 / 3);
  const few = cases.filter(({ places: count }) => count === 10);
  const many = cases.filter(({ places: count }) => count === PLACES);
  const asked = all.filter(
    ({ teams, places: count, shift }) => teams === 3 && count === 10 && shift === SHIFTS[0].name,
  );
  table([
    ["Mål", "minst/mest", "nått"],
    goal(
      `10 platser, 3 lag till fots och med bil, 7 dagar: högst ${MOST_MS} ms`,
      Math.max(...asked.map(({ ms }) => ms)).toFixed(0),
      asked.every(({ ms }) => ms <= MOST_MS),
    ),
    goal(
      `10 platser, 3 lag till fots och med bil, 7 dagar: minst ${decimal(LEAST_OF_BOUND)} av gränsen`,
      ...atLeast(
        asked.map(({ covered, bound }) => covered / bound),
        LEAST_OF_BOUND,
      ),
    ),
    goal(
      `10 platser, alla rader: minst ${decimal(LEAST_OF_BOUND)} av gränsen`,
      ...atLeast(
        few.map(({ covered, bound }) => covered / bound),
        LEAST_OF_BOUND,
      ),
    ),
    goal(
      `kapacitet en till två tredjedelar (${middle.length} rader): minst ${decimal(LEAST_OF_ROUND_ROBIN)} × bästa rundan`,
      ...atLeast(
        middle.map(({ timesRoundRobin }) => timesRoundRobin),
        LEAST_OF_ROUND_ROBIN,
      ),
    ),
    goal(
      "kapacitet upp till en och en halv: aldrig under någon av de tre rundorna",
      ...atLeast(
        cases.map(({ covered, plain, open, uncovered }) => covered / Math.max(plain, open, uncovered)),
        1,
      ),
    ),
  ]);
  console.log(
    `${PLACES} platser, alla rader: som lägst ${decimal(Math.min(...many.map(({ covered, bound }) => covered / bound)))} av gränsen; där är det vägen mellan många platser som tar tiden.\n`,
  );
}

interface ShiftPlan extends Pick<Capacity, "weekdays" | "fromMinute" | "minutes" | "teams" | "mode"> {
  readonly name: string;
}

function measuredCase(places: readonly PlanPlace[], { name, ...shift }: ShiftPlan) {
  const capacity: Capacity = { id: "c", actor: { kind: "guards", name: "" }, ...shift };
  const question: PlanQuestion = {
    fromDay: MONDAY,
    days: 7,
    places,
    capacity: [capacity],
    kept: [],
    visitMinutes: PROPOSED_MINUTES,
  };
  const problem = planProblem(question);
  const { coverage } = proposePlan(question);
  const plain = roundRobin(problem, "plain").covered;
  const open = roundRobin(problem, "open").covered;
  const uncovered = roundRobin(problem, "uncovered").covered;
  const fit = visitsThatFit(problem, capacity);
  return {
    name: `${places.length} platser, ${shift.teams} lag ${MODE_WORDS[shift.mode]}, ${name}`,
    shift: name,
    places: places.length,
    teams: shift.teams,
    capacity: fit / problem.slots.filter(({ isStaffed }) => isStaffed).length,
    capacityOfAll: fit / problem.slots.length,
    covered: coverage.covered,
    bound: coverage.bound,
    boundOfAll: neediestBound(problem.slots, coverage.visits),
    noTravel: noTravelBound(problem),
    plain,
    open,
    uncovered,
    timesRoundRobin: coverage.covered / Math.max(plain, open),
    ms: median(measure(RUNS, WARM_UPS, () => proposePlan(question))),
  };
}

function visitsThatFit({ question: { places, visitMinutes } }: PlanProblem, capacity: Capacity): number {
  const ways = places.map(({ lngLat }, i) =>
    travelMinutes(lngLat, places[(i + 1) % places.length]!.lngLat, capacity.mode),
  );
  const way = ways.reduce((sum, minutes) => sum + minutes, 0) / ways.length;
  const perShift = Math.floor((capacity.minutes + way) / (visitMinutes + way));
  return capacity.teams * capacity.weekdays.length * perShift;
}

async function builtInPlaces(): Promise<readonly PlanPlace[]> {
  const engine = createEngine({ readBuiltIn, nowDay: () => MONDAY });
  const { surveyQuestions } = await engine.open();
  const options = { ...DEFAULT_HOTSPOT_OPTIONS, places: PLACES };
  const list = await engine.hotspots(EVERYTHING, options, surveyQuestions[0] ?? null);
  return planPlacesOf(rankPlaces(list, "priority", DEFAULT_PRIORITY_WEIGHTS), PLACES);
}

function atLeast(values: readonly number[], least: number): [reached: string, isReached: boolean] {
  const reached = Math.min(...values);
  return [decimal(reached), values.length > 0 && reached >= least - 1e-9];
}

function goal(name: string, reached: string, isReached: boolean): string[] {
  return [name, reached, isReached ? "ja" : "NEJ"];
}

function decimal(value: number): string {
  return value.toFixed(2).replace(".", ",");
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).replace(".", ",")} %`;
}
