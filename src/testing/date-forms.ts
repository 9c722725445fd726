import { dayOfMinute, isoDateOfDay, isoMinuteOf, weekdayOfDay } from "../domain/time.ts";
import { savingDays } from "../io/stockholm-time.ts";

/** A way to write the time of an event, and what of it survives. */
export interface DateForm {
  readonly name: string;
  /** Headers of its columns; the first is the date. Several spellings to choose from. */
  readonly headers: readonly (readonly string[])[];
  /** The cells, from minutes on the Swedish wall clock. `end` only where the form writes one. */
  readonly write: (start: number, end: number) => readonly string[];
  /** What is read back, minutes on the wall clock. */
  readonly read: (start: number, end: number) => readonly [start: number, end: number];
  /** True when some date must have a day over 12, for the order to be told at all. */
  readonly needsProof?: boolean;
}

const DATE_HEADERS = [["från"], ["Datum"], ["Händelsedatum"], ["tidpunkt"], ["date"], ["START_DATUM"], ["Brottsdatum"]];
const CLOCK_HEADERS = [
  ["datum", "klockslag"],
  ["Datum", "Tid"],
  ["date", "time"],
  ["Från datum", "Från tid"],
];
const SPAN_HEADERS = [
  ["från", "till"],
  ["Startdatum", "Slutdatum"],
  ["Datum från", "Datum till"],
  ["start_time", "end_time"],
];
const SWEDISH_MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split(
  " ",
);
const ENGLISH_MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

const two = (value: number) => String(value).padStart(2, "0");

function partsOf(minute: number) {
  const [year, month, day] = isoDateOfDay(dayOfMinute(minute)).split("-") as [string, string, string];
  const clock = minute - dayOfMinute(minute) * 1440;
  return { year, month, day, hour: Math.floor(clock / 60), minute: clock % 60 };
}

const dateOf = (minute: number) => isoDateOfDay(dayOfMinute(minute));
const clockOf = (minute: number) => isoMinuteOf(minute).slice(11);
const shortClockOf = (minute: number) => `${partsOf(minute).hour}:${two(partsOf(minute).minute)}`;
/** Exactly at midnight a clock says no more than a date does, in forms that are one number. */
const dayStart = (minute: number) => dayOfMinute(minute) * 1440;

/** Minutes that the wall clock is ahead of UTC; both moments of the doubled hour are left out by the generator. */
function offsetOf(minute: number): number {
  const day = dayOfMinute(minute);
  const { springDay, autumnDay } = savingDays(new Date(day * 86_400_000).getUTCFullYear());
  return minute >= springDay * 1440 + 180 && minute < autumnDay * 1440 + 120 ? 120 : 60;
}

const exact = (start: number) => [start, start] as const;
const wholeDay = (start: number) => [dayStart(start), dayStart(start) + 1440] as const;
const span = (start: number, end: number) => [start, end] as const;

function one(name: string, write: (start: number) => string, read: DateForm["read"], needsProof = false): DateForm {
  return { name, headers: DATE_HEADERS, write: (start) => [write(start)], read, needsProof };
}

