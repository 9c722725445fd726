import { describe, expect, it } from "vitest";
import type { Source } from "../../domain/source.ts";
import type { FilePreview } from "../../io/import-model.ts";
import {
  decisionsOf,
  type FlowEvent,
  type ImportFlow,
  importFlow,
  kindsToDecide,
  NEW_FLOW,
  obstacle,
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
});
const failed = (id: number, name: string): FlowEvent => ({
  type: "previewed",
  id,
  outcome: { ok: false, fileName: name, failure: "not-a-table" },
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

describe("replace or add", () => {
  const flow = flowAfter(added(1, "vecka 36.csv"), understood(1, "vecka 36.csv"));

  it("is not asked when only invented data would give way", () => {
    expect(kindsToDecide(flow, [source("exempel", { fictional: true })], false)).toEqual([]);
  });

  it("is asked when own files of the kind are loaded, and adds unless told otherwise", () => {
    const sources = [source("vecka 35.csv")];

    expect(kindsToDecide(flow, sources, false)).toEqual(["incidents"]);
    expect(decisionsOf(flow, sources)[0]?.mode).toBe("add");
  });

  it("suggests replacing when a file of the same name is loaded, so that nothing counts twice", () => {
    expect(decisionsOf(flow, [source("vecka 36.csv")])[0]?.mode).toBe("replace");
  });
});
