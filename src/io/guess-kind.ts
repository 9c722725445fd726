import type { DataKind } from "../domain/source.ts";
import { type Columns, type Content, guessColumns } from "./guess-columns.ts";
import { axisOf, normalizeHeader } from "./header-names.ts";
import { FIELDS_OF_KIND, type GuessReason, type PersonalColumn } from "./import-model.ts";

export interface KindGuess {
  readonly kind: DataKind;
  readonly columns: Columns;
  readonly reason: GuessReason;
}

const TABLE_KINDS = ["incidents", "requests", "unsafePlaces", "survey", "visits"] as const;
type TableKind = (typeof TABLE_KINDS)[number];

/** How much a found column speaks for a kind; names that several kinds share speak softly. */
const WEIGHTS: Record<TableKind, Columns> = {
  incidents: { from: 2, to: 2, category: 2, subcategory: 1, lat: 1, lon: 1, latLon: 2 },
  requests: { status: 3, closed: 3, reported: 1, type: 1, description: 1, lat: 1, lon: 1, latLon: 2 },
  unsafePlaces: { reason: 3, date: 1, lat: 1, lon: 1, latLon: 2 },
  survey: { percent: 3, index: 3, answers: 3, areaCode: 1, areaName: 1, question: 2, survey: 1 },
  visits: { minutes: 3, actor: 3, placeName: 1, from: 1, to: 1, lat: 1, lon: 1, latLon: 2 },
};

const FILE_NAMES: Record<TableKind, RegExp> = {
  incidents: /handelse|incident|brott|crime|polis|event/,
  requests: /arende|atgard|request|belysning|felanmal|parksko|renhall|klotter/,
  unsafePlaces: /otrygg(?!het)|unsafe|vandring|dialog/,
  survey: /survey|matning|enkat|undersokning/,
  visits: /narvaro|besok|presence|visits|rondering/,
};

/** The kind whose columns are found best; the file's name counts as one good column. */
export function guessKind(
  fileName: string,
  header: readonly string[],
  contents: readonly Content[],
  chosen: Columns = {},
  personal: readonly PersonalColumn[] = [],
): KindGuess {
  const name = normalizeHeader(fileName);
  const scored = TABLE_KINDS.map((kind) => {
    // What is left out as personal still tells what the file is.
    const columns = withChosen(kind, guessColumns(kind, header, contents), chosen);
    let points = FILE_NAMES[kind].test(name) ? 3 : 0;
    for (const field of Object.keys(columns) as (keyof Columns)[]) points += WEIGHTS[kind][field] ?? 0;
    if (
      kind === "requests" &&
      header.some((cell) => /^(anmal|inkom|skapad|registrer|report)/.test(normalizeHeader(cell)))
    ) {
      points += 2;
    }
    // A number of anything is no answer without a share or an index.
    if (kind === "survey" && columns.percent === undefined && columns.index === undefined) points -= 6;
    // Answers per area have no place; a list of places has no answers.
    if (kind === "survey" && (columns.answers === undefined || header.length < 3)) points -= 6;
    if (kind === "survey" && header.some((cell) => axisOf(cell) === "lat")) points -= 6;
    const isNamed = kind === "visits" && columns.placeName !== undefined;
    if (kind !== "survey" && !isNamed && columns.lat === undefined && columns.latLon === undefined) points -= 3;
    if (kind === "visits") points += presencePoints(header.map(normalizeHeader), columns);
    return { kind, points };
  });
  const sorted = scored.toSorted((a, b) => b.points - a.points);
  const best = sorted[0]!;
  const sure = best.points >= 4 && best.points > sorted[1]!.points;
  return {
    kind: best.kind,
    columns: withChosen(best.kind, guessColumns(best.kind, header, contents, personal), chosen),
    reason: { about: "kind", sure, code: best.points > 0 ? "columns-found" : "no-columns-found", detail: best.kind },
  };
}

/** Incidents have minutes and units too; a visit has one of them, and no kind of crime. */
function presencePoints(names: readonly string[], { minutes, actor }: Columns): number {
  if (minutes === undefined && actor === undefined) return -6;
  const isOfVisits = names.some((name) => /^(besok|narvaro|pass(id|start|slut|datum)|rond)/.test(name));
  const isOfCrime = names.some((name) =>
    /kategori|category|brott|crime|offen[cs]e|handelse|incident|rubricering/.test(name),
  );
  return (isOfVisits ? 3 : 0) - (isOfCrime ? 5 : 0);
}

/** The user's columns go before the guessed ones, and take them from the fields they were guessed for. */
export function withChosen(kind: DataKind, guessed: Columns, chosen: Columns): Columns {
  const own = Object.entries(chosen).filter(([field]) => FIELDS_OF_KIND[kind].includes(field as keyof Columns));
  const taken = new Set(own.map(([, column]) => column));
  const columns: Columns = {
    ...Object.fromEntries(Object.entries(guessed).filter(([, column]) => !taken.has(column))),
    ...Object.fromEntries(own),
  };
  if (columns.lat !== undefined && columns.lon !== undefined) delete columns.latLon;
  return columns;
}
