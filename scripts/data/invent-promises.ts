import type { PlaceRef } from "../../src/domain/presence.ts";
import type { ActivityKind, CitizenPromise, LogEntry, PromiseActivity } from "../../src/domain/promise.ts";
import { PROMISE_TEMPLATES } from "../../src/domain/promise-templates.ts";
import { type DayNumber, dayOfCivil, weekdayOfDay } from "../../src/domain/time.ts";
import { integerBetween, pick } from "./random.ts";

const TOWN = PROMISE_TEMPLATES[0]!;
const AREA = PROMISE_TEMPLATES[1]!;
const AREA_CODE = "0580R018";

/** Something that is logged by hand: about how many a month, how many count at a time, and where. */
interface LogHabit {
  readonly activityId: string;
  /** January … December. */
  readonly months: readonly number[];
  readonly count: readonly [low: number, high: number];
  readonly weekdays: readonly number[];
  readonly places: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Invented promises. Two are worded as the town's own were: one of presence and physical measures for 2026, and one for
 * the young of Skäggetorp from the autumn of 2025. The third is for one place where the invented events really fade, so
 * that the effect has something to be judged by.
 *
 * @param places where presence is promised in 2026
 * @param berga  the place of the third
 */
export function inventPromises(places: readonly PlaceRef[], berga: PlaceRef): readonly CitizenPromise[] {
  return [
    {
      id: "FIKTIV-L1",
      title: "Medborgarlöfte Linköping 2026 (fiktivt)",
      text: TOWN.text,
      fromDay: dayOfCivil(2026, 1, 1),
      toDay: dayOfCivil(2026, 12, 31),
      planArea: "publicPlaces",
      responsible: TOWN.responsible,
      areaCodes: [],
      places,
      activities: [
        activity("1", "Trygghetsskapande närvaro på otrygga och brottsutsatta platser", "presence", {
          responsible: "Polisen och kommunen",
          unit: "besök",
          goalPerTertial: 180,
        }),
        activity("2", "Nattvandring fredag och lördag", "presence", {
          responsible: "Föreningarna",
          actors: ["nightWalkers"],
          unit: "besök",
          goalPerTertial: 25,
        }),
        activity("3", "Belysning", "measures", {
          responsible: "Tekniska verken",
          requestTypes: ["lighting"],
          unit: "åtgärder",
          goalPerTertial: 4,
        }),
        activity("4", "Parkskötsel", "measures", {
          responsible: "Park och natur",
          requestTypes: ["park"],
          unit: "åtgärder",
          goalPerTertial: 5,
        }),
        activity("5", "Renhållning och klotter", "measures", {
          responsible: "Gata",
          requestTypes: ["cleaning", "graffiti"],
          unit: "åtgärder",
          goalPerTertial: 8,
        }),
        activity("6", "Trygghetsvandringar", "logged", {
          responsible: "Kommunen",
          unit: "vandringar",
          goalPerTertial: 4,
        }),
      ],
      indicator: {
        kind: "incidents",
        categories: ["Misshandel", "Hot och ofredande", "Ordningsstörning", "Skadegörelse"],
        goal: { direction: "down", by: 5 },
      },
      invented: true,
    },
    {
      id: "FIKTIV-L2",
      title: "Medborgarlöfte Skäggetorp 2025–2026 (fiktivt)",
      text: AREA.text,
      fromDay: dayOfCivil(2025, 9, 1),
      toDay: dayOfCivil(2026, 12, 31),
      planArea: "youthCrime",
      responsible: AREA.responsible,
      areaCodes: [AREA_CODE],
      places: [],
      activities: [
        activity("7", "Organiserade aktiviteter för ungdomar", "logged", {
          responsible: "Kommunen",
          unit: "aktiviteter",
          goalPerTertial: 30,
        }),
        activity("8", "Utbildning för ledare", "logged", {
          responsible: "Kommunen",
          unit: "kurser",
          goalPerTertial: 2,
        }),
        activity("9", "Föräldraskapsstödjande insatser", "logged", {
          responsible: "Kommunen",
          unit: "träffar",
          goalPerTertial: 6,
        }),
        activity("10", "Insatser för att upptäcka narkotika bland unga", "logged", {
          responsible: "Polisen",
          unit: "insatser",
          goalPerTertial: 5,
        }),
        activity("11", "Synlig närvaro", "presence", {
          responsible: "Polisen",
          actors: ["police", "fieldGroup", "hosts"],
          unit: "besök",
          goalPerTertial: 60,
        }),
        activity("12", "Trafikkontroller", "logged", {
          responsible: "Polisen",
          unit: "kontroller",
          goalPerTertial: 8,
        }),
      ],
      indicator: {
        kind: "survey",
        question: "Otrygg ute på kvällen i området",
        goal: { direction: "down", by: 3 },
      },
      invented: true,
    },
    {
      id: "FIKTIV-L3",
      title: "Tryggare Berga centrum 2026 (fiktivt)",
      text: "Samordnad närvaro på kvällarna vid Berga centrum och snabba fysiska åtgärder runt det.",
      fromDay: dayOfCivil(2026, 2, 1),
      toDay: dayOfCivil(2026, 12, 31),
      planArea: "publicPlaces",
      responsible: TOWN.responsible,
      areaCodes: [],
      places: [berga],
      activities: [
        activity("13", "Närvaro på kvällarna", "presence", {
          responsible: "Polisen och fältgruppen",
          unit: "besök",
          goalPerTertial: 12,
        }),
        activity("14", "Fysiska åtgärder", "measures", {
          responsible: "Park och natur",
          unit: "åtgärder",
          goalPerTertial: 2,
        }),
        activity("15", "Möten med handlare och boende", "logged", {
          responsible: "Kommunen",
          unit: "möten",
          goalPerTertial: 2,
        }),
      ],
      indicator: { kind: "incidents", categories: null, goal: { direction: "down", by: 10 } },
      invented: true,
    },
  ];
}

function activity(
  number: string,
  name: string,
  kind: ActivityKind,
  rest: Partial<PromiseActivity> & Pick<PromiseActivity, "responsible" | "unit" | "goalPerTertial">,
): PromiseActivity {
  return { id: `FIKTIV-A${number}`, name, kind, actors: [], requestTypes: [], ...rest };
}

const WEEKDAYS = [0, 1, 2, 3, 4];
const SKAGGETORP = ["Skäggetorp centrum", "Skäggetorpsskolan", "Skäggetorps fritidsgård"];

const HABITS: readonly LogHabit[] = [
  {
    activityId: "FIKTIV-A6",
    months: [0, 0.5, 1, 1.5, 1.5, 0.5, 0, 0.5, 1.5, 2, 1.5, 0.5],
    count: [1, 1],
    weekdays: [1, 2, 3],
    places: ["Ryd", "Berga", "Skäggetorp", "Innerstaden", "Johannelund", "Ekholmen"],
    notes: ["Tillsammans med bostadsbolag och boende.", "Tio deltagare, sju synpunkter.", ""],
  },
  {
    activityId: "FIKTIV-A7",
    months: [3, 3, 3, 3, 3, 4, 2, 3, 3, 3, 3, 2],
    count: [1, 4],
    weekdays: [0, 1, 2, 3, 4, 5],
    places: SKAGGETORP,
    notes: ["Öppen fotboll.", "Musikkväll.", "Prova på med föreningarna.", "", ""],
  },
  {
    activityId: "FIKTIV-A8",
    months: [0, 0.6, 0.6, 0.6, 0.6, 0, 0, 0.4, 0.7, 0.7, 0.6, 0],
    count: [1, 1],
    weekdays: WEEKDAYS,
    places: ["Skäggetorps fritidsgård"],
    notes: ["Ledare från fyra föreningar.", "Lågaffektivt bemötande.", ""],
  },
  {
    activityId: "FIKTIV-A9",
    months: [1.5, 2, 2, 2, 1.5, 0.5, 0, 0.8, 2, 2, 2, 1],
    count: [1, 1],
    weekdays: WEEKDAYS,
    places: ["Skäggetorpsskolan", "Familjecentralen"],
    notes: ["Föräldrar till mellanstadiet.", "Med tolk på två språk.", ""],
  },
  {
    activityId: "FIKTIV-A10",
    months: [1.3, 1.3, 1.5, 1.5, 1.5, 1, 0.5, 1.2, 1.5, 1.5, 1.5, 1],
    count: [1, 1],
    weekdays: [2, 3, 4, 5],
    places: ["Skäggetorp centrum", "Skäggetorp"],
    notes: ["", "Med narkotikahund.", ""],
  },
  {
    activityId: "FIKTIV-A12",
    months: [1.5, 1.5, 2, 2.5, 3, 2.5, 0.8, 2, 2.5, 2, 2, 1.5],
    count: [1, 2],
    weekdays: [0, 1, 2, 3, 4, 5],
    places: ["Nygårdsvägen", "Skäggetorp centrum"],
    notes: ["Mopeder och elsparkcyklar.", "Hastighet.", ""],
  },
  {
    activityId: "FIKTIV-A15",
    months: [0, 0.8, 0.5, 0.6, 0.7, 0.5, 0, 0.5, 0.8, 0.8, 0.5, 0.3],
    count: [1, 1],
    weekdays: WEEKDAYS,
    places: ["Berga centrum"],
    notes: ["Handlarna vill ha bättre belysning på baksidan.", "", "Tolv boende."],
  },
];

/** What was done by hand, month by month, before `today`. Each promise has something in every four months. */
export function inventLog(promises: readonly CitizenPromise[], today: DayNumber, random: () => number): LogEntry[] {
  const entries: LogEntry[] = [];
  for (const promise of promises) {
    for (const habit of HABITS) {
      if (!promise.activities.some(({ id }) => id === habit.activityId)) continue;
      let owed = 0;
      for (const [year, month] of monthsBetween(promise.fromDay, today)) {
        owed += habit.months[month - 1]! * (0.8 + 0.4 * random());
        for (; owed >= 1; owed--) {
          const day = dayWithin(year, month, habit.weekdays, random);
          entries.push({
            id: "",
            promiseId: promise.id,
            activityId: habit.activityId,
            day,
            count: integerBetween(random, ...habit.count),
            placeName: pick(random, habit.places),
            lngLat: null,
            note: pick(random, habit.notes),
            invented: true,
          });
        }
      }
    }
  }
  return entries.sort((a, b) => a.day - b.day).map((entry, i) => ({ ...entry, id: `FIKTIV-F${i + 1}` }));
}

/** Whole months. */
function monthsBetween(fromDay: DayNumber, today: DayNumber): (readonly [year: number, month: number])[] {
  const months: (readonly [number, number])[] = [];
  for (let month = 0; ; month++) {
    const first = dayOfCivil(2025, 1 + month, 1);
    if (dayOfCivil(2025, 2 + month, 1) > today) return months;
    if (first >= fromDay) months.push([2025 + Math.floor(month / 12), (month % 12) + 1]);
  }
}

function dayWithin(year: number, month: number, weekdays: readonly number[], random: () => number): DayNumber {
  const first = dayOfCivil(year, month, 1);
  const days = Array.from({ length: 28 }, (_, i) => first + i).filter((day) => weekdays.includes(weekdayOfDay(day)));
  return pick(random, days);
}
