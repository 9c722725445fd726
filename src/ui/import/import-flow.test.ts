import { describe, expect, it } from "vitest";
import type { Source } from "../../domain/source.ts";
import type { FilePreview } from "../../io/import-model.ts";
import {
  decisionsOf,
  type FlowEvent,
  groupsToDecide,
  type ImportFlow,
  importFlow,
  NEW_FLOW,
  obstacle,
  shareRead,
} from "./import-flow.ts";

const file = (name: string) => new File(["x"], name);

function preview(fileName: string, change: Partial<FilePreview> = {}): FilePreview {
  return {
    fileName,
    bytes: 1,
    mapping: {
      kind: "incidents",
      format: "csv",
      encoding: "utf-8",
      delimiter: ";",
      columns: {},
      epsg: 4326,
      dayFirst: true,
      surveyMeaning: "unsafe",
    },
    header: [],
    rows: [],
    tables: [],
    personal: [],
    provider: "other",
    points: [],
    reasons: [],
    missing: [],
    ...change,
  };
}

function source(name: string, change: Partial<Source> = {}): Source {
  return {
    id: name,
    kind: "incidents",
    name,
    provider: "other",
    fictional: false,
    origin: "",
    licence: "",
    dated: "2026-01-01",
    rows: 1,
    firstDay: null,
    lastDay: null,
    piles: [],
    ...change,
  };
}

function flowAfter(...events: readonly FlowEvent[]): ImportFlow {
  return events.reduce(importFlow, NEW_FLOW);
}

const added = (id: number, name: string): FlowEvent => ({ type: "added", id, file: file(name) });
const understood = (id: number, name: string, change?: Partial<FilePreview>): FlowEvent => ({
  type: "previewed",
  id,
  outcome: { ok: true, preview: preview(name, change), loadedAs: null },
  asTold: false,
});
const failed = (id: number, name: string): FlowEvent => ({
  type: "previewed",
  id,
  outcome: { ok: false, fileName: name, failure: "not-a-table" },
  asTold: true,
});

describe("the import flow", () => {
  it("waits for every file to be understood", () => {
    expect(obstacle(flowAfter(added(1, "a.csv"), understood(1, "a.csv"), added(2, "b.csv")))).toBe("reading");
  });

  it("goes on without the files that cannot be understood", () => {
    const flow = flowAfter(added(1, "a.csv"), understood(1, "a.csv"), added(2, "b.png"), failed(2, "b.png"));

    expect(obstacle(flow)).toBeNull();
    expect(decisionsOf(flow, []).map((decision) => decision.file.name)).toEqual(["a.csv"]);
  });

  it("does not start while a required column is missing", () => {
    expect(obstacle(flowAfter(added(1, "a.csv"), understood(1, "a.csv", { missing: ["lat"] })))).toBe("missing");
  });

  it("does not start on what a changed mapping has not been read with", () => {
    const mapping = { ...preview("a.csv").mapping, epsg: 3006 };
    const flow = flowAfter(added(1, "a.csv"), understood(1, "a.csv"), { type: "mappingChanged", id: 1, mapping });

    expect(obstacle(flow)).toBe("reading");
    expect(decisionsOf(flow, [])[0]?.mapping.epsg).toBe(3006);
  });

  it("takes back a change that leaves nothing to read", () => {
    const mapping = { ...preview("a.csv").mapping, delimiter: "|" as const };
    const changed: FlowEvent = { type: "mappingChanged", id: 1, mapping };
    const flow = flowAfter(added(1, "a.csv"), understood(1, "a.csv"), changed, failed(1, "a.csv"));

    expect(obstacle(flow)).toBeNull();
    expect(decisionsOf(flow, [])[0]?.mapping.delimiter).toBe(";");
  });

  it("ignores an answer about a file that has been removed", () => {
    const flow = flowAfter(added(1, "a.csv"), { type: "removed", id: 1 }, understood(1, "a.csv"));

    expect(flow.candidates).toEqual([]);
    expect(flow.step).toBe("choose");
  });

  it("keeps the files when the import is cancelled", () => {
    const flow = flowAfter(
      added(1, "a.csv"),
      understood(1, "a.csv"),
      { type: "started" },
      { type: "stopped", notice: { code: "cancelled" } },
    );

    expect(flow.step).toBe("check");
    expect(flow.candidates).toHaveLength(1);
  });
});

describe("what was guessed", () => {
  it("stays to be compared with when the user has changed something", () => {
    const mapping = { ...preview("a.csv").mapping, epsg: 3006 };
    const flow = flowAfter(
      added(1, "a.csv"),
      understood(1, "a.csv"),
      { type: "mappingChanged", id: 1, mapping },
      {
        type: "previewed",
        id: 1,
        outcome: { ok: true, preview: preview("a.csv", { mapping }), loadedAs: null },
        asTold: true,
      },
    );

    expect(flow.candidates[0]?.state).toMatchObject({
      preview: { mapping: { epsg: 3006 } },
      guessed: { mapping: { epsg: 4326 } },
    });
  });

  it("gives way to another table's guess, but the provider that the user named stays", () => {
    const flow = flowAfter(
      added(1, "a.xlsx"),
      understood(1, "a.xlsx"),
      { type: "providerChosen", id: 1, provider: "guards" },
      { type: "guessedAnew", id: 1 },
      understood(1, "a.xlsx", { provider: "police", header: ["annat"] }),
    );

    expect(flow.candidates[0]?.state).toMatchObject({ guessed: { header: ["annat"] }, provider: "guards" });
  });
});

describe("progress over several files", () => {
  it("counts files with the same name as two", () => {
    const progress = (share: number): FlowEvent => ({
      type: "progressed",
      progress: { fileName: "a.csv", share, rows: 1 },
    });
    const flow = flowAfter(
      added(1, "a.csv"),
      understood(1, "a.csv"),
      added(2, "a.csv"),
      understood(2, "a.csv"),
      { type: "started" },
      progress(0.5),
      progress(1),
      progress(0.5),
    );

    expect(shareRead(flow)).toBe(0.75);
  });
});

describe("replace or add", () => {
  const flow = flowAfter(added(1, "vecka 36.csv"), understood(1, "vecka 36.csv"));

  it("is not asked when only invented data would give way", () => {
    expect(groupsToDecide(flow, [source("exempel", { fictional: true })], false)).toEqual([]);
  });

  it("is asked when own files of the kind are loaded, and adds unless told otherwise", () => {
    const sources = [source("vecka 35.csv")];

    expect(groupsToDecide(flow, sources, false)).toEqual([{ kind: "incidents", provider: "other" }]);
    expect(decisionsOf(flow, sources)[0]?.mode).toBe("add");
  });

  it("is not asked about what another authority has handed over", () => {
    expect(groupsToDecide(flow, [source("polisen.csv", { provider: "police" })], false)).toEqual([]);
  });

  it("is asked about the provider that the user has named", () => {
    const named = importFlow(flow, { type: "providerChosen", id: 1, provider: "police" });
    const group = { kind: "incidents", provider: "police" } as const;
    const sources = [source("polisen.csv", { provider: "police" })];
    const replaced = importFlow(named, { type: "modeChosen", group, mode: "replace" });

    expect(groupsToDecide(named, sources, false)).toEqual([group]);
    expect(decisionsOf(replaced, sources)[0]).toMatchObject({ provider: "police", mode: "replace" });
  });

  it("suggests replacing when a file of the same name is loaded, so that nothing counts twice", () => {
    expect(decisionsOf(flow, [source("vecka 36.csv")])[0]?.mode).toBe("replace");
  });
});
