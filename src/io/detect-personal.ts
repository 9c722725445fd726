import { isEmptyCell } from "./cell.ts";
import { NAMES, normalizeHeader } from "./header-names.ts";
import type { PersonalColumn, PersonalKind } from "./import-model.ts";
import { isEmailCell, isPersonalNumberCell, isPhoneCell } from "./personal-patterns.ts";
import { namesPerson } from "./swedish-names.ts";

const ROWS_LOOKED_AT = 1000;
/** Of a table with thousands of columns fewer rows are looked at. */
const CELLS_LOOKED_AT = 100_000;
/** Of the filled cells: so many make the column what they are. */
const SHARE_OF_CELLS = 0.3;
const SHARE_HINTED = 0.1;

const HEADERS: Record<Identity, RegExp> = {
  personalNumber:
    /personnummer|personnr|persnr|samordningsn|^(pnr|persno|personalnumber|ssn|nationalid|fodelse(nummer|nr|datum|ar|tid)|birthdate|dateofbirth|dob)$/,
  serviceNumber:
    /tjanste?(nummer|nr)|^tj(nr|nummer)$|(polis|brick|tjanstebrick|anstallnings?|legitimations?|forordnandes?)(nummer|nr)|^anst(nr|nummer)$|badge(number|no|nr)?$|^(signatur|initialer)$|(service|employee)(number|no|id)$/,
  name: /fornamn|efternamn|tilltalsnamn|personnamn|^(first|last|sur|given|family|full|user|victim|person)name$|^(fullstandigtnamn|namnteckning|(registrerad|skapad|upprattad|inskickad|anmald|reported|created|updated)(av|by)|anvandare|handlaggare(ns?namn)?)$/,
  phone: /telefon|^(tel|tfn|tele|mobil|phone|cell|cellphone|mobile)(nummer|nr|no|number)?$|phonenumber|mobiln/,
  email: /epost|email|^(mail|mejl)(adress|address)?$/,
};

/** People by their part in the matter; the column may also hold `ja`, `nej` or a kind of person. */
const ROLE =
  /^(malsagande|anmalare|uppgiftslamnare|vittne|misstankt|garningsman|kontaktperson|inskickare|sokande|hyresgast|polisman|patrulledare|gruppchef|passansvarig|anstalld|medarbetare|handledare|vardnadshavare|complainant|victim|suspect|witness|reporter|offender)(n|ns|s|en|ens)?(namn|name)?$/;
/** People or anything else. */
const MAY_NAME_PEOPLE =
  /^(namn|name|person|kontakt|contact|agare|owner|boende|tenant|vem|who|ansvarig|utforare|utfordav|personal|bemanning|deltagare|responsible|assignedto)$/;

const FREE_TEXT =
  /beskrivning$|kommentar(er)?$|^(fritext|description|comments?|meddelande|message|anteckning(ar)?|notering(ar)?|notes?|(handelse)?forlopp|arendetext|text|ovrigt|ovriginformation|anmarkning(ar)?|synpunkt(er)?|summary|sammanfattning|details|narrative)$/;
const TEXT_OF_OWN = new Set([...(NAMES.survey.question ?? []), ...(NAMES.incidents.category ?? [])]);

/**
 * Columns that hold, or may hold, personal data, by their headers and by what a sample of their cells look like. They
 * are left out of the import.
 *
 * @param rows the first rows under the header
 */
export function detectPersonal(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly PersonalColumn[] {
  const sample = rows.slice(0, Math.max(20, Math.min(ROWS_LOOKED_AT, Math.floor(CELLS_LOOKED_AT / header.length))));
  return header.flatMap((cell, column) => {
    const filled = sample.flatMap((row) => (isEmptyCell(row[column]) ? [] : [row[column]!]));
    const told = kindOf(normalizeHeader(cell), filled);
    return told ? [{ column, ...told, lookedAt: filled.length }] : [];
  });
}

type Told = Pick<PersonalColumn, "kind" | "by" | "found">;

type Identity = Exclude<PersonalKind, "freeText">;

const CELL_TESTS: Record<Identity, (cell: string) => boolean> = {
  personalNumber: isPersonalNumberCell,
  email: isEmailCell,
  phone: isPhoneCell,
  // Told by its header alone: a number of service looks like any other.
  serviceNumber: () => false,
  name: (cell) => namesPerson(cell, false),
};

function kindOf(name: string, cells: readonly string[]): Told | null {
  for (const kind of ["personalNumber", "serviceNumber", "email", "phone", "name"] as const) {
    const found = cells.filter(CELL_TESTS[kind]).length;
    const isByCells = found > 0 && found >= cells.length * SHARE_OF_CELLS;
    if (HEADERS[kind].test(name)) return { kind, by: isByCells ? "both" : "header", found };
    if (isByCells) return { kind, by: kind === "name" && mayNamePeople(name) ? "both" : "cells", found };
  }
  return namesByHint(name, cells) ?? freeTextOf(name, cells);
}

function mayNamePeople(name: string): boolean {
  return ROLE.test(name) || MAY_NAME_PEOPLE.test(name);
}

/** Headers that speak of people without saying that it is names they hold. */
function namesByHint(name: string, cells: readonly string[]): Told | null {
  if (!mayNamePeople(name)) return null;
  const found = cells.filter((cell) => namesPerson(cell, true)).length;
  if (found > 0 && found >= cells.length * SHARE_HINTED) return { kind: "name", by: "both", found };
  return ROLE.test(name) && !hasFewValues(cells) ? { kind: "name", by: "header", found } : null;
}

function hasFewValues(cells: readonly string[]): boolean {
  return cells.every((cell) => /^\s*\d{0,3}\s*$/.test(cell)) || (cells.length >= 10 && new Set(cells).size <= 5);
}

/**
 * Free text: long, and nearly all different. Under a header that promises it one different long text is enough; under
 * the header of a category or a question, whose texts may be long, it takes more rows to tell.
 */
function freeTextOf(name: string, cells: readonly string[]): Told | null {
  const long = cells.filter(isLong);
  const found = long.length;
  const distinct = new Set(long).size;
  if (FREE_TEXT.test(name)) {
    if (found === 0 || distinct * 2 < found) return null;
    return { kind: "freeText", by: found * 2 >= cells.length ? "both" : "header", found };
  }
  if (cells.length < (TEXT_OF_OWN.has(name) ? 20 : 5)) return null;
  const isFree = found * 2 >= cells.length && distinct >= found * 0.8;
  return isFree ? { kind: "freeText", by: "cells", found } : null;
}

/** Four words of letters: a sentence, no name of a place or a kind. */
function isLong(cell: string): boolean {
  return cell.length >= 20 && (cell.match(/\p{L}{2,}/gu)?.length ?? 0) >= 4;
}
