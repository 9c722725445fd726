import fc from "fast-check";
import { dayOfCivil, dayOfMinute, weekdayOfDay } from "../domain/time.ts";
import { projectionFor, RT90_EPSG, SWEREF_EPSG } from "../geo/projection.ts";
import type { Delimiter, Encoding, ImportCounts } from "../io/import-model.ts";
import { DATE_FORMS, type DateForm } from "./date-forms.ts";

/**
 * Tables of incidents as they may come, over the dialects that files have, with what an honest import must make of every
 * row. To be read against two areas around Linköping, on 2025-10-01 (`import-fixtures.ts`).
 */
export interface GeneratedTable {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** For a failing case: the text before it became bytes, and the choices behind it. */
  readonly text: string;
  readonly dialect: Dialect;
  readonly counts: ImportCounts;
  /** The rows that are kept, in order. */
  readonly kept: readonly ExpectedIncident[];
}

export interface ExpectedIncident {
  readonly id: string;
  readonly category: string;
  /** null for the undated. Minutes on the Swedish wall clock. */
  readonly time: readonly [start: number, end: number] | null;
  readonly lng: number;
  readonly lat: number;
  /** How far the digits in the file may put it from there. */
  readonly toleranceMeters: number;
}

export interface Dialect {
  readonly delimiter: Delimiter;
  readonly quotes: "needed" | "always";
  readonly encoding: Encoding;
  readonly lineBreak: "\n" | "\r\n" | "\r";
  readonly endsWithBreak: boolean;
  readonly decimalComma: boolean;
  /** Between thousands, in meters. */
  readonly thousands: "" | " " | "\u00a0";
  readonly decimals: number;
  readonly epsg: number;
  /** Two columns; two with the names changed about; one cell with both, in several ways. */
  readonly place: "columns" | "swapped" | "degrees" | "pair" | "pair-east-first" | "wkt" | "pair-in-brackets";
  readonly dateForm: DateForm;
  readonly titles: readonly string[];
  readonly footer: boolean;
  readonly hasId: boolean;
  readonly emptyColumns: number;
  readonly repeatsHeader: boolean;
  /** Columns with a person's name, personnummer and phone number. */
  readonly namesPeople: boolean;
  readonly trailingDelimiter: boolean;
  /** Numbers that choose among spellings and orders. */
  readonly spelling: number;
  readonly order: readonly number[];
}

type Defect =
  | "none"
  | "no-place"
  | "zero-place"
  | "no-time"
  | "bad-time"
  | "no-such-day"
  | "bad-place"
  | "outside"
  | "same-id"
  | "short"
  | "long"
  | "empty";

interface Event {
  readonly lat: number;
  readonly lng: number;
  readonly minute: number;
  readonly minutes: number;
  readonly category: string;
  readonly defect: Defect;
}

const FIRST_MINUTE = dayOfCivil(2015, 1, 1) * 1440;
const LAST_MINUTE = dayOfCivil(2025, 9, 20) * 1440;
const PLAIN_CATEGORIES = ["Skadegörelse på bil", "Stöld", "Rån mot person", "Ordningsstörning", "Misshandel – utomhus"];
const ODD_CATEGORIES = ['Stöld; "ur" bil', "Hot, våld", "Brand\n(container)", "Övrigt | okänt", "Inbrott\ti bostad"];

/** Of no one: the personnummer is one that Skatteverket keeps for tests. */
export const PERSON: readonly string[] = ["Eva Andersson", "811218-9876", "070-123 45 67"];

const event: fc.Arbitrary<Event> = fc.record({
  lat: fc.double({ min: 58.33, max: 58.5, noNaN: true }),
  lng: fc.double({ min: 15.4, max: 15.85, noNaN: true }),
  minute: fc.integer({ min: FIRST_MINUTE, max: LAST_MINUTE }).map(outsideChangeNights),
  minutes: fc.integer({ min: 0, max: 600 }),
  category: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...PLAIN_CATEGORIES) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_CATEGORIES) },
  ),
  defect: fc.constantFrom<Defect>(
    "no-place",
    "zero-place",
    "no-time",
    "bad-time",
    "no-such-day",
    "bad-place",
    "outside",
    "same-id",
    "short",
    "long",
    "empty",
  ),
});