/** Every form that a file may use for all its dates. */
export const DATE_FORMS: readonly DateForm[] = [
  one("iso", isoMinuteOf, exact),
  one("iso with seconds", (m) => `${isoMinuteOf(m)}:59`, exact),
  one("iso with T", (m) => isoMinuteOf(m).replace(" ", "T"), exact),
  one("iso without a leading zero", (m) => `${dateOf(m)} ${shortClockOf(m)}`, exact),
  one("points in the clock", (m) => `${dateOf(m)} kl. ${clockOf(m).replace(":", ".")}`, exact),
  one("offset", (m) => `${isoMinuteOf(m).replace(" ", "T")}:00+0${offsetOf(m) / 60}:00`, exact),
  one("offset after a space", (m) => `${dateOf(m)} ${shortClockOf(m)}:00 +0${offsetOf(m) / 60}:00`, exact),
  one("UTC", (m) => `${isoMinuteOf(m - offsetOf(m)).replace(" ", "T")}:00.000Z`, exact),
  one("date only", dateOf, wholeDay),
  one("compact date", (m) => dateOf(m).replaceAll("-", ""), wholeDay),
  one("compact", (m) => isoMinuteOf(m).replace(/\D/g, ""), exact),
  one("slashes, year first", (m) => isoMinuteOf(m).replaceAll("-", "/"), exact),
  one("day first", (m) => `${partsOf(m).day}/${partsOf(m).month}/${partsOf(m).year} ${clockOf(m)}`, exact),
  one("points, day first", (m) => `${Number(partsOf(m).day)}.${Number(partsOf(m).month)}.${partsOf(m).year}`, wholeDay),
  one(
    "month first",
    (m) => {
      const { year, month, day, hour, minute } = partsOf(m);
      return `${month}/${day}/${year} ${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)}:00 ${hour < 12 ? "AM" : "PM"}`;
    },
    exact,
    true,
  ),
  one(
    "short year last",
    (m) => `${partsOf(m).day}/${partsOf(m).month}/${partsOf(m).year.slice(2)} ${clockOf(m)}`,
    exact,
  ),
  one("short year first", (m) => isoMinuteOf(m).slice(2), exact),
  one(
    "Swedish month",
    (m) => `${Number(partsOf(m).day)} ${SWEDISH_MONTHS[Number(partsOf(m).month) - 1]} ${partsOf(m).year} ${clockOf(m)}`,
    exact,
  ),
  one(
    "English month",
    (m) =>
      `${ENGLISH_MONTHS[Number(partsOf(m).month) - 1]} ${Number(partsOf(m).day)}, ${partsOf(m).year} ${clockOf(m)}`,
    exact,
  ),
  one(
    "short month",
    (m) => `${partsOf(m).day}-${ENGLISH_MONTHS[Number(partsOf(m).month) - 1]!.slice(0, 3)}-${partsOf(m).year}`,
    wholeDay,
  ),
  one("week", weekOf, (m) => {
    const monday = dayOfMinute(m) - weekdayOfDay(dayOfMinute(m));
    return [monday * 1440, (monday + 7) * 1440];
  }),
  // At midnight Excel's number is a whole one, which is a day.
  one(
    "Excel's days",
    (m) => String(25_569 + m / 1440),
    (m) => (m % 1440 === 0 ? wholeDay(m) : exact(m)),
  ),
  one("Unix seconds", (m) => String((m - offsetOf(m)) * 60), exact),
  one("Unix milliseconds", (m) => String((m - offsetOf(m)) * 60_000), exact),
  { name: "date and clock", headers: CLOCK_HEADERS, write: (m) => [dateOf(m), clockOf(m)], read: exact },
  { name: "date and short clock", headers: CLOCK_HEADERS, write: (m) => [dateOf(m), shortClockOf(m)], read: exact },
  {
    name: "from and to",
    headers: SPAN_HEADERS,
    write: (start, end) => [isoMinuteOf(start), isoMinuteOf(end)],
    read: span,
  },
  {
    name: "days from and to",
    headers: SPAN_HEADERS,
    write: (start, end) => [dateOf(start), dateOf(end)],
    read: (start, end) => [dayStart(start), dayStart(end) + 1440],
  },
  {
    name: "interval in a cell",
    headers: DATE_HEADERS,
    write: (start, end) => [
      dateOf(start) === dateOf(end)
        ? `${isoMinuteOf(start)} – ${clockOf(end)}`
        : `${isoMinuteOf(start)} – ${isoMinuteOf(end)}`,
    ],
    read: span,
  },
  {
    name: "interval with two hyphens",
    headers: DATE_HEADERS,
    write: (start, end) => [`${isoMinuteOf(start)}--${isoMinuteOf(end)}`],
    read: span,
  },
];

function weekOf(minute: number): string {
  const thursday = dayOfMinute(minute) - weekdayOfDay(dayOfMinute(minute)) + 3;
  const year = isoDateOfDay(thursday).slice(0, 4);
  const firstOfYear = Math.round(Date.UTC(Number(year), 0, 1) / 86_400_000);
  return `${year}-W${two(Math.floor((thursday - firstOfYear) / 7) + 1)}`;
}
