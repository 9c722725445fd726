import "fake-indexeddb/auto";
import type { DatasetNews, DatasetSummary, ImportDecision, ImportOutcome } from "../dataset/dataset.ts";
import { createEngine, type Engine } from "../dataset/engine.ts";
import type { DatasetStore } from "../dataset/keep/dataset-store.ts";
import { createIndexedDbStore } from "../dataset/keep/indexed-db-store.ts";
import { createTabs } from "../dataset/keep/tabs.ts";
import { NO_WORK, type Work } from "../domain/work.ts";
import type { FilePreview } from "../io/import-model.ts";
import { builtInFiles, incidentsCsv, TEST_NOW } from "./built-in-files.ts";

let databases = 0;

/** A database that no other test knows. */
export function aDatabaseName(): string {
  return `test-${databases++}`;
}

export interface KeptEngine {
  readonly engine: Engine;
  readonly summary: DatasetSummary;
  readonly news: readonly DatasetNews[];
}

/** As a tab that is opened; `hasTabs`: it hears of the others. */
export async function anOpenedEngine(
  database: string,
  {
    store = createIndexedDbStore(database),
    hasTabs = false,
    exampleWork = NO_WORK,
  }: { store?: DatasetStore; hasTabs?: boolean; exampleWork?: Work } = {},
): Promise<KeptEngine> {
  const news: DatasetNews[] = [];
  const engine = createEngine({
    readBuiltIn: builtInFiles(exampleWork),
    nowDay: () => TEST_NOW,
    keeping: {
      store,
      estimate: async () => null,
      openTabs: hasTabs ? (heard) => createTabs(new BroadcastChannel(database), `${Math.random()}`, heard) : null,
    },
  });
  engine.onNews((item) => news.push(item));
  return { engine, summary: await engine.open(), news };
}

/** A file of incidents that is imported as it is guessed. */
export async function importIncidents(
  engine: Engine,
  { name = "händelser.csv", rows = 20, seed = 7, mode = "add" as ImportDecision["mode"] } = {},
): Promise<Extract<ImportOutcome, { ok: true }>> {
  const file = new File([incidentsCsv({ rows, seed, idPrefix: `S${seed}-` })], name);
  return importFile(engine, file, mode);
}

export async function importFile(engine: Engine, file: File, mode: ImportDecision["mode"] = "add") {
  const { mapping } = await previewOf(engine, file);
  const decision = { file, mapping, mode, provider: "guards" as const };
  const outcome = await engine.importFiles([decision], () => {}, new AbortController().signal);
  if (!outcome.ok) throw new Error(outcome.failure);
  return outcome;
}

export async function previewOf(engine: Engine, file: File): Promise<FilePreview> {
  const outcome = await engine.preview(file);
  if (!outcome.ok) throw new Error(outcome.failure);
  return outcome.preview;
}

/** What is loaded, told apart from what it is called in this tab. */
export function contentOf({ revision: _, workRevision: _work, ...summary }: DatasetSummary) {
  return summary;
}
