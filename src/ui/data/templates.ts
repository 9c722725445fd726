import type { DataKind } from "../../domain/source.ts";

export interface Template {
  readonly kind: Exclude<DataKind, "areas">;
  readonly fileName: string;
  /** Header and two rows, as Swedish Excel writes them: `;`, decimal comma, CRLF. */
  readonly csv: string;
}

/** Example files to fill in; also the shortest description of what the import takes. */
export const TEMPLATES: readonly Template[] = [
  template("incidents", "exempel-handelser.csv", [
    "id;från;till;kategori;underkategori;lat;lon",
    "H-1;2026-09-04 22:15;2026-09-04 22:15;Skadegörelse;Klotter;58,409300;15,622400",
    "H-2;2026-09-05 18:00;2026-09-06 07:30;Stöld;Cykel;58,416300;15,625200",
  ]),
  template("requests", "exempel-fysiska-atgarder.csv", [
    "id;anmäld;typ;status;åtgärdad;lat;lon;beskrivning;ansvarig",
    "A-1;2026-08-20;belysning;öppen;;58,404100;15,613300;Trasig lampa vid gångvägen;Gatubelysning",
    "A-2;2026-08-12;klotter;åtgärdad;2026-08-13;58,410700;15,636200;Klotter på elskåp;Elnät",
  ]),
  template("unsafePlaces", "exempel-otrygga-platser.csv", [
    "id;datum;orsak;lat;lon",
    "P-1;2026-05-11;Mörk gångtunnel;58,416000;15,624000",
    "P-2;2026-05-11;Täta buskar vid hållplatsen;58,397900;15,639000",
  ]),
  template("survey", "exempel-trygghetsmatning.csv", [
    "områdeskod;område;mätning;fråga;andel_procent;antal_svar",
    "0580R001;Berga;2026;Otrygg utomhus sent på kvällen;34,5;142",
    "0580R002;Domkyrkan-Slottet;2026;Otrygg utomhus sent på kvällen;27,1;96",
  ]),
  template("visits", "exempel-genomford-narvaro.csv", [
    "id;start;minuter;plats;vem;lat;lon",
    "N-1;2026-09-04 21:30;15;Stora torget;ordningsvakter;58,410800;15,621400",
    "N-2;2026-09-05 23:10;12;Trädgårdstorget;polis;58,409300;15,625000",
  ]),
];

function template(kind: Template["kind"], fileName: string, lines: readonly string[]): Template {
  return { kind, fileName, csv: lines.map((line) => `${line}\r\n`).join("") };
}
