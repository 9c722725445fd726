import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { createEngine } from "../../src/dataset/engine.ts";
import type { FearAndRisk } from "../../src/domain/fear-and-risk.ts";
import { EVERYTHING } from "../../src/domain/selection.ts";
import { dayOfIsoDate } from "../../src/domain/time.ts";

const QUESTION = "Otrygg ute på kvällen i området";

describe("fear against risk in the built-in data", () => {
  const engine = createEngine({
    readBuiltIn: async (name) => new Uint8Array(await readFile(`public/data/${name}`)),
    nowDay: () => dayOfIsoDate("2026-11-22")!,
  });
  let compared: FearAndRisk;
  const of = (name: string) => compared.areas.find(({ areaName }) => areaName === name)!;

  beforeAll(async () => {
    await engine.loadBuiltIn();
    compared = (await engine.fearAndRisk(EVERYTHING, QUESTION, "2026"))!;
  });

  it("has every area of the survey, in the plot or counted as left out", async () => {
    const estimates = await engine.surveyEstimates(QUESTION, "2026");

    const shown = estimates.filter(({ percent }) => percent !== null).map(({ areaCode }) => areaCode);
    expect(compared.areas.map(({ areaCode }) => areaCode)).toEqual(shown);
    expect(compared.areas.length + compared.leftOut).toBe(32);
  });

  it("counts the same events as the filter does, and densest in the middle of town", async () => {
    const { areas } = await engine.counts(EVERYTHING);

    const counts = new Map(areas.map(({ code, count }) => [code, count]));
    expect(compared.areas.map(({ incidents }) => incidents)).toEqual(
      compared.areas.map(({ areaCode }) => counts.get(areaCode)),
    );
    const densest = compared.areas.reduce((most, area) => (area.rate! > most.rate! ? area : most));
    expect(densest.areaName).toBe("Lilla Torget-Sankt Lars");
    expect(densest.rate!).toBeGreaterThan(3 * compared.municipality.rate);
  });

  it("keeps the municipality's values among those of its areas, and every limit on its side", () => {
    const rates = compared.areas.map(({ rate }) => rate!);
    const shares = compared.areas.map(({ unsafePercent }) => unsafePercent);

    expect(compared.municipality.rate).toBeGreaterThan(Math.min(...rates));
    expect(compared.municipality.rate).toBeLessThan(Math.max(...rates));
    expect(compared.municipality.unsafePercent).toBeGreaterThan(Math.min(...shares));
    expect(compared.municipality.unsafePercent).toBeLessThan(Math.max(...shares));
    for (const area of compared.areas) {
      expect(area.rateLow!).toBeLessThan(area.rate!);
      expect(area.rateHigh!).toBeGreaterThan(area.rate!);
    }
  });

  it("has places where people worry though little happens, and the other way round", () => {
    expect(of("Lambohov-Slaka")).toMatchObject({ quadrant: "fearOnly", isClear: true });
    expect(of("Valla-T1")).toMatchObject({ quadrant: "riskOnly", isClear: true });
    expect(of("Skäggetorp-Tornby")).toMatchObject({ quadrant: "both", isClear: true });
    expect(of("Valkebo omland")).toMatchObject({ quadrant: "neither", isClear: true });
  });
});