/** Nights when the clocks may change are tested by themselves: what they ask for depends on the form. */
function outsideChangeNights(minute: number): number {
  const day = dayOfMinute(minute);
  const isNearChange = weekdayOfDay(day) === 6 || weekdayOfDay(day) === 5;
  return isNearChange ? minute + 2 * 1440 : minute;
}

const dialect: fc.Arbitrary<Dialect> = fc
  .record({
    delimiter: fc.constantFrom<Delimiter>(";", ",", "\t", "|"),
    quotes: fc.constantFrom<Dialect["quotes"]>("needed", "always"),
    encoding: fc.constantFrom<Encoding>("utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252"),
    lineBreak: fc.constantFrom<Dialect["lineBreak"]>("\n", "\r\n", "\r"),
    endsWithBreak: fc.boolean(),
    decimalComma: fc.boolean(),
    thousands: fc.constantFrom<Dialect["thousands"]>("", "", " ", "\u00a0"),
    decimals: fc.integer({ min: 0, max: 3 }),
    epsg: fc.oneof(fc.constant(4326), fc.constantFrom(...SWEREF_EPSG), fc.constantFrom(...RT90_EPSG)),
    place: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Dialect["place"]>("columns") },
      {
        weight: 3,
        arbitrary: fc.constantFrom<Dialect["place"]>(
          "swapped",
          "degrees",
          "pair",
          "pair-east-first",
          "wkt",
          "pair-in-brackets",
        ),
      },
    ),
    dateForm: fc.constantFrom(...DATE_FORMS),
    titles: fc.subarray(["Uttag ur registret 2025-10-01", "Händelser i kommunen", "Region Öst, sida 1"]),
    footer: fc.boolean(),
    hasId: fc.boolean(),
    emptyColumns: fc.integer({ min: 0, max: 2 }),
    repeatsHeader: fc.boolean(),
    namesPeople: fc.boolean(),
    trailingDelimiter: fc.boolean(),
    spelling: fc.nat({ max: 999 }),
    order: fc.array(fc.nat({ max: 99 }), { minLength: 12, maxLength: 12 }),
  })
  // Degrees, minutes and seconds are of the globe.
  .map((choice) => ({ ...choice, epsg: choice.place === "degrees" ? 4326 : choice.epsg }));

export const generatedTable: fc.Arbitrary<GeneratedTable> = fc
  .record({
    dialect,
    good: fc.array(event, { minLength: 4, maxLength: 10 }),
    bad: fc.array(event, { maxLength: 8 }),
    mix: fc.array(fc.nat({ max: 99 }), { minLength: 8, maxLength: 8 }),
    fileName: fc.constantFrom("handelser.csv", "export.txt", "uttag 2025.csv", "data.tsv"),
  })
  .map(({ dialect, good, bad, mix, fileName }) => {
    const events: Event[] = good.map((one) => ({ ...one, defect: "none" }));
    // Never more broken rows than whole ones, and a whole one first: else nobody could tell what the file means.
    bad.slice(0, good.length - 1).forEach((one, i) => {
      events.splice(1 + (mix[i]! % events.length), 0, one);
    });
    return { fileName, dialect, ...written(dialect, events) };
  });

const spellings = {
  id: ["id", "Ärendenr", "K-nummer", "HÄNDELSE_ID", "dnr"],
  category: ["kategori", "Brottstyp", "category", "Händelsetyp", "BROTTSRUBRICERING"],
  axes: [
    ["lat", "lon"],
    ["Latitud", "Longitud"],
    ["N", "E"],
    ["nord", "öst"],
    ["Northing", "Easting"],
    ["Y-koordinat", "X-koordinat"],
    ["N (m)", "E (m)"],
    ["plats_lat", "plats_lon"],
  ],
  pair: ["koordinater", "Position", "gps", "latlon", "location"],
} as const;

