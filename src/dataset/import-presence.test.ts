import { expect, test } from "vitest";
import { dayOfCivil } from "../domain/time.ts";
import { builtInFiles, TEST_NOW } from "../testing/built-in-files.ts";
import { createEngine } from "./engine.ts";

const nobody = new AbortController().signal;

const visits = (rows: string) => new File([`start;minuter;plats;vem;lat;lon\n${rows}\n`], "närvaro.csv");

async function imported(file: File) {
  const engine = createEngine({ readBuiltIn: builtInFiles(), nowDay: () => TEST_NOW });
  await engine.open();
  const looked = await engine.preview(file);
  if (!looked.ok) throw new Error(looked.failure);
  const { mapping, points } = looked.preview;
  const outcome = await engine.importFiles([{ file, mapping, mode: "replace", provider: "guards" }], () => {}, nobody);
  if (!outcome.ok) throw new Error(outcome.failure);
  return { engine, mapping, points, outcome };
}

test("imported presence is delivered: by its coordinates, and by the name of a known place", async () => {
  const { engine, mapping, points, outcome } = await imported(
    visits(
      "2026-10-02 21:30;15;;Ordningsvakter;58,40;15,64\n2026-10-03 22:00;12;torget;Polis;;\n2026-10-03;5;Okänt;Polis;;",
    ),
  );

  const period = { fromDay: dayOfCivil(2026, 10, 1), toDay: dayOfCivil(2026, 10, 31) };
  const { total, unplanned } = await engine.delivery(period);
  expect(mapping.kind).toBe("visits");
  expect(points).toHaveLength(2);
  expect(outcome.files[0]!.counts).toMatchObject({ rows: 3, read: 2, withoutPlace: 1 });
  expect(outcome.summary).toMatchObject({ presence: 2, builtIn: false, fictional: false });
  expect(total).toMatchObject({ planned: 0, delivered: 2, minutes: 27 });
  expect(unplanned.map(({ actor }) => actor.kind)).toEqual(["guards", "police"]);
  expect(unplanned[1]!.place.lngLat).toEqual([15.62, 58.41]);
});

test("a place may be called what the plan calls it", async () => {
  const engine = createEngine({ readBuiltIn: builtInFiles(), nowDay: () => TEST_NOW });
  await engine.open();
  const place = { id: "own", name: "Busstorget norra", lngLat: [15.65, 58.405] as const };
  await engine.changeWork("visitAdded", [], {
    visits: {
      put: [
        {
          id: "v1",
          startMinute: dayOfCivil(2026, 10, 2) * 1440 + 1290,
          minutes: 15,
          place,
          areaCode: null,
          actor: { kind: "guards", name: "" },
          capacityId: null,
          team: 1,
          mode: "foot",
          locked: false,
          origin: "hand",
          reason: null,
          note: "",
        },
      ],
    },
  });

  const looked = await engine.preview(visits("2026-10-02 21:30;15;BUSSTORGET NORRA;Ordningsvakter;;"));

  expect(looked.ok && looked.preview.points).toEqual([place.lngLat]);
});

test("presence that is written out is imported as it was", async () => {
  const { engine, outcome } = await imported(visits("2026-10-02 21:30;15;Torget;Ordningsvakter;58,40;15,64"));
  const source = outcome.summary.sources.find(({ kind }) => kind === "visits")!;

  const text = await (await engine.rowsCsv(source.id, "gis")).text();

  expect(source).toMatchObject({ provider: "guards", rows: 1, firstDay: dayOfCivil(2026, 10, 2) });
  expect(text).toBe(
    "id,start,minuter,plats,vem,lat,lon,fiktiv_data\n" +
      "närvaro.csv:2,2026-10-02 21:30,15,Torget,ordningsvakter,58.4000000,15.6400000,nej\n",
  );
});
