import type { Setting } from "./town.ts";
import type { Rhythm } from "./week-rhythm.ts";

/** How often the time of an incident is known only as from–to, and how wide that is. */
export interface IntervalHabit {
  /** 0–1 */
  readonly share: number;
  readonly medianHours: number;
  /** Standard deviation of the logarithm of the hours. */
  readonly sigma: number;
}

export interface IncidentCategory {
  readonly name: string;
  readonly subcategories: readonly (readonly [name: string, weight: number])[];
  /** Of 12 000. */
  readonly perYear: number;
  /** When in the week: a mix. */
  readonly rhythm: readonly (readonly [Rhythm, weight: number])[];
  /** January … December, around 1. */
  readonly months: readonly number[];
  /** How much more on the Friday–Sunday after payday, the 25th. */
  readonly payday: number;
  readonly interval: IntervalHabit | null;
  readonly settings: Readonly<Record<Setting, number>>;
}

const EVEN_YEAR = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
const SUMMER_NIGHTS = [0.85, 0.85, 0.9, 1, 1.1, 1.15, 1.1, 1.15, 1.1, 1, 0.9, 0.95];
const DARK_MONTHS = [1.2, 1.15, 1.05, 0.9, 0.85, 0.8, 0.9, 0.85, 0.95, 1.1, 1.2, 1.15];

