import type { HourBlock } from "./week-rhythm.ts";

/** A hotspot put into the invented data on purpose, so that a method can be asked whether it finds it. */
export interface PlantedPlace {
  /** A place of the register; its position is the centre. */
  readonly name: string;
  /** Category of most of its events. */
  readonly category: string;
  /** When most of them happen. */
  readonly peak: HourBlock;
  /** First month with events, `ÅÅÅÅ-MM`. */
  readonly startMonth: string;
  /** Events a month, once started. */
  readonly perMonth: number;
  /** From this month the events fall to a third. */
  readonly fadesFrom?: string;
}

/** Of a planted place's events, the share in its category; the rest is as anywhere. */
export const PLANTED_CATEGORY_SHARE = 0.6;
/** Of those in its category, the share in its peak hours. */
export const PLANTED_PEAK_SHARE = 0.75;
/** Standard deviation of the events around the centre, in each direction. */
export const PLANTED_SPREAD_METERS = 60;

/**
 * At least 500 m apart. None is planted with narcotics offences, which presence itself uncovers and a ranking may leave out.
 * Three begin late, one fades.
 */
export const PLANTED_PLACES: readonly PlantedPlace[] = [
  {
    name: "Hospitalstorget",
    category: "Misshandel",
    peak: { weekdays: [4, 5], fromHour: 22, toHour: 27 },
    startMonth: "2023-11",
    perMonth: 21,
  },
  {
    name: "Linköpings resecentrum",
    category: "Hot och ofredande",
    peak: { weekdays: [3, 4, 5, 6], fromHour: 20, toHour: 24 },
    startMonth: "2023-11",
    perMonth: 12,
  },
  {
    name: "Skäggetorp centrum",
    category: "Hot och ofredande",
    peak: { weekdays: [0, 1, 2, 3, 4], fromHour: 16, toHour: 21 },
    startMonth: "2023-11",
    perMonth: 11.5,
  },
  {
    name: "Ryds centrum",
    category: "Ordningsstörning",
    peak: { weekdays: [0, 1, 2, 3, 4, 5, 6], fromHour: 17, toHour: 22 },
    startMonth: "2023-11",
    perMonth: 9,
  },
  {
    name: "Campus Valla",
    category: "Cykelstöld",
    peak: { weekdays: [0, 1, 2, 3, 4], fromHour: 8, toHour: 17 },
    startMonth: "2023-11",
    perMonth: 9.5,
  },
  {
    name: "Kapellplan",
    category: "Skadegörelse",
    peak: { weekdays: [4, 5, 6], fromHour: 21, toHour: 26 },
    startMonth: "2023-11",
    perMonth: 8.5,
  },
  {
    name: "Berga centrum",
    category: "Skadegörelse",
    peak: { weekdays: [0, 1, 2, 3, 4, 5, 6], fromHour: 18, toHour: 23 },
    startMonth: "2023-11",
    perMonth: 15.5,
    fadesFrom: "2026-02",
  },
  {
    name: "Åbylundstorget",
    category: "Bilbrott",
    peak: { weekdays: [6, 0, 1, 2, 3], fromHour: 22, toHour: 29 },
    startMonth: "2025-03",
    perMonth: 12,
  },
  {
    name: "Ekholmens centrum",
    category: "Stöld",
    peak: { weekdays: [0, 1, 2, 3, 4, 5], fromHour: 12, toHour: 18 },
    startMonth: "2025-09",
    perMonth: 12,
  },
  {
    name: "Majeldstorget",
    category: "Ordningsstörning",
    peak: { weekdays: [0, 1, 2, 3, 4], fromHour: 15, toHour: 20 },
    startMonth: "2026-03",
    perMonth: 18,
  },
];

/** Smaller gatherings of events that nobody is asked to find: what ranks 11–20 are made of. */
export const LESSER_PLACES: readonly {
  readonly name: string;
  readonly perMonth: number;
  readonly spreadMeters: number;
}[] = [
  { name: "Stora torget", perMonth: 5, spreadMeters: 55 },
  { name: "Trädgårdstorget", perMonth: 5.5, spreadMeters: 50 },
  { name: "Drottningtorget", perMonth: 4, spreadMeters: 55 },
  { name: "Stureplan", perMonth: 3.5, spreadMeters: 50 },
  { name: "Vallaplan", perMonth: 3, spreadMeters: 50 },
  { name: "Tornby", perMonth: 6, spreadMeters: 80 },
  { name: "Mörtlösa", perMonth: 4, spreadMeters: 75 },
  { name: "Saab Arena", perMonth: 3, spreadMeters: 70 },
  { name: "Johannelunds centrum", perMonth: 4.5, spreadMeters: 50 },
  { name: "Lambohovs centrum", perMonth: 4, spreadMeters: 55 },
  { name: "Universitetssjukhuset", perMonth: 4.5, spreadMeters: 80 },
  { name: "Mjärdevi", perMonth: 2.5, spreadMeters: 80 },
  { name: "Trädgårdsföreningen", perMonth: 3, spreadMeters: 70 },
  { name: "Skäggetorp", perMonth: 3, spreadMeters: 70 },
  { name: "Tannefors", perMonth: 3, spreadMeters: 70 },
  { name: "Malmslätt", perMonth: 2.5, spreadMeters: 70 },
  { name: "Ljungsbro", perMonth: 2.5, spreadMeters: 70 },
  { name: "Vasastaden", perMonth: 2.5, spreadMeters: 70 },
  { name: "Hejdegården", perMonth: 2, spreadMeters: 70 },
  { name: "Hackefors", perMonth: 2, spreadMeters: 80 },
];
