import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { planQuestionOf, proposalPatch } from "../../src/analysis/plan/plan-question.ts";
import { rankPlaces } from "../../src/analysis/priority.ts";
import { createEngine } from "../../src/dataset/engine.ts";
import { DEFAULT_HOTSPOT_OPTIONS } from "../../src/domain/hotspot.ts";
import { mondayOf } from "../../src/domain/iso-week.ts";
import { newId } from "../../src/domain/new-id.ts";
import { DEFAULT_PRIORITY_WEIGHTS } from "../../src/domain/priority.ts";
import { EVERYTHING } from "../../src/domain/selection.ts";
import { dayOfIsoDate } from "../../src/domain/time.ts";
import { checkedPatch } from "../../src/io/read-work.ts";
import { aCapacity } from "../../src/testing/a-work.ts";

describe("a plan that is proposed for the places of the example", () => {
  it("can be kept as a whole, beside what is there", async () => {
    const engine = createEngine({
      readBuiltIn: async (name) => new Uint8Array(await readFile(`public/data/${name}`)),
      nowDay: () => dayOfIsoDate("2026-11-22")!,
    });
    const { planningDay } = await engine.loadBuiltIn();
    const list = await engine.hotspots(EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null);
    const ranked = rankPlaces(list, "priority", DEFAULT_PRIORITY_WEIGHTS);
    const work = { ...(await engine.work()), capacity: [aCapacity({ weekdays: [0, 1, 2, 3, 4, 5, 6], teams: 2 })] };
    const question = planQuestionOf(ranked, work, mondayOf(planningDay) + 7, { places: 10, today: planningDay })!;
    const { visits } = await engine.proposePlan(question);

    const patch = proposalPatch(work, question, visits, newId);

    expect(visits.length).toBeGreaterThan(20);
    expect(checkedPatch(patch).visits?.put).toEqual(patch.visits.put);
    await engine.changeWork("planProposed", [], patch);
    expect((await engine.work()).visits.map(({ id }) => id)).toEqual(
      expect.arrayContaining(patch.visits.put.map(({ id }) => id)),
    );
  });
});
