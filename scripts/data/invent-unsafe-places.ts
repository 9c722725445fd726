import type { EastNorth } from "../../src/domain/coordinates.ts";
import { type DayNumber, dayOfCivil } from "../../src/domain/time.ts";
import { nearby } from "./invent-requests.ts";
import { LESSER_PLACES, PLANTED_PLACES } from "./planted-places.ts";
import { integerBetween, pick, weightedPicker } from "./random.ts";
import type { SourceFacts } from "./source-facts.ts";
import type { Town } from "./town.ts";

export interface InventedUnsafePlace {
  readonly day: DayNumber;
  readonly x: number;
  readonly y: number;
  readonly reason: string;
}

/** Dialogues and walks held in the three years: when each began, and over how many days people could answer. */
const OCCASIONS = [
  { from: dayOfCivil(2024, 4, 15), days: 21 },
  { from: dayOfCivil(2025, 3, 31), days: 28 },
  { from: dayOfCivil(2025, 10, 6), days: 5 },
  { from: dayOfCivil(2026, 4, 13), days: 28 },
] as const;

const ANYWHERE = ["Dålig belysning", "Ödsligt på kvällen", "Folk som samlas och stör", "Moped och epa kör fort"];
const AT_PARKS = ["Buskar skymmer sikten", "Mörkt i parken", "Alkohol och droger", "Ödsligt efter mörkrets inbrott"];
const AT_BUSY_PLACES = [
  "Berusade på helgnätter",
  "Bråk utanför krogen",
  "Droghandel",
  "Gäng som hänger",
  "Har blivit hotad här",
];

/**
 * Invent places that people named as unsafe, ordered by day. Parks weigh more here than among the incidents, and some
 * quiet places are named often: fear is not risk.
 */
export function inventUnsafePlaces(
  town: Town,
  facts: SourceFacts,
  count: number,
  random: () => number,
): InventedUnsafePlace[] {
  const parks = facts.places.filter((place) => place.kind === "park").map((place) => place.name);
  const busy = [...PLANTED_PLACES, ...LESSER_PLACES].map((place) => place.name);
  const worried = ["Lambohov", "Vidingsjö", "Ullstämma", "Järnvägsparken", "Lambohovs centrum"];
  const drawAddress = weightedPicker(town.addresses.map((address) => Math.sqrt(address.weight)));
  const drawOccasion = weightedPicker([3, 4, 1, 5]);
  const drawSpot = (): [position: EastNorth, reasons: readonly string[]] => {
    const kind = random();
    if (kind < 0.3) return [nearby(town, pick(random, parks), 120, random), AT_PARKS];
    if (kind < 0.62) return [nearby(town, pick(random, busy), 80, random), AT_BUSY_PLACES];
    if (kind < 0.78) return [nearby(town, pick(random, worried), 150, random), ANYWHERE];
    const address = town.addresses[drawAddress(random)]!;
    return [[address.x, address.y], ANYWHERE];
  };
  return Array.from({ length: count }, (): InventedUnsafePlace => {
    const occasion = OCCASIONS[drawOccasion(random)]!;
    const [[x, y], reasons] = drawSpot();
    return { day: occasion.from + integerBetween(random, 0, occasion.days - 1), x, y, reason: pick(random, reasons) };
  }).sort((a, b) => a.day - b.day || a.x - b.x);
}
