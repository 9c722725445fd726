import type { Area } from "./area.ts";
import type { CitizenPromise, Indicator, PromiseActivity } from "./promise.ts";
import { dayOfCivil } from "./time.ts";

/** A promise to begin from, worded as it was given. It is Swedish in every language: it is quoted. */
export interface PromiseTemplate {
  readonly id: string;
  /** Without its years. */
  readonly name: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly text: string;
  readonly responsible: string;
  /** Areas whose name holds this word are where it is for; null: the whole municipality. */
  readonly areaWord: string | null;
  readonly activities: readonly Omit<PromiseActivity, "id">[];
  readonly indicator: Indicator | null;
}

const ACTIVITY = { actors: [], requestTypes: [], goalPerTertial: null } as const;

/** The two medborgarlöften that Linköping and its police gave. Activities and units are ours: something to begin from. */
export const PROMISE_TEMPLATES: readonly PromiseTemplate[] = [
  {
    id: "linkoping-2021",
    name: "Medborgarlöfte Linköping",
    firstYear: 2021,
    lastYear: 2022,
    text: [
      "1. Utifrån en samlad lägesbild utveckla och samordna trygghetsskapande närvaro på otrygga och brottsutsatta platser.",
      "2. Arbeta med fysiska åtgärder för att öka säkerhet och trygghet i stadsmiljön: belysning, parkskötsel, renhållning.",
      "",
      "Löftet hör till den gemensamma handlingsplanens tre områden: organiserad brottslighet; otrygghet och brott i offentlig miljö; ungdomsbrottslighet.",
    ].join("\n"),
    responsible: "Kommunen och polisen",
    areaWord: null,
    activities: [
      {
        ...ACTIVITY,
        name: "Trygghetsskapande närvaro på otrygga och brottsutsatta platser",
        kind: "presence",
        responsible: "Polisen och kommunen",
        unit: "besök",
      },
      {
        ...ACTIVITY,
        name: "Belysning",
        kind: "measures",
        responsible: "Kommunen",
        requestTypes: ["lighting"],
        unit: "åtgärder",
      },
      {
        ...ACTIVITY,
        name: "Parkskötsel",
        kind: "measures",
        responsible: "Kommunen",
        requestTypes: ["park"],
        unit: "åtgärder",
      },
      {
        ...ACTIVITY,
        name: "Renhållning",
        kind: "measures",
        responsible: "Kommunen",
        requestTypes: ["cleaning"],
        unit: "åtgärder",
      },
      {
        ...ACTIVITY,
        name: "Trygghetsvandringar",
        kind: "logged",
        responsible: "Kommunen",
        unit: "vandringar",
      },
    ],
    indicator: { kind: "incidents", categories: null, goal: null },
  },
  {
    id: "skaggetorp-2018",
    name: "Medborgarlöfte Skäggetorp",
    firstYear: 2018,
    lastYear: 2019,
    text: [
      "Kommunen verkar för att alla ungdomar erbjuds organiserade aktiviteter i fritids- och föreningsverksamhet och att ledare erbjuds lämplig utbildning; erbjuder föräldraskapsstödjande insatser i området.",
      "Polisen arbetar för nolltolerans mot droger och våld med regelbundna insatser för att upptäcka narkotika bland unga; förebygger genom synlighet och återkommande trafikkontroller otillåten fordonstrafik och hänsynslös körning.",
    ].join("\n"),
    responsible: "Kommunen och polisen",
    areaWord: "Skäggetorp",
    activities: [
      {
        ...ACTIVITY,
        name: "Organiserade aktiviteter för ungdomar",
        kind: "logged",
        responsible: "Kommunen",
        unit: "aktiviteter",
      },
      { ...ACTIVITY, name: "Utbildning för ledare", kind: "logged", responsible: "Kommunen", unit: "kurser" },
      {
        ...ACTIVITY,
        name: "Föräldraskapsstödjande insatser",
        kind: "logged",
        responsible: "Kommunen",
        unit: "träffar",
      },
      {
        ...ACTIVITY,
        name: "Insatser för att upptäcka narkotika bland unga",
        kind: "logged",
        responsible: "Polisen",
        unit: "insatser",
      },
      {
        ...ACTIVITY,
        name: "Synlig närvaro",
        kind: "presence",
        responsible: "Polisen",
        actors: ["police"],
        unit: "besök",
      },
      { ...ACTIVITY, name: "Trafikkontroller", kind: "logged", responsible: "Polisen", unit: "kontroller" },
    ],
    indicator: { kind: "incidents", categories: null, goal: null },
  },
];

/** The template as a promise of whole years. @param newId gives an id that nothing else has */
export function promiseOfTemplate(
  template: PromiseTemplate,
  firstYear: number,
  lastYear: number,
  areas: readonly Pick<Area, "code" | "name">[],
  newId: () => string,
): CitizenPromise {
  const { name, text, responsible, areaWord, activities, indicator } = template;
  return {
    id: newId(),
    title: `${name} ${firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`}`,
    text,
    ...yearsAsDays(firstYear, lastYear),
    planArea: null,
    responsible,
    areaCodes: areaWord === null ? [] : areas.filter((area) => area.name.includes(areaWord)).map(({ code }) => code),
    places: [],
    activities: activities.map((activity) => ({ ...activity, id: newId() })),
    indicator,
  };
}

/** A promise with nothing said but its years. */
export function emptyPromise(firstYear: number, lastYear: number, newId: () => string): CitizenPromise {
  return {
    id: newId(),
    title: "",
    text: "",
    ...yearsAsDays(firstYear, lastYear),
    planArea: null,
    responsible: "",
    areaCodes: [],
    places: [],
    activities: [],
    indicator: null,
  };
}

function yearsAsDays(firstYear: number, lastYear: number) {
  return { fromDay: dayOfCivil(firstYear, 1, 1), toDay: dayOfCivil(lastYear, 12, 31) };
}
