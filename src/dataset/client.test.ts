import { expose } from "comlink";
import { afterEach, describe, expect, it } from "vitest";
import type { FollowUp } from "../domain/follow-up.ts";
import { followUpKey } from "../domain/follow-up-period.ts";
import { DEFAULT_HOTSPOT_OPTIONS } from "../domain/hotspot.ts";
import { EVERYTHING, type Selection } from "../domain/selection.ts";
import { aSummary } from "../testing/summary.ts";
import { connectDataset, type WorkerLike } from "./client.ts";
import type { Dataset, ImportProgress } from "./dataset.ts";
import type { DatasetWorkerApi, DisplayWorkerApi } from "./worker-api.ts";

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

const hours = (...chosen: number[]): Selection => ({ ...EVERYTHING, hours: chosen });
const aFile = new Blob(["id"]) as File;

describe("the dataset client", () => {
  it("passes an answer on", async () => {
    const { dataset } = aClient({ areas: async () => [{ code: "1", name: "Innerstaden", polygons: [] }] });

    expect(await dataset.areas()).toEqual([{ code: "1", name: "Innerstaden", polygons: [] }]);
  });

  it("passes a mistake on with its words", async () => {
    const { dataset } = aClient({
      areas: async () => {
        throw new RangeError("no such place: 17");
      },
    });

    await expect(dataset.areas()).rejects.toThrow("no such place: 17");
  });

  it("rejects everything that waits when a worker crashes, and everything after", async () => {
    const { dataset, crash } = aClient({ areas: never, counts: never });
    const waiting = [dataset.areas(), dataset.counts(EVERYTHING), dataset.counts(hours(1))];

    crash("out of memory");
    const outcomes = await Promise.allSettled([...waiting, dataset.areas()]);

    expect(outcomes.map((outcome) => outcome.status)).toEqual(["rejected", "rejected", "rejected", "rejected"]);
    expect(String(outcomes[0]?.status === "rejected" && outcomes[0].reason)).toContain("out of memory");
  });

  it("never sends the questions that were overtaken while one was answered", async () => {
    const asked: (readonly number[] | null)[] = [];
    const { dataset } = aClient({
      counts: async (selection) => {
        asked.push(selection.hours);
        return someCounts(selection.hours?.[0] ?? 0);
      },
    });

    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((hour) => dataset.counts(hours(hour))));

    expect(asked).toEqual([[1], [4]]);
    expect(
      outcomes.map((outcome) => (outcome.status === "rejected" ? outcome.reason.name : outcome.value.total)),
    ).toEqual(["AbortError", "AbortError", "AbortError", 4]);
  });

  it("counts only the first and the last of the follow-ups that one steps past, and anew when the work has changed", async () => {
    const asked: string[] = [];
    const { dataset } = aClient({
      changeWork: async () => aSummary({ workRevision: 2 }),
      followUp: async ({ period }) => {
        asked.push(followUpKey(period));
        return {} as FollowUp;
      },
    });
    const ask = (month: number) =>
      dataset.followUp({ period: { kind: "month", year: 2026, month }, options: DEFAULT_HOTSPOT_OPTIONS });

    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(ask));
    const before = ask(4);
    await dataset.changeWork("report", [], {});
    await Promise.allSettled([before, ask(4)]);

    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected", "fulfilled"]);
    expect(asked).toEqual(["2026-01", "2026-04", "2026-04", "2026-04"]);
  });

  it("does not let questions of different kinds overtake each other", async () => {
    const { dataset } = aClient({ counts: async () => someCounts(7), comparison: async () => null });

    const [counts, density] = await Promise.all([
      dataset.counts(EVERYTHING),
      dataset.comparison(EVERYTHING, "density"),
    ]);

    expect(counts.total).toBe(7);
    expect(density).toBeNull();
  });

  it("asks the display worker for what the map draws, of the data that were loaded last", async () => {
    const revisions: number[] = [];
    const { dataset } = aClient(
      { loadBuiltIn: async () => aSummary({ revision: 5 }) },
      {
        clusters: async (_selection, revision) => {
          revisions.push(revision);
          return [];
        },
      },
    );

    await dataset.loadBuiltIn();
    await dataset.clusters(EVERYTHING, [15, 58, 16, 59], 11);

    expect(revisions).toEqual([5]);
  });

  it("forwards progress", async () => {
    const { dataset } = aClient({
      importFiles: async (_number, _decisions, onProgress) => {
        await onProgress({ fileName: "a.csv", share: 0.5, rows: 10 });
        return { ok: true, files: [], summary: aSummary() };
      },
    });
    const progress: ImportProgress[] = [];

    await dataset.importFiles([], (step) => progress.push(step), new AbortController().signal);

    expect(progress).toEqual([{ fileName: "a.csv", share: 0.5, rows: 10 }]);
  });

  it("forwards a cancel, and says so as an AbortError when the import has stopped", async () => {
    let stop = () => {};
    const { dataset } = aClient({
      importFiles: (_number) =>
        new Promise((_, reject) => {
          stop = () => reject(new DOMException("stopped", "AbortError"));
        }),
      cancel: () => stop(),
    });
    const controller = new AbortController();
    const importing = dataset.importFiles([], () => {}, controller.signal);
    setTimeout(() => controller.abort(), 20);

    await expect(importing).rejects.toBeInstanceOf(DOMException);
    await expect(importing).rejects.toMatchObject({ name: "AbortError" });
  });

  it("reports an import that was finished before the cancel reached it", async () => {
    const { dataset } = aClient({
      importFiles: async () => ({ ok: true, files: [], summary: aSummary() }),
      cancel: () => {},
    });
    const controller = new AbortController();
    const importing = dataset.importFiles([], () => {}, controller.signal);

    controller.abort();

    expect((await importing).ok).toBe(true);
  });

  it("passes a file's mapping only when there is one", async () => {
    const lengths: number[] = [];
    const { dataset } = aClient({
      preview: async (...question) => {
        lengths.push(question.length);
        return { ok: false, fileName: "a.csv", failure: "empty-file" };
      },
    });

    await dataset.preview(aFile);

    expect(lengths).toEqual([1]);
  });
});

const never = () => new Promise<never>(() => {});

function someCounts(total: number) {
  return {
    total,
    all: 0,
    undated: 0,
    categories: [],
    weekdays: [],
    hours: [],
    areas: [],
    sources: [],
    months: [],
    days: null,
  };
}

function aClient(
  datasetApi: Partial<DatasetWorkerApi>,
  displayApi: Partial<DisplayWorkerApi> = {},
): { dataset: Dataset; crash: (message: string) => void } {
  const connect = () => {};
  const datasetWorker = aFakeWorker({ connect, ...datasetApi });
  const displayWorker = aFakeWorker({ connect, ...displayApi });
  const crash = (message: string) => datasetWorker.fail(Object.assign(new Event("error"), { message }));
  return { dataset: connectDataset(datasetWorker, displayWorker, "https://example.se/data/"), crash };
}

/** A worker's two ends without a thread between them. */
function aFakeWorker(api: object): WorkerLike & { fail: (event: Event) => void } {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  expose(api, port2);
  port1.start();
  const failures = new EventTarget();
  const of = (type: string) => (type === "error" ? failures : port1);
  return {
    postMessage: (message, transfer) => port1.postMessage(message, transfer),
    addEventListener: (type, listener) => of(type).addEventListener(type, listener),
    removeEventListener: (type, listener) => of(type).removeEventListener(type, listener),
    fail: (event) => failures.dispatchEvent(event),
  };
}
