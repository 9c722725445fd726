import { describe, expect, it } from "vitest";
import { dayOfCivil } from "../../domain/time.ts";
import { aSource } from "../../testing/a-source.ts";
import { daysBehind, staleSources } from "./freshness.ts";

const police = aSource({ id: "p", lastDay: dayOfCivil(2026, 10, 31) });
const guards = aSource({ id: "v", provider: "guards", lastDay: dayOfCivil(2026, 10, 23) });
const housing = aSource({ id: "b", provider: "housing", lastDay: dayOfCivil(2026, 10, 27) });
const requests = aSource({ id: "å", kind: "requests", lastDay: dayOfCivil(2025, 1, 1) });
const undated = aSource({ id: "u" });
const all = [police, guards, housing, requests, undated];

describe("how fresh a source is", () => {
  it("is told against the newest source of incidents", () => {
    expect(all.map((source) => daysBehind(source, all))).toEqual([0, 8, 4, 0, 0]);
  });

  it("is pointed out when it is a week or more behind", () => {
    expect(staleSources(all).map(({ source }) => source.id)).toEqual(["v"]);
  });
});
