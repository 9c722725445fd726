import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { ACTOR_KINDS, type Visit } from "../domain/presence.ts";
import { dayOfCivil } from "../domain/time.ts";
import { aVisit } from "../testing/plan-questions.ts";
import { reasonText, teamText } from "./describe-visit.ts";
import { planCalendar } from "./ics.ts";
import { actorText } from "./read-actor.ts";

const OPTIONS = { nowMs: Date.UTC(2026, 10, 2, 8, 30), name: "Närvaro v. 45", fictional: false };

/** What an independent reader makes of a calendar. Time zones are read from the file, not known before. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      location: event.location,
      description: event.description,
      categories: component.getFirstProperty("categories")?.getValues() ?? [],
      geo: component.getFirstPropertyValue("geo"),
      wallClock: event.startDate.toString(),
      zone: event.startDate.zone?.tzid,
      startMs: event.startDate.toUnixTime() * 1000,
      minutes: event.duration.toSeconds() / 60,
      endMs: event.endDate.toUnixTime() * 1000,
      sequence: event.sequence,
    };
  });
}

/** The wall clock in Stockholm at a moment, by the machine's own time zone data. */
const stockholm = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "short",
});

function wallMinute(ms: number): number {
  return Date.parse(`${stockholm.format(ms)}Z`) / 60_000;
}

function at(year: number, month: number, day: number, minute: number): number {
  return dayOfCivil(year, month, day) * 1440 + minute;
}

