import type { Visit } from "../domain/presence.ts";
import { dayOfMinute, isoDateOfDay, type LocalMinute, MINUTES_PER_DAY } from "../domain/time.ts";
import { reasonText, teamText } from "./describe-visit.ts";
import { actorText } from "./read-actor.ts";
import { savingDays } from "./stockholm-time.ts";

export interface CalendarOptions {
  /** When the file is made, milliseconds since 1970 UTC. */
  readonly nowMs: number;
  /** What the calendar is called, such as `Närvaro v. 45`. */
  readonly name: string;
  /** Whether the plan was made from invented data. A visit that is invented itself says so anyway. */
  readonly fictional: boolean;
}

/**
 * The plan as a calendar (RFC 5545).
 *
 * Times are wall clock with `TZID=Europe/Stockholm`; the time zone is written out with the rule that has held since 1996. How
 * long a visit lasts is a DURATION, which is told in real minutes also where the clocks change. A visit planned in the hour
 * that does not exist in March is written an hour later, which is the same moment by the clock before the change (as RFC
 * 5545 3.3.5 reads it). One in the doubled hour in October is in the first of the two, as there; since calendars disagree
 * on that, its time is written in UTC.
 *
 * The UID is the visit's own, so a file that is read again moves what is there instead of adding to it. SEQUENCE is the minute
 * of the export since 1970: it grows with every file, and a visit remembers no number of its own.
 */
export function planCalendar(visits: readonly Visit[], { nowMs, name, fictional }: CalendarOptions): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Lagesbild//Narvaro//SV",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${TIME_ZONE}`,
    ...VTIMEZONE,
    ...visits.flatMap((visit) => eventLines(visit, nowMs, fictional || visit.invented === true)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const TIME_ZONE = "Europe/Stockholm";
/** Minutes ahead of UTC. */
const SUMMER_OFFSET = 120;

const VTIMEZONE: readonly string[] = [
  "BEGIN:VTIMEZONE",
  `TZID:${TIME_ZONE}`,
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];

function eventLines(visit: Visit, nowMs: number, fictional: boolean): string[] {
  const [lng, lat] = visit.place.lngLat;
  const summary = `${visit.place.name} – ${teamText(visit)}`;
  const description = [
    ...(fictional ? ["FIKTIVA DATA"] : []),
    reasonText(visit),
    ...(visit.note.trim() === "" ? [] : [visit.note]),
  ];
  const category = actorText(visit.actor);
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(`${visit.id}@lagesbild`)}`,
    `DTSTAMP:${utcText(nowMs)}`,
    `SEQUENCE:${Math.floor(nowMs / 60_000)}`,
    startLine(visit.startMinute),
    `DURATION:PT${visit.minutes}M`,
    `SUMMARY:${escaped(fictional ? `${summary} (FIKTIVT)` : summary)}`,
    `LOCATION:${escaped(visit.place.name)}`,
    `GEO:${lat.toFixed(6)};${lng.toFixed(6)}`,
    `DESCRIPTION:${escaped(description.join("\n"))}`,
    ...(category === "" ? [] : [`CATEGORIES:${escaped(category)}`]),
    "END:VEVENT",
  ];
}

function startLine(minute: LocalMinute): string {
  const day = dayOfMinute(minute);
  const { springDay, autumnDay } = savingDays(Number(isoDateOfDay(day).slice(0, 4)));
  const rest = minute - day * MINUTES_PER_DAY;
  const isInChange = rest >= 120 && rest < 180;
  if (isInChange && day === autumnDay) return `DTSTART:${utcText((minute - SUMMER_OFFSET) * 60_000)}`;
  const existing = isInChange && day === springDay ? minute + 60 : minute;
  return `DTSTART;TZID=${TIME_ZONE}:${compact(existing * 60_000)}`;
}

function utcText(ms: number): string {
  return `${compact(ms)}Z`;
}

/** `20261025T020000` */
function compact(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replaceAll(/[-:]/g, "");
}

/** A TEXT value (RFC 5545 3.3.11): line breaks become `\n`, what else steers a printer is left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll(/\r\n?|\n/g, "\\n")
    .replaceAll(/[^\P{Cc}\t]/gu, "");
}

const MOST_OCTETS = 75;
const encoder = new TextEncoder();

/** A line cut at 75 octets, no character in two (RFC 5545 3.1). Lines after the first begin with a space. */
function folded(line: string): string {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
