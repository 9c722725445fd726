import { describe, expect, test } from "vitest";
import { isoMinuteOf } from "../domain/time.ts";
import { context, importText } from "../testing/import-fixtures.ts";
import type { ImportedFile } from "./import-model.ts";
import { knownPlacesOf } from "./known-places.ts";

const named = {
  ...context,
  knownPlaces: knownPlacesOf([[{ name: "Stora torget", lngLat: [15.6214, 58.4108] as const }]]),
};

function presenceOf(file: ImportedFile) {
  if (file.data.kind !== "visits") throw new Error(`Taken for ${file.data.kind}`);
  return file.data.presence;
}

const codesOf = (file: ImportedFile) => Array.from(file.issues, ({ fate, code }) => `${fate} ${code}`);

describe("delivered presence", () => {
  test("is read with its minute, minutes, place and who", () => {
    const file = importText(
      "id;start;minuter;plats;vem;lat;lon\nN-1;2025-09-04 21:30;15;Stora torget;Ordningsvakter;58,4108;15,6214\n",
      "närvaro.csv",
    );

    expect(presenceOf(file)).toEqual([
      expect.objectContaining({
        id: "N-1",
        minutes: 15,
        placeName: "Stora torget",
        lngLat: [15.6214, 58.4108],
        actor: { kind: "guards", name: "" },
      }),
    ]);
    expect(isoMinuteOf(presenceOf(file)[0]!.startMinute)).toBe("2025-09-04 21:30");
    expect(file.counts).toMatchObject({ rows: 1, read: 1 });
    expect(file.period?.fromDay).toBe(file.period?.toDay);
  });

  test("is placed by a known name when it has no coordinates, also beside rows in SWEREF 99 TM", () => {
    const byName = importText(
      "datum;tid;minuter;plats;enhet\n2025-09-04;21:30;15;stora TORGET ;Polis\n2025-09-04;22:00;15;Nånstans;Polis\n",
      "pass.csv",
      named,
    );
    const mixed = importText(
      "start;minuter;plats;vem;N;E\n2025-09-04 21:30;15;Okänt;Polis;6474449;536369\n2025-09-04 22:00;15;Stora torget;Polis;;\n",
      "pass.csv",
      named,
    );

    expect(presenceOf(byName).map(({ lngLat }) => lngLat)).toEqual([[15.6214, 58.4108]]);
    expect(byName.counts).toMatchObject({ rows: 2, read: 1, withoutPlace: 1 });
    expect(codesOf(byName)).toEqual(["withoutPlace unknown-place"]);
    const torget = presenceOf(mixed)[1]!;
    expect(mixed.mapping.epsg).toBe(3006);
    expect([torget.lngLat[0].toFixed(5), torget.lngLat[1].toFixed(5)]).toEqual(["15.62140", "58.41080"]);
    expect(mixed.counts.read).toBe(2);
  });

  test("without a name or coordinates has no place", () => {
    const file = importText("start;minuter;plats;vem\n2025-09-04 21:30;15;;Polis\n", "besök.csv", named);

    expect(codesOf(file)).toEqual(["withoutPlace empty-place"]);
  });

  test.each([
    ["2025-09-04 21:30;2025-09-04 21:45;", 15],
    ["2025-09-04 23:50;2025-09-05 00:10;", 20],
    ["2025-09-04 21:30;2025-09-04 21:45;12", 12],
    ["2025-09-04 21:30;;12 min", 12],
    ["2025-09-04 21:30;;0:12", 12],
    ["2025-09-04 21:30;;12,4", 12],
    ["2025-09-04 21:30;;", null],
    ["2025-09-04 21:30 – 21:48;;", 18],
    // A day as the end says nothing of minutes, and neither does a day alone.
    ["2025-09-04 21:30;2025-09-04;", null],
    ["2025-09-04;;", null],
  ])("%s is so many minutes", (cells, minutes) => {
    const file = importText(`start;slut;minuter;vem;lat;lon\n${cells};Polis;58.41;15.62\n`, "närvaro.csv");

    expect(presenceOf(file).map((row) => row.minutes)).toEqual([minutes]);
  });

  test.each([
    ["2025-09-04 21:30;;0", "minutes-out-of-range"],
    ["2025-09-04 21:30;;-5", "minutes-out-of-range"],
    ["2025-09-04 21:30;;1441", "minutes-out-of-range"],
    ["2025-09-04 21:30;2025-09-06 21:30;", "minutes-out-of-range"],
    ["2025-09-04 21:30;2025-09-04 21:30;", "minutes-out-of-range"],
    ["2025-09-04 21:30;;många", "not-a-number"],
    ["2025-09-04 21:30;2025-09-04 20:30;", "end-before-start"],
    [";;15", "empty-time"],
    ["2025-W36;;15", "time-not-understood"],
    ["2025-12-24 21:30;;15", "time-in-the-future"],
  ])("%s is refused with its reason", (cells, code) => {
    const file = importText(
      `start;slut;minuter;vem;lat;lon\n2025-09-01 20:00;;10;Polis;58.41;15.62\n${cells};Polis;58.41;15.62\n`,
      "närvaro.csv",
    );

    expect(codesOf(file)).toEqual([`refused ${code}`]);
    expect(file.counts).toMatchObject({ rows: 2, read: 1, refused: 1 });
  });

  test("gives every row one fate", () => {
    const file = importText(
      [
        "id;start;minuter;plats;vem;lat;lon",
        "1;2025-09-04 21:30;15;A;Polis;58.41;15.62",
        "1;2025-09-04 21:30;15;A;Polis;58.41;15.62",
        "2;2025-09-04 22:30;15;A;Polis;57.00;15.62",
        "3;2025-09-04 22:30;15;A;Polis;;",
        "4;;15;A;Polis;58.41;15.62",
        "5;2025-09-05 21:30;15;A;Polis;58.41;15.62",
        "Summa;;60;;;;",
      ].join("\n"),
      "närvaro.csv",
    );

    expect(file.counts).toEqual({
      rows: 7,
      read: 2,
      withoutPlace: 1,
      withoutTime: 0,
      outside: 1,
      duplicates: 1,
      refused: 2,
    });
  });

  test("never keeps who a person is: a column of names is left out, and so is a name among units", () => {
    const persons = importText(
      `start;minuter;vem;tjänstenummer;lat;lon\n${["Eva Andersson", "Ali Hassan", "Polis"]
        .map((who) => `2025-09-04 21:30;15;${who};45678;58.41;15.62`)
        .join("\n")}\n`,
      "närvaro.csv",
    );
    const units = [...Array.from({ length: 15 }, () => "Polis"), "Eva Andersson", "45678"];
    const mixed = importText(
      `start;minuter;vem;lat;lon\n${units.map((who) => `2025-09-04 21:30;15;${who};58.41;15.62`).join("\n")}\n`,
      "närvaro.csv",
    );

    expect(persons.mapping.columns.actor).toBeUndefined();
    expect(new Set(presenceOf(persons).map(({ actor }) => actor.name))).toEqual(new Set([""]));
    expect(presenceOf(mixed).slice(-2)).toEqual(
      Array.from({ length: 2 }, () => expect.objectContaining({ actor: { kind: "other", name: "" } })),
    );
    expect(mixed.notices).toContainEqual({ code: "names-left-out", count: 1, detail: "" });
  });
});

test("a request keeps the unit that is to mend it, and not a person", () => {
  const owners = ["Tekniska verken", "Park och natur", "Strandbergs Fastigheter AB", "Gata", "Eva"];
  const rows = Array.from({ length: 20 }, (_, i) => owners[i === 7 ? 4 : i % 4]);
  const file = importText(
    `id;anmäld;typ;status;lat;lon;ansvarig\n${rows
      .map((owner, i) => `${i};2025-09-01;belysning;öppen;58.41;15.62;${owner}`)
      .join("\n")}\n`,
    "ärenden.csv",
  );

  if (file.data.kind !== "requests") throw new Error(file.data.kind);
  expect(new Set(file.data.requests.map(({ owner }) => owner))).toEqual(new Set([...owners.slice(0, 4), ""]));
  expect(file.notices).toEqual([{ code: "names-left-out", count: 1, detail: "" }]);
});
