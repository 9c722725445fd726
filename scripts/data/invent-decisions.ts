import type { Decision } from "../../src/domain/decision.ts";
import type { PlaceRef, Visit } from "../../src/domain/presence.ts";
import type { OwnRequest } from "../../src/domain/request.ts";
import { type DayNumber, dayOfCivil, dayOfMinute } from "../../src/domain/time.ts";

/** Meetings every month; what they decide lies in the plan of the weeks after. */
const AUGUST = dayOfCivil(2026, 8, 31);
const OCTOBER = dayOfCivil(2026, 10, 5);
const LATE_OCTOBER = dayOfCivil(2026, 10, 26);
const TODAY = dayOfCivil(2026, 11, 1);

/**
 * What three invented meetings decided: with visits of the plan and requests of the walk, done, late and left to do.
 *
 * @param places the top of the list, first rank first
 * @param walk   findings of the trygghetsvandring, and its place
 */
export function inventDecisions(
  places: readonly PlaceRef[],
  visits: readonly Visit[],
  walk: { readonly place: PlaceRef; readonly requests: readonly OwnRequest[] },
): readonly Decision[] {
  const [first, second] = places as [PlaceRef, PlaceRef];
  const visitAt = ({ id }: PlaceRef, day: DayNumber) =>
    visits.find(({ place, startMinute }) => place.id === id && dayOfMinute(startMinute) > day) ?? null;
  const decisions: Omit<Decision, "id">[] = [
    {
      ...NOTE,
      day: AUGUST,
      place: null,
      text: "Bjud in fastighetsägarna i centrum till nästa möte",
      responsible: "Kommunens samordnare",
      untilDay: dayOfCivil(2026, 9, 30),
      doneDay: dayOfCivil(2026, 9, 21),
    },
    presence(OCTOBER, first, "Synlig patrull fredag kväll", "Polisen", visitAt(first, OCTOBER)),
    {
      ...NOTE,
      day: OCTOBER,
      place: first,
      text: "Följ upp belysningen med Tekniska verken",
      responsible: "Gatukontoret",
      untilDay: dayOfCivil(2026, 10, 23),
    },
    ...walk.requests.slice(0, 3).map(
      (request): Omit<Decision, "id"> => ({
        day: LATE_OCTOBER,
        place: walk.place,
        kind: "measure",
        text: request.description,
        responsible: request.owner,
        untilDay: dayOfCivil(2026, 11, 13),
        madeId: request.id,
        doneDay: null,
      }),
    ),
    presence(LATE_OCTOBER, second, "Närvaro när kvällstågen kommer", "Kommunen", visitAt(second, TODAY)),
  ];
  return decisions.map((decision, i) => ({ id: `FIKTIV-M${i + 1}`, ...decision, invented: true }));
}

const NOTE = { kind: "note", madeId: null, doneDay: null } as const;

function presence(
  day: DayNumber,
  place: PlaceRef,
  text: string,
  responsible: string,
  visit: Visit | null,
): Omit<Decision, "id"> {
  const untilDay = visit && dayOfMinute(visit.startMinute);
  return { day, place, kind: "presence", text, responsible, untilDay, madeId: visit?.id ?? null, doneDay: null };
}