describe("the plan as a calendar", () => {
  it("says when, where, who and why", () => {
    const visit = aVisit({ note: "Ring butiken; före kl. 21, helst\nnyckel hos Anna" });

    const [event] = readBack(planCalendar([visit], OPTIONS));

    expect(event).toEqual({
      uid: "v1@lagesbild",
      summary: "Torget – ordningsvakter, lag 1",
      location: "Torget",
      description: "Tillagt för hand.\nRing butiken; före kl. 21, helst\nnyckel hos Anna",
      categories: ["ordningsvakter"],
      geo: [58.41, 15.62],
      wallClock: "2026-11-06T20:00:00",
      zone: "Europe/Stockholm",
      startMs: Date.UTC(2026, 10, 6, 19),
      minutes: 15,
      endMs: Date.UTC(2026, 10, 6, 19, 15),
      sequence: Math.floor(OPTIONS.nowMs / 60_000),
    });
  });

  it("says in the title and the text that data are invented, of the plan or of a visit alone", () => {
    const visits = [aVisit({ id: "a", invented: true }), aVisit({ id: "b" })];
    const marked = (fictional: boolean) =>
      readBack(planCalendar(visits, { ...OPTIONS, fictional })).map(({ summary, description }) => [
        summary.endsWith("(FIKTIVT)"),
        description.startsWith("FIKTIVA DATA\n"),
      ]);

    expect(marked(false)).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(marked(true)).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it("is at the right moment before, over and after both changes of clocks", () => {
    const minutes = [
      [at(2026, 10, 24, 22 * 60), Date.UTC(2026, 9, 24, 20)],
      [at(2026, 10, 25, 60), Date.UTC(2026, 9, 24, 23)],
      // The doubled hour: the first of the two.
      [at(2026, 10, 25, 150), Date.UTC(2026, 9, 25, 0, 30)],
      [at(2026, 10, 25, 180), Date.UTC(2026, 9, 25, 2)],
      [at(2026, 10, 25, 20 * 60), Date.UTC(2026, 9, 25, 19)],
      [at(2027, 3, 27, 20 * 60), Date.UTC(2027, 2, 27, 19)],
      [at(2027, 3, 28, 115), Date.UTC(2027, 2, 28, 0, 55)],
      // The hour that is skipped: what the clock before the change would have meant, 03:30 by the new one.
      [at(2027, 3, 28, 150), Date.UTC(2027, 2, 28, 1, 30)],
      [at(2027, 3, 28, 180), Date.UTC(2027, 2, 28, 1)],
      [at(2027, 3, 28, 20 * 60), Date.UTC(2027, 2, 28, 18)],
    ] as const;
    const visits = minutes.map(([startMinute], i) => aVisit({ id: `v${i}`, startMinute }));

    const events = readBack(planCalendar(visits, OPTIONS));

    expect(events.map(({ startMs }) => startMs)).toEqual(minutes.map(([, ms]) => ms));
    expect(events.map(({ minutes: length }) => length)).toEqual(minutes.map(() => 15));
  });

  it("keeps the UID of a visit that was moved, and tells a later file by its sequence", () => {
    const [before] = readBack(planCalendar([aVisit()], OPTIONS));
    const moved = aVisit({ startMinute: aVisit().startMinute + 60 });
    const [after] = readBack(planCalendar([moved], { ...OPTIONS, nowMs: OPTIONS.nowMs + 60_000 }));

    expect(after!.uid).toBe(before!.uid);
    expect(after!.sequence).toBeGreaterThan(before!.sequence);
  });

  it("is a calendar without visits too", () => {
    expect(readBack(planCalendar([], OPTIONS))).toEqual([]);
  });

  it("ends every line with CRLF, has none over 75 octets and no character cut in two", () => {
    const name = "Å😀 räksmörgås, ".repeat(30);
    const text = planCalendar([aVisit({ place: { ...aVisit().place, name } })], OPTIONS);
    const lines = text.split("\r\n");

    expect(lines.pop()).toBe("");
    expect(lines.some((line) => /[\r\n\uFFFD]/.test(line))).toBe(false);
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBe(75);
    expect(readBack(text)[0]!.location).toBe(name);
  });
});

/** What a text may hold; other control characters are left out of the file. */
const someText = fc.string({ unit: "grapheme", maxLength: 120 }).map((text) => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, ""));
const someNote = fc
  .array(fc.oneof(someText, fc.constantFrom("\n", ";", ",", "\\", "\\n", '"', ":")), { maxLength: 6 })
  .map((parts) => parts.join(""));

/** In the hour that the clocks skip in March, which a case of its own is about. */
function isSkipped(minute: number): boolean {
  const date = new Date(minute * 60_000);
  return date.getUTCMonth() === 2 && date.getUTCDate() >= 25 && date.getUTCDay() === 0 && date.getUTCHours() === 2;
}

const someVisit: fc.Arbitrary<Visit> = fc
  .record({
    id: fc.uuid(),
    startMinute: fc
      .integer({ min: at(2020, 1, 1, 0), max: at(2035, 12, 31, 0) })
      .filter((minute) => !isSkipped(minute)),
    minutes: fc.integer({ min: 5, max: 240 }),
    name: someText,
    lng: fc.integer({ min: -180_000_000, max: 180_000_000 }),
    lat: fc.integer({ min: -90_000_000, max: 90_000_000 }),
    kind: fc.constantFrom(...ACTOR_KINDS),
    actorName: someText.map((text) => text.trim()),
    team: fc.integer({ min: 1, max: 20 }),
    note: someNote,
  })
  .map(({ name, lng, lat, kind, actorName, ...change }) =>
    aVisit({
      ...change,
      place: { id: "p", name, lngLat: [lng / 1e6, lat / 1e6] },
      actor: { kind, name: actorName },
    }),
  );

describe("whatever is planned", () => {
  it("an independent reader finds the same in the calendar", () => {
    fc.assert(
      fc.property(fc.array(someVisit, { maxLength: 8 }), (visits) => {
        const text = planCalendar(visits, OPTIONS);
        const events = readBack(text);

        expect(events.map(({ uid }) => uid)).toEqual(visits.map(({ id }) => `${id}@lagesbild`));
        expect(
          Math.max(...text.split("\r\n").map((line) => new TextEncoder().encode(line).length)),
        ).toBeLessThanOrEqual(75);
        events.forEach((event, i) => {
          const visit = visits[i]!;
          const [lng, lat] = visit.place.lngLat;
          expect(event.summary).toBe(`${visit.place.name} – ${teamText(visit)}`);
          expect(event.location).toBe(visit.place.name);
          const said = [reasonText(visit), ...(visit.note.trim() === "" ? [] : [visit.note])].join("\n");
          expect(event.description).toBe(said);
          expect(event.categories).toEqual(actorText(visit.actor) === "" ? [] : [actorText(visit.actor)]);
          expect(event.geo).toEqual([Number(lat.toFixed(6)), Number(lng.toFixed(6))]);
          expect(event.minutes).toBe(visit.minutes);
          // The reader ends a visit by the wall clock, which is not its length when clocks change within it.
          if (wallMinute(event.startMs + visit.minutes * 60_000) === visit.startMinute + visit.minutes) {
            expect(event.endMs - event.startMs).toBe(visit.minutes * 60_000);
          }
          // The moment is the one that a clock in Stockholm calls by these words, as far as there is one.
          expect(wallMinute(event.startMs)).toBe(visit.startMinute);
        });
      }),
      { numRuns: 60 },
    );
  });
});
