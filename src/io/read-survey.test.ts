import { expect, test } from "vitest";
import { importText } from "../testing/import-fixtures.ts";
import type { ImportedFile } from "./import-model.ts";

function surveyOf({ data }: ImportedFile) {
  if (data.kind !== "survey") throw new Error(`Not a survey: ${data.kind}`);
  return data.survey.map(({ question, unsafePercent, answers }) => [question, unsafePercent, answers]);
}

test("shares of one are percent when every share of the file is, and a notice says so", () => {
  const file = importText("Område;Andel otrygga;Antal svar\nVäster;0,345;142\nÖster;0,07;96\n");

  expect(surveyOf(file)).toEqual([
    ["Andel otrygga", 34.5, 142],
    ["Andel otrygga", 7, 96],
  ]);
  expect(file.notices).toContainEqual({ code: "shares-of-one", count: 2, detail: "" });
});

test.each([
  ["Område;Andel otrygga (%);Antal svar\nVäster;0,5;142\n", 0.5],
  ["Område;Andel otrygga;Antal svar\nVäster;0,5 %;142\n", 0.5],
  ["Område;Andel otrygga;Antal svar\nVäster;0,5;142\nÖster;12;96\n", 0.5],
])("a small percent stays a percent: %j", (text, percent) => {
  expect(surveyOf(importText(text))[0]![1]).toBe(percent);
});

test("the share and the answers may carry more words in their headers", () => {
  const file = importText(
    "Kommundel;Andel som känner sig otrygga på kvällen (%);Totalt antal svar (n)\nVäster;34,5;142\n",
  );

  expect(surveyOf(file)).toEqual([["Andel som känner sig otrygga på kvällen (%)", 34.5, 142]]);
});
