import type { FileFailure, FileNotice, IssueCode, IssueFate } from "./import-model.ts";

const ISSUES: Record<IssueCode, string> = {
  "empty-place": "Platsen är tom.",
  "zero-place": "Koordinaten är noll: platsen är inte ifylld.",
  "coordinate-not-a-number": "Koordinaten är inte ett tal.",
  "coordinate-out-of-range":
    "Koordinaten ligger utanför det område som koordinatsystemet kan beskriva, eller mycket långt från filens övriga punkter.",
  "outside-area": "Platsen ligger utanför kommunen.",
  "empty-time": "Tiden är tom.",
  "time-not-understood": "Tiden går inte att tolka.",
  "time-does-not-exist": "Tiden finns inte, till exempel 30 februari eller klockan 25.",
  "time-skipped": "Timmen finns inte: klockan ställs fram från 02 till 03 den natten.",
  "time-in-the-future": "Tiden ligger i framtiden.",
  "end-before-start": "Sluttiden ligger före starttiden.",
  "too-few-cells": "Raden har för få celler.",
  "too-many-cells": "Raden har fler celler än rubrikraden.",
  "empty-row": "Alla celler på raden är tomma.",
  footer: "Raden ser ut som en summa eller ett antal under tabellen.",
  "same-id": "Samma id har redan lästs in.",
  "unknown-status": "Okänd status.",
  "closed-before-reported": "Ärendet är åtgärdat innan det anmäldes.",
  "not-a-number": "Värdet är inte ett giltigt tal.",
  "share-out-of-range": "Värdet ligger utanför skalan.",
  "missing-value": "Ett värde som behövs saknas.",
  "unknown-area": "Området finns inte i områdesindelningen.",
  "unknown-place": "Platsen saknar koordinat, och namnet är inte en känd plats eller finns på flera ställen.",
  "minutes-out-of-range": "Tiden på platsen är noll, negativ eller över 24 timmar.",
  "bad-geometry": "Geometrin är inte en hel polygon.",
  unreadable: "Raden går inte att läsa.",
};

const FATES: Record<IssueFate, string> = {
  withoutPlace: "utan plats",
  withoutTime: "utan tid",
  outside: "utanför",
  duplicate: "dubblett",
  refused: "avvisad",
};

const FAILURES: Record<FileFailure, string> = {
  "empty-file": "Filen är tom.",
  "not-a-table": "Filen är inte en tabell med minst två kolumner.",
  "not-geojson": "Filen är inte en giltig GeoJSON med punkter eller polygoner.",
  "unsupported-format": "Filformatet går inte att läsa: spara som CSV, Excel (.xlsx), JSON eller GeoJSON.",
  "missing-columns": "Filen saknar kolumner som behövs, eller så känns rubrikerna inte igen.",
  "old-or-locked-workbook":
    "Arbetsboken är av den gamla sorten (.xls) eller låst med lösenord: spara den som .xlsx utan lösenord.",
  "broken-workbook": "Arbetsboken är skadad: öppna den i Excel och spara den på nytt.",
  "broken-zip": "Zipfilen är skadad eller avkortad.",
  "locked-zip": "Zipfilen är låst med lösenord: packa upp den först.",
  "zip-without-table": "Zipfilen innehåller ingen tabell.",
  "unpacks-too-large": "Filen blir orimligt stor när den packas upp, och läses inte.",
  "too-many-columns": "Filen har fler än 5 000 kolumner och är ingen tabell som går att läsa.",
  "nested-too-deep": "JSON-filen är nästlad för djupt för att läsas.",
  "broken-json": "Filen är inte giltig JSON.",
  "no-records": "JSON-filen innehåller ingen lista med poster.",
  "saved-picture": "Filen är en sparad lägesbild: öppna den i stället för att importera den.",
};

/** Why a row was not simply read, as a Swedish sentence. */
export function describeIssue(code: IssueCode): string {
  return ISSUES[code];
}

export function describeFate(fate: IssueFate): string {
  return FATES[fate];
}

export function describeFailure(failure: FileFailure): string {
  return FAILURES[failure];
}

export function describeNotice({ code, count, detail }: FileNotice): string {
  const number = new Intl.NumberFormat("sv-SE").format(count);
  const rows = count === 1 ? "1 rad" : `${number} rader`;
  switch (code) {
    case "outside-sweden":
      return `Punkterna ligger utanför Sverige och beräknas i ${detail}.`;
    case "not-this-municipality":
      return `De flesta punkterna (${number}) ligger utanför kommunen: filen läses som en annan kommuns, och ingen rad räknas som utanför.`;
    case "identical-rows":
      return `${rows} är ${count === 1 ? "likadan" : "likadana"} som en annan rad. Filen har inget id, så alla är inlästa.`;
    case "doubled-hour":
      return `${count === 1 ? "1 tid" : `${number} tider`} ligger i den timme som inträffar två gånger när sommartiden slutar.`;
    case "categories-missing":
      return `${rows} saknar kategori och har fått "${detail}".`;
    case "codes-unknown":
      return `${rows} har en områdeskod som inte finns i områdesindelningen.`;
    case "personal-masked":
      return `${count === 1 ? "1 cell" : `${number} celler`} innehöll personnummer, telefonnummer eller e-postadress och är maskerade.`;
    case "names-left-out":
      return `${count === 1 ? "1 cell" : `${number} celler`} innehöll ett personnamn i stället för en enhet eller organisation och är utelämnade.`;
    case "shares-of-one":
      return `${count === 1 ? "1 andel är skriven" : `${number} andelar är skrivna`} mellan 0 och 1 och läses som delar av ett: 0,345 är 34,5 procent.`;
    default:
      return code satisfies never;
  }
}
