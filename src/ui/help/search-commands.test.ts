import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchCommands } from "./search-commands.ts";

const commands = [
  { id: "map", name: "Gå till Karta", keywords: "map" },
  { id: "measures", name: "Gå till Åtgärder", keywords: "measures requests fel" },
  { id: "csv", name: "Exportera hotspots som CSV för Excel", keywords: "ladda ner spara export download hotspots" },
  { id: "hotspots", name: "Visa Hotspots", keywords: "lager layer hotspots" },
  { id: "year", name: "Senaste 12 månaderna", keywords: "period år year months" },
  { id: "wholeYear", name: "Året som helhet", keywords: "" },
  { id: "ar", name: "Arkivgatan", keywords: "plats place" },
];
const found = (query: string, recent: readonly string[] = []) =>
  searchCommands(commands, query, recent).map(({ id }) => id);

describe("searching among commands", () => {
  it("shows everything, what was used lately first, when nothing is typed", () => {
    expect(found("", ["year", "csv"])).toEqual(["year", "csv", "map", "measures", "hotspots", "wholeYear", "ar"]);
  });

  it("finds å, ä and ö with and without their rings and dots", () => {
    expect(found("atgarder")[0]).toBe("measures");
    expect(found("ÅTGÄRDER")[0]).toBe("measures");
    expect(found("manaderna")[0]).toBe("year");
  });

  it("puts the very letter before its plain twin", () => {
    expect(found("år")[0]).toBe("wholeYear");
    expect(found("ar")[0]).toBe("ar");
  });

  it("finds by the other language's words, after those that one reads", () => {
    expect(found("download")).toEqual(["csv"]);
    expect(found("measures")).toEqual(["measures"]);
  });

  it("wants every word, in any order", () => {
    expect(found("excel hotspots")).toEqual(["csv"]);
    expect(found("hotspots karta")).toEqual([]);
  });

  it.each(["hotsopt", "hotspto", "hottspots", "hotpots", "hatspots"])("forgives one slip: %s", (typed) => {
    expect(found(typed)).toContain("hotspots");
  });

  it("puts the shorter name first, and what was used lately before that", () => {
    expect(found("hotspots")[0]).toBe("hotspots");
    expect(found("gå", ["measures"])[0]).toBe("measures");
  });

  it("finds every command by its own name", () => {
    fc.assert(
      fc.property(fc.constantFrom(...commands), (command) => {
        expect(found(command.name)[0]).toBe(command.id);
      }),
    );
  });

  it("never fails on what is typed, and invents nothing", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(commands.map(({ id }) => id)).toEqual(expect.arrayContaining(found(typed)));
      }),
    );
  });
});
