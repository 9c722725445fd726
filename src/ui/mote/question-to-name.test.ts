import { expect, it } from "vitest";
import { questionToName } from "./question-to-name.ts";

it("names every question of the survey but the first, and that too when it asks of something else", () => {
  const first = "Otrygg ute på kvällen i området";
  const police = "Upplever att polisen inte bryr sig om problemen här";

  expect(questionToName(first, first)).toBeNull();
  expect(questionToName(police, first)).toBe(police);
  expect(questionToName("Otrygg vid hållplats", first)).toBe("Otrygg vid hållplats");
  expect(questionToName(police, police)).toBe(police);
});
