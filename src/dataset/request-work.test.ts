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
const LAMP = "R1";
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