function written(dialect: Dialect, events: readonly Event[]): Omit<GeneratedTable, "fileName" | "dialect"> {
  const { dateForm, place, spelling, hasId } = dialect;
  const pick = <T>(list: readonly T[]) => list[spelling % list.length]!;
  const isPair = place.startsWith("pair") || place === "wkt";
  const axes = pick(spellings.axes);
  const names: string[][] = [
    ...(hasId ? [[pick(spellings.id)]] : []),
    [...pick(dateForm.headers)],
    [pick(spellings.category)],
    isPair ? [pick(spellings.pair)] : [axes[0], axes[1]],
    ...Array.from({ length: dialect.emptyColumns }, () => [""]),
    ["Anteckningsnr"],
    ...(dialect.namesPeople ? [["Målsägande", "Personnummer", "Mobil"]] : []),
  ];
  const order = names.map((_, i) => i).toSorted((a, b) => dialect.order[a]! - dialect.order[b]! || a - b);
  const header = order.flatMap((i) => names[i]!);
  if (dialect.repeatsHeader) header.push(pick(spellings.category));

  const rows = events.map((one, i) => {
    const event = { ...one, ...(i === 0 && dateForm.needsProof && { minute: withLateDay(one.minute) }) };
    const id = event.defect === "same-id" ? "A-0" : `A-${i}`;
    const groups: (readonly string[])[] = [
      ...(hasId ? [[id]] : []),
      timeCells(dateForm, event),
      [event.category],
      placeCells(dialect, event),
      ...Array.from({ length: dialect.emptyColumns }, () => [""]),
      [String(100 + i)],
      ...(dialect.namesPeople ? [PERSON] : []),
    ];
    const cells = order.flatMap((at) => groups[at]!);
    if (dialect.repeatsHeader) cells.push("något annat");
    return { event, id: hasId ? id : "", cells: misshapen(event.defect, cells, header, names[0]![0]!) };
  });

  const lines = [
    ...dialect.titles,
    ...[header, ...rows.map(({ cells }) => cells)].map((cells) => lineOf(cells, dialect)),
    // Too few cells whatever the columns are.
    ...(dialect.footer ? ["Summa"] : []),
  ];
  const text = lines.join(dialect.lineBreak) + (dialect.endsWithBreak ? dialect.lineBreak : "");
  const defects = rows.map(({ event }) => fateOf(event.defect, hasId));
  const count = (fate: ReturnType<typeof fateOf>) => defects.filter((one) => one === fate).length;
  return {
    text,
    bytes: encoded(text, dialect.encoding),
    counts: {
      rows: rows.length + (dialect.footer ? 1 : 0),
      read: count("read"),
      withoutPlace: count("withoutPlace"),
      withoutTime: count("withoutTime"),
      outside: count("outside"),
      duplicates: count("duplicates"),
      refused: count("refused") + (dialect.footer ? 1 : 0),
    },
    kept: rows.flatMap(({ event, id }, i) => {
      if (defects[i] !== "read" && defects[i] !== "withoutTime") return [];
      const end = event.minute + event.minutes;
      return [
        {
          id,
          category: event.category,
          time: defects[i] === "read" ? dateForm.read(event.minute, end) : null,
          lng: event.lng,
          lat: event.lat,
          toleranceMeters: toleranceOf(dialect),
        },
      ];
    }),
  };
}

function fateOf(defect: Defect, hasId: boolean): Exclude<keyof ImportCounts, "rows"> {
  switch (defect) {
    case "none":
      return "read";
    case "no-place":
    case "zero-place":
      return "withoutPlace";
    case "no-time":
      return "withoutTime";
    case "outside":
      return "outside";
    case "same-id":
      return hasId ? "duplicates" : "read";
    default:
      return "refused";
  }
}

function timeCells(form: DateForm, { minute, minutes, defect }: Event): string[] {
  const cells = form.write(minute, minute + minutes);
  if (defect === "no-time") return cells.map(() => "");
  if (defect === "bad-time") return ["igår kväll", ...cells.slice(1)];
  if (defect === "no-such-day") return ["2025-02-30", ...cells.slice(1)];
  return [...cells];
}

