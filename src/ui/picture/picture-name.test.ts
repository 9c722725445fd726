import { describe, expect, it } from "vitest";
import { dayOfCivil } from "../../domain/time.ts";
import { pictureName } from "./picture-name.ts";

describe("the name of a saved picture", () => {
  it("says how fresh the data are", () => {
    expect(pictureName({ fictional: false, lastDay: dayOfCivil(2026, 10, 31) })).toBe(
      "lagesbild_linkoping_2026-10-31.lagesbild",
    );
  });

  it("says that invented data are invented", () => {
    expect(pictureName({ fictional: true, lastDay: dayOfCivil(2026, 10, 31) })).toBe(
      "lagesbild_linkoping_fiktiv_2026-10-31.lagesbild",
    );
  });

  it("leaves out a date that the data do not have", () => {
    expect(pictureName({ fictional: false, lastDay: null })).toBe("lagesbild_linkoping.lagesbild");
  });
});
