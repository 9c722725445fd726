import { describe, expect, it } from "vitest";
import type { Delivered, VisitStatus } from "../domain/presence.ts";
import { context, importText } from "../testing/import-fixtures.ts";
import { aVisit, MONDAY } from "../testing/plan-questions.ts";
import { deliveredCsv } from "./delivered-csv.ts";
import { planCsv } from "./plan-csv.ts";

const FRIDAY_20 = (MONDAY + 4) * 1440 + 20 * 60;

describe("the plan as a table", () => {
  const proposed = aVisit({
    id: "v2",
    startMinute: FRIDAY_20 + 245,
    locked: false,
    origin: "proposed",
    team: 2,
    place: { id: "p2", name: "=Torget; norra", lngLat: [15.63, 58.42] },
    reason: {
      rank: 2,
      count12Months: 41,
      dominantCategory: "Misshandel",
      slotFrom: FRIDAY_20 + 240,
      slotTo: FRIDAY_20 + 360,
      slotShare: 0.0423,
      needShare: 0.018,
      travelMinutes: 12,
    },
  });
  const visits = [aVisit({ note: "Nyckel finns" }), proposed];
  const statuses: VisitStatus[] = [
    { visit: visits[0]!, outcome: "missed", missed: { id: "v1", why: "callOut" }, delivered: null },
    { visit: visits[1]!, outcome: "ahead", missed: null, delivered: null },
  ];

  it("has a row a visit with times, place, who, why and what became of it", () => {
    const file = { visits, statuses, dataAsOf: "2026-10-31", fictional: false };

    expect(planCsv(file, "excel")).toBe(
      "\uFEFFid;start;slut;minuter;plats;lat;lon;n_sweref99tm;e_sweref99tm;vem;lag;färdsätt;låst;källa;skäl;anteckning;utfall;orsak;data_per;fiktiv_data\r\n" +
        "v1;2026-11-06 20:00;2026-11-06 20:15;15;Torget;58,4100000;15,6200000;6474525,2;536227,6;ordningsvakter;1;till fots;ja;egen;Tillagt för hand.;Nyckel finns;inte genomfört;utryckning;2026-10-31;nej\r\n" +
        `v2;2026-11-07 00:05;2026-11-07 00:20;15;"'=Torget; norra";58,4200000;15,6300000;6475644,0;536801,4;ordningsvakter;2;till fots;nej;förslag;` +
        "Plats 2 på listan: 41 händelser på 12 månader, mest Misshandel. Täcker lördag 00:00–02:00: 4,2 % av platsens vecka, 1,8 % av allt behov i planen. 12 minuter till fots från stoppet före.;;kommande;;2026-10-31;nej\r\n",
    );
    expect(planCsv(file, "gis").split("\n")[1]).toMatch(/^v1,2026-11-06 20:00,2026-11-06 20:15,15,Torget,58\.4100000,/);
  });

  it("says row by row whether it is invented", () => {
    const marks = (fictional: boolean) =>
      planCsv(
        { visits: [aVisit({ invented: true }), proposed], statuses: [], dataAsOf: "2026-10-31", fictional },
        "gis",
      )
        .trimEnd()
        .split("\n")
        .slice(1)
        .map((line) => line.split(",").at(-1));

    expect(marks(false)).toEqual(["ja", "nej"]);
    expect(marks(true)).toEqual(["ja", "ja"]);
  });
});

describe("what was delivered as a table", () => {
  const delivered: readonly Delivered[] = [
    {
      id: "d2",
      startMinute: FRIDAY_20 + 60,
      minutes: null,
      place: { id: "", name: "Ågatan; södra", lngLat: [15.6243512, 58.4101234] },
      actor: { kind: "other", name: "Svenska kyrkan" },
      visitId: null,
      note: "",
    },
    {
      id: "d1",
      startMinute: FRIDAY_20,
      minutes: 12,
      place: { id: "p1", name: "Torget", lngLat: [15.62, 58.41] },
      actor: { kind: "guards", name: "Lag Öst" },
      visitId: "v1",
      note: "Lugnt",
    },
    {
      id: "d3",
      startMinute: FRIDAY_20 + 90,
      minutes: 30,
      place: { id: "", name: "", lngLat: [15.61, 58.4] },
      actor: { kind: "nightWalkers", name: "" },
      visitId: null,
      note: "",
    },
  ];

  it.each(["excel", "gis"] as const)("is read back by the import as the same stops, by start (%s)", (dialect) => {
    const file = importText(deliveredCsv(delivered, false, dialect), "levererat.csv", {
      ...context,
      nowDay: MONDAY + 7,
    });

    if (file.data.kind !== "visits") throw new Error(`Taken for ${file.data.kind}`);
    expect(file.counts).toMatchObject({ rows: 3, read: 3 });
    expect(
      file.data.presence.map(({ id, startMinute, minutes, placeName, actor }) => ({
        id,
        startMinute,
        minutes,
        placeName,
        actor,
      })),
    ).toEqual(
      [delivered[1]!, delivered[0]!, delivered[2]!].map(({ id, startMinute, minutes, place, actor }) => ({
        id,
        startMinute,
        minutes,
        placeName: place.name,
        actor,
      })),
    );
    file.data.presence.forEach(({ lngLat }, i) => {
      const { place } = [delivered[1]!, delivered[0]!, delivered[2]!][i]!;
      expect(lngLat[0]).toBeCloseTo(place.lngLat[0], 6);
      expect(lngLat[1]).toBeCloseTo(place.lngLat[1], 6);
    });
  });

  it("says that it is invented when anything in it is", () => {
    const lastCell = (fictional: boolean, invented: boolean) => {
      const stop = invented ? { ...delivered[0]!, invented: true as const } : delivered[0]!;
      return deliveredCsv([stop], fictional, "gis").trimEnd().split(",").at(-1);
    };

    expect([lastCell(false, false), lastCell(true, false), lastCell(false, true)]).toEqual(["nej", "ja", "ja"]);
  });
});