function placeCells(dialect: Dialect, { lat, lng, defect }: Event): string[] {
  const isPair = dialect.place.startsWith("pair") || dialect.place === "wkt";
  if (defect === "no-place") return isPair ? [""] : ["", ""];
  if (defect === "bad-place") return isPair ? ["vid torget"] : ["norr", "öster"];
  if (defect === "zero-place") return isPair ? ["0, 0"] : ["0", "0"];
  const at = defect === "outside" ? { lat: 59.9, lng: 17.6 } : { lat, lng };
  if (dialect.place === "degrees") return [degreesText(at.lat, "N"), degreesText(at.lng, "E")];
  const [east, north] = dialect.epsg === 4326 ? [at.lng, at.lat] : projectionFor(dialect.epsg).forward(at.lng, at.lat);
  const decimals = dialect.epsg === 4326 ? dialect.decimals + 5 : dialect.decimals;
  const number = (value: number) => {
    const text = value.toFixed(decimals).replace(".", dialect.decimalComma && !isPair ? "," : ".");
    return isPair ? text : text.replace(/\B(?=(\d{3})+(?!\d))(?<![.,]\d*)/g, dialect.thousands);
  };
  switch (dialect.place) {
    case "columns":
      return [number(north), number(east)];
    case "swapped":
      return [number(east), number(north)];
    case "pair":
      return [`${number(north)}, ${number(east)}`];
    case "pair-east-first":
      return [`${number(east)}, ${number(north)}`];
    case "pair-in-brackets":
      return [`(${number(north)}, ${number(east)})`];
    default:
      return [`POINT (${number(east)} ${number(north)})`];
  }
}

/** Seconds with two decimals: a third of a meter. */
function degreesText(value: number, letter: string): string {
  const hundredths = Math.round(value * 360_000);
  const degrees = Math.floor(hundredths / 360_000);
  const minutes = Math.floor((hundredths % 360_000) / 6000);
  return `${degrees}°${minutes}'${((hundredths % 6000) / 100).toFixed(2)}''${letter}`;
}

function toleranceOf({ place, epsg, decimals }: Dialect): number {
  if (place === "degrees") return 0.4;
  return 0.1 + (epsg === 4326 ? 1.2 * 10 ** -decimals : 0.8 * 10 ** -decimals);
}

function misshapen(defect: Defect, cells: readonly string[], header: readonly string[], first: string): string[] {
  switch (defect) {
    case "short":
      // One cell: fewer than any table needs. It must not be blank, for blank lines are no rows.
      return [first];
    case "long":
      return [...cells, "en", "till"];
    case "empty":
      return header.map(() => "");
    default:
      return [...cells];
  }
}

function withLateDay(minute: number): number {
  const day = Number(new Date(minute * 60_000).getUTCDate());
  return outsideChangeNights(day > 12 && day < 28 ? minute : minute + (13 - (day > 12 ? 28 : day)) * 1440);
}

function lineOf(cells: readonly string[], { delimiter, quotes, trailingDelimiter }: Dialect): string {
  const written = cells.map((cell) => {
    const isNeeded = cell.includes(delimiter) || /["\r\n]/.test(cell);
    return quotes === "always" || isNeeded ? `"${cell.replaceAll('"', '""')}"` : cell;
  });
  return written.join(delimiter) + (trailingDelimiter && cells.length > 1 ? delimiter : "");
}

function encoded(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(text);
    case "utf-8-bom":
      return new TextEncoder().encode(`\uFEFF${text}`);
    case "windows-1252":
      // The dash is the only letter here that Windows-1252 keeps elsewhere than Unicode.
      return Uint8Array.from(text, (letter) => (letter === "–" ? 0x96 : letter.charCodeAt(0)));
    case "utf-16le":
    case "utf-16be": {
      const bytes = new Uint8Array(2 * (text.length + 1));
      const view = new DataView(bytes.buffer);
      for (const [i, letter] of [..."\uFEFF", ...text].entries()) {
        view.setUint16(2 * i, letter.charCodeAt(0), encoding === "utf-16le");
      }
      return bytes;
    }
    default:
      throw new Error(`No encoder for ${encoding satisfies never}`);
  }
}
