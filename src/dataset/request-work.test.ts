import { describe, expect, it } from "vitest";
import { DEFAULT_HOTSPOT_OPTIONS } from "../domain/hotspot.ts";
import type { OwnRequest } from "../domain/request.ts";
import { EVERY_REQUEST, type RequestListQuestion } from "../domain/request-list.ts";
import { EVERYTHING } from "../domain/selection.ts";
import { dayOfCivil } from "../domain/time.ts";
import { builtInFiles, TEST_NOW } from "../testing/built-in-files.ts";
import { createEngine } from "./engine.ts";
import { sharedDataset } from "./shared-dataset.ts";

/** The lamp that is broken at the square since 1 September; the data end in October. */
const LAMP = "R1/lighting/2026-09-01/58.4100/15.6200";
const SQUARE = [15.62, 58.41] as const;

const own: OwnRequest = {
  id: "egen-1",
  type: "park",
  status: "open",
  reportedDay: dayOfCivil(2026, 7, 1),
  closedDay: null,
  lngLat: SQUARE,
  description: "Buskar skymmer sikten",
  owner: "Tekniska kontoret",
};

const QUESTION: RequestListQuestion = {
  filter: EVERY_REQUEST,
  sort: { by: "reported", descending: false },
  places: [],
  survey: null,
  most: 500,
};

async function theEngine() {
  const engine = createEngine({ readBuiltIn: builtInFiles(), nowDay: () => TEST_NOW });
  await engine.open();
  return engine;
}

type Engine = Awaited<ReturnType<typeof theEngine>>;

async function atTheSquare(engine: Engine) {
  const { hotspots } = await engine.hotspots(EVERYTHING, DEFAULT_HOTSPOT_OPTIONS, null);
  const { openRequests, oldestRequestDays } = hotspots[0]!;
  return { openRequests, oldestRequestDays };
}

describe("requests that are made and changed here", () => {
  it("are in the numbers of the listed places, and out of them again when they are undone", async () => {
    const engine = await theEngine();
    const before = await atTheSquare(engine);

    await engine.changeWork("requestMade", ["Parkskötsel"], { ownRequests: { put: [own] } });
    const made = await atTheSquare(engine);
    await engine.changeWork("requestChanged", ["Belysning"], {
      requestEdits: {
        put: [{ id: LAMP, type: "lighting", status: "closed", closedDay: dayOfCivil(2026, 10, 1), owner: "" }],
      },
    });
    const closed = await atTheSquare(engine);
    await engine.undo();
    await engine.undo();

    expect(before.openRequests).toBe(1);
    expect(made.openRequests).toBe(2);
    expect(made.oldestRequestDays).toBe(before.oldestRequestDays! + 62);
    expect(closed).toEqual({ openRequests: 1, oldestRequestDays: made.oldestRequestDays });
    expect(await atTheSquare(engine)).toEqual(before);
  });

  it("are listed as what they are, and the file's own come back when the change is taken away", async () => {
    const engine = await theEngine();
    const edit = { id: LAMP, type: "lighting", status: "inProgress", closedDay: null, owner: "Utsikt" } as const;

    await engine.changeWork("requestMade", [], { ownRequests: { put: [own] } });
    await engine.changeWork("requestChanged", [], { requestEdits: { put: [edit] } });
    const changed = await engine.requestList(QUESTION);
    await engine.changeWork("requestChanged", [], { requestEdits: { remove: [LAMP] } });
    const restored = await engine.requestList(QUESTION);

    const said = (list: typeof changed) =>
      list.rows.map(({ request: { id, status, owner, origin } }) => `${id} ${status} ${owner} ${origin}`);
    expect(said(changed)).toEqual([
      "egen-1 open Tekniska kontoret own",
      "R2 closed  file",
      "R1 inProgress Utsikt changed",
    ]);
    expect(said(restored)[2]).toBe("R1 open  file");
    expect(changed.owners).toEqual(["", "Tekniska kontoret", "Utsikt"]);
    expect(changed.today).toBe((await engine.open()).planningDay);
  });

  it("are judged anew when a service target is changed", async () => {
    const engine = await theEngine();
    const overdue = async () => (await engine.requestList(QUESTION)).totals.overdue;
    const before = await overdue();

    await engine.changeWork("serviceTarget", [], { serviceTargets: { lighting: null } });

    expect(before).toBe(1);
    expect(await overdue()).toBe(0);
  });

  it("are in the shared view neither listed nor counted in a sum that tells of fewer than k", async () => {
    const engine = await theEngine();
    await engine.changeWork("requestMade", [], { ownRequests: { put: [own] } });
    const shared = sharedDataset(engine, 3, { groupName: (group) => group, otherGroups: "rest" });

    const list = await shared.requestList({ ...QUESTION, filter: { ...EVERY_REQUEST, own: true } });

    expect(list.rows).toEqual([]);
    // One closed and two open: each is under k, and shown, their sum would narrow both.
    expect(list.matching).toBe("withheld");
    expect(JSON.stringify(list)).not.toMatch(/Tekniska|skymmer|egen-1/);
  });
});

