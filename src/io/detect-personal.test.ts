import { describe, expect, test } from "vitest";
import { detectPersonal } from "./detect-personal.ts";

function kindsOf(table: Record<string, readonly string[]>) {
  const header = Object.keys(table);
  const length = Math.max(...Object.values(table).map((cells) => cells.length));
  const rows = Array.from({ length }, (_, i) => header.map((name) => table[name]![i] ?? ""));
  return detectPersonal(header, rows).map(({ column, kind, by }) => `${header[column]}: ${kind} by ${by}`);
}

describe("left out", () => {
  test.each([
    ["pnr", ["811218-9876", "811278-9873"], "personalNumber by both"],
    ["ref", ["811218-9876", "8112189876", "okänd"], "personalNumber by cells"],
    ["Födelsedatum", ["1981-12-18"], "personalNumber by header"],
    ["Förnamn", ["Eva", "Xiu"], "name by header"],
    ["Namn", ["Eva Andersson", "Ali Hassan", "K. Svensson"], "name by both"],
    ["kolumn 4", ["Andersson, Eva", "Svensson, Karl-Johan", "Xi, Li"], "name by cells"],
    ["Målsägande", ["Eva Andersson", "Xi Li"], "name by both"],
    ["Anmälare", ["Xi Li", "Wu X"], "name by header"],
    ["Handläggare", ["evaand01"], "name by header"],
    ["Tjänstenummer", ["12345", "23456"], "serviceNumber by header"],
    ["Signatur", ["EVAN"], "serviceNumber by header"],
    ["Vem", ["Eva Andersson", "Polis", "Polis", "Ordningsvakt"], "name by both"],
    ["Ansvarig", ["Eva", "Ali", "Gata"], "name by both"],
    ["Polisman", ["X123", "Y234"], "name by header"],
    ["Mobilnr", ["701234567"], "phone by header"],
    ["kontakt2", ["070-123 45 67", "+46 13 20 60 00"], "phone by cells"],
    ["E-post", [""], "email by header"],
    ["svar till", ["eva@example.se", "bo@example.se"], "email by cells"],
    ["Beskrivning", ["Mannen som bor på plan två slog sönder rutan"], "freeText by both"],
    [
      "x1",
      Array.from({ length: 8 }, (_, i) => `Händelse nummer ${i} som någon har skrivit ner med egna ord`),
      "freeText by cells",
    ],
  ])("%s", (name, cells, expected) => {
    expect(kindsOf({ [name]: cells })).toEqual([`${name}: ${expected}`]);
  });
});

describe("not taken for people or free text", () => {
  test.each([
    ["Vem", ["Polis", "Ordningsvakter", "Fältgruppen", "Trygghetsvärdar"]],
    ["Ansvarig", ["Tekniska verken", "Park och natur", "Gata", "Fastighetsägare"]],
    ["Plats", ["Storgatan 1", "Skäggetorp centrum", "Kungsgatan", "Sankt Larsparken", "Karl Dahlgrensgatan"]],
    ["Namn", ["Berga", "Ryd", "Skäggetorp", "Johannelund", "Gottfridsberg", "Vasastaden Norra"]],
    ["Område", ["Karl Johans torg", "Anders Ljungstedts gymnasium", "Birgittaskolan"]],
    ["id", ["K-100234", "5000-K123456-25", "A-1"]],
    ["nr", ["1234567890", "2345678901", "3456789012"]],
    ["datum", ["202509072215", "202509072216", "202509072217"]],
    ["lat", ["58.410807", "58,41"]],
    ["Kategori", ["Misshandel mot kvinna, 18 år eller äldre, inomhus", "Stöld genom inbrott i källare eller på vind"]],
    ["description", Array.from({ length: 40 }, (_, i) => `AGGRAVATED OTHER DANGEROUS WEAPON ${"AB"[i % 2]}B`)],
    ["Misstänkt", Array.from({ length: 20 }, (_, i) => ["Ja", "Nej"][i % 2]!)],
    ["Antal", ["0131", "0132"]],
  ])("%s: %j", (name, cells) => {
    expect(kindsOf({ [name]: cells })).toEqual([]);
  });
});