/** Ten categories. Shares, rhythms and settings are invented to be plausible, not taken from any statistics. */
export const INCIDENT_CATEGORIES: readonly IncidentCategory[] = [
  {
    name: "Stöld",
    subcategories: [
      ["Butiksstöld", 5],
      ["Fickstöld", 2],
      ["Övrig stöld", 3],
    ],
    perYear: 2750,
    rhythm: [
      ["shopping", 6],
      ["evening", 2],
      ["even", 1],
    ],
    months: [0.95, 0.95, 1, 1, 1, 1, 0.95, 1, 1, 1, 1.1, 1.15],
    payday: 1.05,
    interval: { share: 0.3, medianHours: 3, sigma: 1.1 },
    settings: {
      centre: 5,
      "local-centre": 4,
      station: 2,
      housing: 0.6,
      campus: 1,
      industry: 0.8,
      shops: 6,
      park: 0.4,
      institution: 1.5,
      arena: 1.2,
      rural: 0.6,
    },
  },
  {
    name: "Skadegörelse",
    subcategories: [
      ["Klotter", 4],
      ["Krossad ruta", 3],
      ["Övrig skadegörelse", 3],
    ],
    perYear: 1950,
    rhythm: [
      ["night", 3],
      ["nightlife", 2],
      ["evening", 4],
      ["even", 1],
    ],
    months: [0.95, 0.9, 0.95, 1.05, 1.1, 1.05, 0.95, 1.05, 1.1, 1.1, 0.95, 0.95],
    payday: 1.1,
    interval: { share: 0.6, medianHours: 12, sigma: 1 },
    settings: {
      centre: 2,
      "local-centre": 2,
      station: 2,
      housing: 1,
      campus: 0.8,
      industry: 1,
      shops: 1,
      park: 1.2,
      institution: 0.8,
      arena: 1.2,
      rural: 0.6,
    },
  },
  {
    name: "Cykelstöld",
    subcategories: [
      ["Cykel", 8],
      ["Elcykel", 2],
    ],
    perYear: 1500,
    rhythm: [
      ["workday", 5],
      ["evening", 2],
      ["night", 3],
    ],
    months: [0.5, 0.5, 0.75, 1.05, 1.3, 1.3, 1.1, 1.4, 1.5, 1.2, 0.85, 0.55],
    payday: 1,
    interval: { share: 0.85, medianHours: 10, sigma: 1 },
    settings: {
      centre: 3,
      "local-centre": 1.5,
      station: 6,
      housing: 1,
      campus: 5,
      industry: 0.4,
      shops: 0.8,
      park: 0.5,
      institution: 2,
      arena: 1.5,
      rural: 0.1,
    },
  },
  {
    name: "Hot och ofredande",
    subcategories: [
      ["Hot", 5],
      ["Ofredande", 5],
    ],
    perYear: 1350,
    rhythm: [
      ["evening", 5],
      ["workday", 3],
      ["nightlife", 2],
    ],
    months: EVEN_YEAR,
    payday: 1.1,
    interval: null,
    settings: {
      centre: 3,
      "local-centre": 2.2,
      station: 4,
      housing: 1,
      campus: 0.6,
      industry: 0.3,
      shops: 0.8,
      park: 0.8,
      institution: 2,
      arena: 1.2,
      rural: 0.6,
    },
  },
  {
    name: "Ordningsstörning",
    subcategories: [
      ["Fylleri", 4],
      ["Störande folksamling", 3],
      ["Buskörning", 3],
    ],
    perYear: 1300,
    rhythm: [
      ["nightlife", 5],
      ["evening", 5],
    ],
    months: SUMMER_NIGHTS,
    payday: 1.3,
    interval: null,
    settings: {
      centre: 4,
      "local-centre": 3,
      station: 4,
      housing: 0.7,
      campus: 0.5,
      industry: 0.2,
      shops: 0.6,
      park: 1.5,
      institution: 0.8,
      arena: 1.5,
      rural: 0.2,
    },
  },
  {
    name: "Misshandel",
    subcategories: [
      ["Utomhus", 7],
      ["Inomhus", 3],
    ],
    perYear: 1050,
    rhythm: [
      ["nightlife", 7],
      ["evening", 3],
      ["even", 1],
    ],
    months: SUMMER_NIGHTS,
    payday: 1.35,
    interval: null,
    settings: {
      centre: 5,
      "local-centre": 2,
      station: 4,
      housing: 0.7,
      campus: 0.5,
      industry: 0.2,
      shops: 0.5,
      park: 0.8,
      institution: 1,
      arena: 1.5,
      rural: 0.3,
    },
  },
  {
    name: "Narkotikabrott",
    subcategories: [
      ["Innehav", 7],
      ["Överlåtelse", 3],
    ],
    perYear: 850,
    rhythm: [
      ["evening", 5],
      ["workday", 3],
      ["nightlife", 2],
    ],
    months: EVEN_YEAR,
    payday: 1.15,
    interval: null,
    settings: {
      centre: 3,
      "local-centre": 2.5,
      station: 3,
      housing: 0.6,
      campus: 0.3,
      industry: 0.2,
      shops: 0.4,
      park: 2,
      institution: 0.3,
      arena: 0.8,
      rural: 0.2,
    },
  },
  {
    name: "Bilbrott",
    subcategories: [
      ["Stöld ur bil", 6],
      ["Biltillgrepp", 2],
      ["Skada på bil", 2],
    ],
    perYear: 780,
    rhythm: [
      ["night", 6],
      ["evening", 2],
      ["workday", 2],
    ],
    months: DARK_MONTHS,
    payday: 1,
    interval: { share: 0.8, medianHours: 9, sigma: 0.8 },
    settings: {
      centre: 1,
      "local-centre": 1,
      station: 1.5,
      housing: 1.2,
      campus: 0.8,
      industry: 1.8,
      shops: 1.5,
      park: 0.6,
      institution: 1.2,
      arena: 1.5,
      rural: 1,
    },
  },
  {
    name: "Bostadsinbrott",
    subcategories: [
      ["Villa", 4],
      ["Lägenhet", 3],
      ["Källare", 4],
    ],
    perYear: 350,
    rhythm: [
      ["workday", 5],
      ["evening", 4],
      ["night", 2],
    ],
    months: DARK_MONTHS,
    payday: 1,
    interval: { share: 0.92, medianHours: 20, sigma: 1.2 },
    settings: {
      centre: 0.3,
      "local-centre": 0.2,
      station: 0.05,
      housing: 1.6,
      campus: 0.05,
      industry: 0.05,
      shops: 0.05,
      park: 0.02,
      institution: 0.02,
      arena: 0.02,
      rural: 1.5,
    },
  },
  {
    name: "Rån",
    subcategories: [
      ["Mot person", 8],
      ["Mot butik", 2],
    ],
    perYear: 120,
    rhythm: [
      ["evening", 6],
      ["nightlife", 3],
    ],
    months: DARK_MONTHS,
    payday: 1.15,
    interval: null,
    settings: {
      centre: 3,
      "local-centre": 2.5,
      station: 3,
      housing: 0.5,
      campus: 0.5,
      industry: 0.1,
      shops: 0.8,
      park: 1.5,
      institution: 0.3,
      arena: 1,
      rural: 0.05,
    },
  },
];
