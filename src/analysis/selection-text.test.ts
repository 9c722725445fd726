import { expect, it } from "vitest";
import { EVERYTHING } from "../domain/selection.ts";
import { selectionText } from "./selection-text.ts";

const names = new Map([["0580R001", "Ryd"]]);

it("says everything, or what was chosen", () => {
  expect(selectionText(EVERYTHING, names)).toBe("allt");
  expect(
    selectionText(
      {
        period: null,
        categories: ["Rån", "Stöld"],
        weekdays: [5, 4],
        hours: [20, 21, 22, 23],
        areas: ["0580R001", "okänd"],
        sources: null,
      },
      names,
    ),
  ).toBe("kategorier: Rån, Stöld; veckodagar: fre, lör; timmar: 20–24; områden: Ryd, okänd");
});

it.each([
  { hours: [22, 23, 0, 1], text: "timmar: 22–02" },
  { hours: [7, 12, 13], text: "timmar: 07–08, 12–14" },
  { hours: Array.from({ length: 24 }, (_, hour) => hour), text: "timmar: 00–24" },
  { hours: [], text: "timmar: inga" },
])("writes hours as ranges: $text", ({ hours, text }) => {
  expect(selectionText({ ...EVERYTHING, hours }, names)).toBe(text);
});
