import { standardNormal } from "../../src/analysis/seeded-random.ts";
import type { EastNorth } from "../../src/domain/coordinates.ts";
import type { RequestType } from "../../src/domain/request.ts";
import { type DayNumber, isoDateOfDay } from "../../src/domain/time.ts";
import { FIRST_DAY, LAST_DAY } from "./invent-incidents.ts";
import { LESSER_PLACES, PLANTED_PLACES } from "./planted-places.ts";
import { integerBetween, logNormal, pick, weightedPicker } from "./random.ts";
import type { SourceFacts } from "./source-facts.ts";
import type { Town } from "./town.ts";

export interface InventedRequest {
  readonly reported: DayNumber;
  readonly type: string;
  readonly status: "öppen" | "pågår" | "åtgärdad";
  readonly closed: DayNumber | null;
  readonly x: number;
  readonly y: number;
  readonly description: string;
}

interface RequestHabit {
  readonly type: string;
  readonly weight: number;
  /** January … December. */
  readonly months: readonly number[];
  /** Median days until done. */
  readonly medianDays: number;
  readonly descriptions: readonly string[];
}

const HABITS: readonly RequestHabit[] = [
  {
    type: "belysning",
    weight: 28,
    months: [1.6, 1.3, 1, 0.7, 0.5, 0.4, 0.4, 0.8, 1.1, 1.5, 1.7, 1.7],
    medianDays: 28,
    descriptions: [
      "Lampa trasig vid gångvägen",
      "Flera stolpar släckta i rad",
      "Belysningen blinkar i gångtunneln",
      "Mörkt vid busshållplatsen",
      "Träd skymmer lampan",
    ],
  },
  {
    type: "renhållning",
    weight: 27,
    months: [0.8, 0.8, 1, 1.2, 1.2, 1.2, 1.1, 1.1, 1, 0.9, 0.8, 0.9],
    medianDays: 6,
    descriptions: [
      "Överfull papperskorg",
      "Krossat glas på gångbanan",
      "Dumpade sopsäckar",
      "Skräp kring bänkarna",
      "Övergiven cykel",
    ],
  },
  {
    type: "parkskötsel",
    weight: 18,
    months: [0.3, 0.3, 0.7, 1.2, 1.7, 1.8, 1.5, 1.4, 1.2, 0.9, 0.5, 0.3],
    medianDays: 40,
    descriptions: [
      "Buskar skymmer sikten vid gångvägen",
      "Högt gräs vid lekplatsen",
      "Bänk trasig i parken",
      "Nedfallen gren över stigen",
    ],
  },
  {
    type: "klotter",
    weight: 17,
    months: [0.9, 0.8, 1, 1.1, 1.2, 1.1, 1, 1.1, 1.1, 1, 0.9, 0.8],
    medianDays: 2.5,
    descriptions: ["Klotter på vägg", "Klotter på elskåp", "Klotter i gångtunneln", "Klistermärken på skylt"],
  },
  {
    type: "övrigt",
    weight: 10,
    months: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    medianDays: 28,
    descriptions: ["Löst räcke vid trappan", "Trasig skylt", "Hål i gångbanan", "Trasigt staket"],
  },
];

/** The app's words for them. */
export const REQUEST_TYPE_OF: Readonly<Record<string, RequestType>> = {
  belysning: "lighting",
  renhållning: "cleaning",
  parkskötsel: "park",
  klotter: "graffiti",
  övrigt: "other",
};

/** Some are forgotten and stay open for years. */
const FORGOTTEN_SHARE = 0.08;

/** Invent physical-measure requests: where events gather, in parks, and at addresses; ordered by day. */
export function inventRequests(town: Town, facts: SourceFacts, count: number, random: () => number): InventedRequest[] {
  const parks = facts.places.filter((place) => place.kind === "park").map((place) => place.name);
  const busy = [...PLANTED_PLACES, ...LESSER_PLACES].map((place) => place.name);
  // The square root: people report from quiet streets too.
  const drawAddress = weightedPicker(town.addresses.map((address) => Math.sqrt(address.weight)));
  const drawPosition = (type: string): EastNorth => {
    const kind = random();
    const parkShare = type === "parkskötsel" ? 0.5 : 0.12;
    if (kind < parkShare) return nearby(town, pick(random, parks), 130, random);
    if (kind < parkShare + 0.3) return nearby(town, pick(random, busy), 90, random);
    const address = town.addresses[drawAddress(random)]!;
    return [address.x, address.y];
  };

  const drawHabit = weightedPicker(HABITS.map((habit) => habit.weight));
  const drawDay = HABITS.map((habit) => weightedPicker(dayWeights(habit)));
  const requests = Array.from({ length: count }, (): InventedRequest => {
    const index = drawHabit(random);
    const habit = HABITS[index]!;
    const reported = FIRST_DAY + drawDay[index]!(random);
    const [x, y] = drawPosition(habit.type);
    const days = random() < FORGOTTEN_SHARE ? Infinity : Math.ceil(habit.medianDays * logNormal(random, 0.85));
    const closed = reported + days <= LAST_DAY ? reported + days : null;
    const isBegun = random() < 0.4;
    return {
      reported,
      type: habit.type,
      status: closed !== null ? "åtgärdad" : isBegun ? "pågår" : "öppen",
      closed,
      x,
      y,
      description: pick(random, habit.descriptions),
    };
  });
  return requests.sort((a, b) => a.reported - b.reported || a.x - b.x);
}

/** Weekdays more than weekends, by month, and a little more each year. */
function dayWeights(habit: RequestHabit): number[] {
  return Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, i) => {
    const month = Number(isoDateOfDay(FIRST_DAY + i).slice(5, 7));
    const isWeekend = (FIRST_DAY + i + 3) % 7 >= 5;
    return habit.months[month - 1]! * (isWeekend ? 0.5 : 1) * (1 + i / 4000);
  });
}

/** A spot on dry land near a place of the register. */
export function nearby(town: Town, name: string, spreadMeters: number, random: () => number): EastNorth {
  const center = town.places.get(name);
  if (!center) throw new Error(`${name} is not in the register`);
  for (let attempt = 0; attempt < 50; attempt++) {
    const x = center[0] + spreadMeters * standardNormal(random) + integerBetween(random, -2, 2);
    const y = center[1] + spreadMeters * standardNormal(random);
    if (town.isBuildable(x, y)) return [x, y];
  }
  return center;
}