const LIGHTING = `id;anmäld;typ;status;lat;lon
1;2026-09-01;belysning;öppen;58,41;15,62
2;2026-09-02;belysning;öppen;58,41;15,63
`;
/** The first row is of the same day and place as the lamp: only the type tells them apart. */
const GRAFFITI = `id;anmäld;typ;status;lat;lon
1;2026-09-01;klotter;öppen;58,41;15,62
2;2026-09-05;klotter;öppen;58,40;15,63
`;
const NEXT_WEEK = `${LIGHTING}3;2026-09-09;belysning;öppen;58,41;15,64\n`;

type Provider = Parameters<Engine["importFiles"]>[0][number]["provider"];

async function imports(engine: Engine, name: string, content: string, mode: "add" | "replace", provider: Provider) {
  const file = new File([content], name);
  const looked = await engine.preview(file);
  if (!looked.ok) throw new Error(looked.failure);
  const decision = { file, mapping: looked.preview.mapping, mode, provider };
  const outcome = await engine.importFiles([decision], () => {}, new AbortController().signal);
  if (!outcome.ok) throw new Error(outcome.failure);
}

/** "1 lighting open" of each, by what its file calls it. */
async function listed(engine: Engine) {
  const { rows } = await engine.requestList(QUESTION);
  return rows.map(({ request: { inFile, type, status } }) => `${inFile?.id} ${type} ${status}`).toSorted();
}

/** As the screen does: the request is told by its type and what its file calls it. */
async function close(engine: Engine, type: string, fileId: string) {
  const { rows } = await engine.requestList(QUESTION);
  const { request } = rows.find((row) => row.request.inFile?.id === fileId && row.request.type === type)!;
  const edit = { type: request.type, status: "closed", closedDay: dayOfCivil(2026, 10, 1), owner: "" } as const;
  await engine.changeWork("requestChanged", [], { requestEdits: { put: [{ id: request.inFile!.key, ...edit }] } });
}

describe("two files whose requests have the same ids", () => {
  it("are changed one request at a time, and back again when that is undone", async () => {
    const engine = await theEngine();
    await imports(engine, "belysning.csv", LIGHTING, "add", "municipality");
    await imports(engine, "klotter.csv", GRAFFITI, "add", "municipality");
    const before = await listed(engine);

    await close(engine, "lighting", "1");
    const closed = await listed(engine);
    await engine.undo();

    expect(closed).toEqual(["1 graffiti open", "1 lighting closed", "2 graffiti open", "2 lighting open"]);
    expect(await listed(engine)).toEqual(before);
  });

  it("are told apart by ids of their own, each of which leads to its request", async () => {
    const engine = await theEngine();
    await imports(engine, "belysning.csv", LIGHTING, "add", "municipality");
    await imports(engine, "klotter.csv", GRAFFITI, "add", "municipality");
    await imports(engine, "igen.csv", `${GRAFFITI}\n`, "add", "municipality");

    const { rows } = await engine.requestList(QUESTION);
    const ids = rows.map(({ request }) => request.id);
    const found = await Promise.all(ids.map((id) => engine.request(id)));

    expect(new Set(ids).size).toBe(6);
    expect(found).toEqual(rows.map(({ request }) => request));
  });

  it("keep what was changed before the other file came, and after it has gone", async () => {
    const engine = await theEngine();
    await imports(engine, "belysning.csv", LIGHTING, "add", "municipality");
    await close(engine, "lighting", "1");

    await imports(engine, "klotter.csv", GRAFFITI, "add", "municipality");
    const together = await listed(engine);
    await close(engine, "graffiti", "2");
    const { sources } = await engine.open();
    await engine.removeSource(sources.find(({ name }) => name === "belysning.csv")!.id);

    expect(together).toEqual(["1 graffiti open", "1 lighting closed", "2 graffiti open", "2 lighting open"]);
    expect(await listed(engine)).toEqual(["1 graffiti open", "2 graffiti closed"]);
  });
});

describe("a changed request", () => {
  it("is the same in next week's export of the same provider, and keeps its id and its change", async () => {
    const engine = await theEngine();
    await imports(engine, "vecka-40.csv", LIGHTING, "replace", "municipality");
    await close(engine, "lighting", "1");

    await imports(engine, "vecka-41.csv", NEXT_WEEK, "replace", "municipality");

    expect(await listed(engine)).toEqual(["1 lighting closed", "2 lighting open", "3 lighting open"]);
    expect(await engine.request("1")).toMatchObject({ id: "1", status: "closed", origin: "changed" });
  });

  it("changes no request of a later file that happens to have the same id", async () => {
    const engine = await theEngine();
    await imports(engine, "belysning.csv", LIGHTING, "replace", "municipality");
    await close(engine, "lighting", "1");

    await imports(engine, "klotter.csv", GRAFFITI, "replace", "municipality");

    expect(await listed(engine)).toEqual(["1 graffiti open", "2 graffiti open"]);
  });
});
