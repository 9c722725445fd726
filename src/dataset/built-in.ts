import type { Place } from "../domain/place.ts";
import { DATA_KINDS, type DataKind, type Provider, type Source } from "../domain/source.ts";
import { dayOfCivil, dayOfIsoDate } from "../domain/time.ts";
import type { Work } from "../domain/work.ts";
import { type AreaIndex, createAreaIndex } from "../geo/area-index.ts";
import { projectionFor } from "../geo/projection.ts";
import { contentHash } from "../io/content-hash.ts";
import { importFile } from "../io/import-file.ts";
import type { BuiltInGround } from "./loaded-data.ts";
import { type LoadedFile, loadedFileOf } from "./loaded-file.ts";
import { runInSlices } from "./run-in-slices.ts";

/** Where the built-in files come from: the web server in the app, the disk in tests and on the command line. */
export type ReadBuiltIn = (name: string) => Promise<Uint8Array>;

export interface BuiltIn {
  readonly ground: BuiltInGround;
  /** The invented data. */
  readonly files: readonly LoadedFile[];
  /** Invented plans, deliveries, measures and promises. */
  readonly work: Work;
}

/** The built-in data have no future: a computer whose clock is wrong must still show them. */
const NO_FUTURE = dayOfCivil(9999, 12, 31);

/** Read by the same import as the user's files; a failure here is ours. */
export async function readBuiltInData(read: ReadBuiltIn): Promise<BuiltIn> {
  const sources = parseSources(await read("sources.json"));
  const [places, work, ...contents] = await Promise.all([
    read("places.json"),
    read("work.json"),
    ...sources.map(async ({ file }) => ({ file, bytes: await read(file) })),
  ]);
  const bytesOf = new Map(contents.map(({ file, bytes }) => [file, bytes]));

  const load = async ({ file, source }: BuiltInSource, areaIndex: AreaIndex | null): Promise<LoadedFile> => {
    const bytes = bytesOf.get(file)!;
    const work = importFile(file, bytes, null, { areaIndex, nowDay: NO_FUTURE });
    const result = await runInSlices(work, () => {}, new AbortController().signal);
    if (!result.ok) throw new Error(`The built-in file ${file} cannot be read: ${result.failure}`);
    if (result.file.data.kind !== source.kind) throw new Error(`${file} was taken for ${result.file.data.kind}`);
    const { period, piles } = result.file;
    const dated = { firstDay: period?.fromDay ?? null, lastDay: period?.toDay ?? null };
    return loadedFileOf(result.file, { ...source, ...dated, piles }, contentHash(bytes), true);
  };

  const areaSource = sources.find(({ source }) => source.kind === "areas");
  if (!areaSource) throw new Error("sources.json names no areas");
  const areas = await load(areaSource, null);
  const areaIndex = areas.data.kind === "areas" ? createAreaIndex(areas.data.areas, projectionFor(3006)) : null;
  const files: LoadedFile[] = [];
  for (const source of sources) if (source !== areaSource) files.push(await load(source, areaIndex));
  return {
    ground: { areas, areaIndex, places: parseJson(places) as readonly Place[] },
    files,
    work: parseJson(work) as Work,
  };
}

interface BuiltInSource {
  readonly file: string;
  readonly source: Omit<Source, "firstDay" | "lastDay" | "piles">;
}

/** Whose register the invented data play. */
const PROVIDER_OF: Readonly<Record<DataKind, Provider>> = {
  incidents: "police",
  requests: "municipality",
  unsafePlaces: "municipality",
  survey: "municipality",
  visits: "municipality",
  areas: "other",
};

/** Also lists what is not data to count: places and the base map. */
function parseSources(bytes: Uint8Array): readonly BuiltInSource[] {
  const listed = parseJson(bytes) as readonly (Omit<Source, "kind"> & { kind: string; file: string })[];
  return listed.flatMap(({ file, kind, ...rest }) => {
    if (!DATA_KINDS.some((known) => known === kind)) return [];
    if (dayOfIsoDate(rest.dated) === null) throw new Error(`${file} is dated ${rest.dated}`);
    return [{ file, source: { ...rest, kind: kind as DataKind, provider: PROVIDER_OF[kind as DataKind] } }];
  });
}

function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
