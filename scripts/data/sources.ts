import type { DataKind, Source } from "../../src/domain/source.ts";

/** As `public/data/sources.json`: what the app loads, and what it says about where it came from. */
export interface BuiltInSource extends Omit<Source, "kind" | "provider" | "firstDay" | "lastDay" | "piles"> {
  readonly kind: DataKind | "places" | "baseMap";
  readonly file: string;
}

/** When the invented data end, and with them the story they tell. */
const INVENTED_AS_OF = "2026-10-31";
/** When the facts were put together for the project. */
const FACTS_COMPILED = "2026-11-22";
const INVENTED = {
  fictional: true,
  origin:
    "FIKTIVA DATA: påhittade av ett program för att visa verktyget. Inga verkliga händelser, svar eller personer.",
  licence: "CC0 1.0",
  dated: INVENTED_AS_OF,
} as const;

/** @param rows records per kind; presence comes with the invented work, not as a file to import */
export function describeSources(rows: Readonly<Record<Exclude<BuiltInSource["kind"], "visits">, number>>): string {
  const sources: BuiltInSource[] = [
    {
      id: "built-in-areas",
      kind: "areas",
      name: "Statistiska områden (RegSO)",
      file: "areas.geojson",
      fictional: false,
      origin: "SCB, regionala statistikområden RegSO 2025, gränser förenklade för hand med 50–500 m fel",
      licence: "CC0 1.0",
      dated: "2025-01-01",
      rows: rows.areas,
    },
    {
      id: "built-in-places",
      kind: "places",
      name: "Kända platser",
      file: "places.json",
      fictional: false,
      origin: "Sammanställd för projektet; lägen kontrollerade inom 200 m eller ur minnet inom 500 m",
      licence: "EUPL-1.2",
      dated: FACTS_COMPILED,
      rows: rows.places,
    },
    {
      id: "built-in-base-map",
      kind: "baseMap",
      name: "Schematisk karta",
      file: "base-map.geojson",
      fictional: false,
      origin:
        "Områden ur SCB RegSO 2025, gator ur OpenStreetMap, vatten, järnväg och större vägar delvis ritade ur minnet",
      licence: "ODbL 1.0 © OpenStreetMap contributors; områden CC0 1.0",
      dated: FACTS_COMPILED,
      rows: rows.baseMap,
    },
    {
      id: "built-in-incidents",
      kind: "incidents",
      name: "Inträffade händelser (fiktiva)",
      file: "incidents.csv",
      ...INVENTED,
      rows: rows.incidents,
    },
    {
      id: "built-in-requests",
      kind: "requests",
      name: "Fysiska åtgärder (fiktiva)",
      file: "requests.csv",
      ...INVENTED,
      rows: rows.requests,
    },
    {
      id: "built-in-unsafe-places",
      kind: "unsafePlaces",
      name: "Otrygga platser ur medborgardialog (fiktiva)",
      file: "unsafe-places.csv",
      ...INVENTED,
      rows: rows.unsafePlaces,
    },
    {
      id: "built-in-survey",
      kind: "survey",
      name: "Trygghetsmätning (fiktiv)",
      file: "survey.csv",
      ...INVENTED,
      rows: rows.survey,
    },
  ];
  return `${JSON.stringify(sources, null, 1)}\n`;
}
