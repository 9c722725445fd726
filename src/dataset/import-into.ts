import type { DataKind, Provider, Source } from "../domain/source.ts";
import { type DayNumber, isoDateOfDay } from "../domain/time.ts";
import type { Work } from "../domain/work.ts";
import { type AreaIndex, createAreaIndex } from "../geo/area-index.ts";
import { projectionFor } from "../geo/projection.ts";
import { contentHash } from "../io/content-hash.ts";
import type { FileIssues } from "../io/file-issues.ts";
import type { ImportContext } from "../io/import-context.ts";
import { type ImportStep, importFile } from "../io/import-file.ts";
import type { FileFailure, ImportedFile } from "../io/import-model.ts";
import { knownPlacesOf } from "../io/known-places.ts";
import { maskName } from "../io/mask-name.ts";
import type { FileReport, ImportDecision, ImportProgress } from "./dataset.ts";
import { inSystem } from "./in-system.ts";
import { holdsInvented } from "./invented.ts";
import { withoutKnownRows } from "./known-rows.ts";
import type { LoadedData } from "./loaded-data.ts";
import type { LoadedFile } from "./loaded-file.ts";
import { loadedFileOf, rowsIn } from "./loaded-file.ts";

export type FilesRead =
  | {
      readonly ok: true;
      /** What is loaded after the import; null when no row of the new files can be used: then nothing changes. */
      readonly files: readonly LoadedFile[] | null;
      /** Id of the source that took the place of an earlier one, by the earlier one's id. */
      readonly replacedBy: ReadonlyMap<string, string>;
      /**
       * What became of each file's rows, in the order they were asked for. Asked once, when the new data answer: to find
       * the rows of the issues, the files are gone through again, and they are held until then.
       */
      readonly results: () => readonly { readonly report: FileReport; readonly issues: FileIssues }[];
    }
  | { readonly ok: false; readonly fileName: string; readonly failure: FileFailure };

/** Of each fate; whoever wants them all saves them. */
const MOST_ISSUES_SENT = 1000;
/** Of 36 letters and digits each: two of a hundred sources meet once in half a million times. */
const ID_LENGTH = 6;
const SWEREF_99_TM = 3006;

type RunWork = <R>(work: Generator<ImportStep, R>, onStep: (step: ImportStep) => void) => Promise<R>;

/**
 * Read the files and decide what stays of those that are loaded:
 * - invented data give way to any real ones; areas are no such data, for the built-in ones are real too;
 * - "replace" drops the earlier files of the kind from the same provider, and areas are always replaced: two divisions
 *   cannot both hold;
 * - a file whose very bytes are loaded already takes the place of itself, and is called what it was called;
 * - of rows added to earlier ones of the same provider, those that are loaded already are duplicates; between providers
 *   the same event is two reports, and proposed as a double;
 * - what the user said of a point of false precision holds for the file that takes the place of another, and so does
 *   what was said of doubles by their ids.
 */
export async function readFiles(
  decisions: readonly ImportDecision[],
  loaded: LoadedData,
  work: Work,
  nowDay: DayNumber,
  run: RunWork,
  onProgress: (progress: ImportProgress) => void,
): Promise<FilesRead> {
  // New areas first: what else comes is placed in them.
  const inOrder = decisions.toSorted((a, b) => rankOf(a) - rankOf(b));
  const added: LoadedFile[] = [];
  const readAs = new Map<ImportDecision, { read: ImportedReading; source: Source | null }>();
  const replacedBy = new Map<string, string>();
  let kept = loaded.files;
  let context = contextOf(loaded, work, nowDay);

  for (const decision of inOrder) {
    const { file, mapping } = decision;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const tell = ({ share, rows }: ImportStep) => onProgress({ fileName: file.name, share, rows });
    const result = await run(importFile(file.name, bytes, mapping, context), tell);
    if (!result.ok) return { ok: false, fileName: file.name, failure: result.failure };
    const { kind } = result.file.data;
    const { read, hash, staying } = await run(besideLoaded(result.file, bytes, decision, kept, added), tell);
    const beside = [...staying, ...added];
    const replaced = kept.filter((earlier) => !staying.includes(earlier) && earlier.source.kind === kind);
    const isUsed = rowsIn(read.data) > 0;
    const source = isUsed ? sourceOf(read, decision.provider, hash, nowDay, beside, replaced) : null;
    const { fileName, mapping: used, counts, issues, notices } = read;
    readAs.set(decision, { read: { fileName, mapping: used, counts, issues, notices }, source });
    onProgress({ fileName: file.name, share: 1, rows: read.counts.rows });
    if (!source) continue;

    kept = staying;
    for (const { builtIn, source: earlier } of replaced) {
      if (!builtIn && earlier.provider === source.provider) replacedBy.set(earlier.id, source.id);
    }
    added.push(loadedFileOf(read, source, hash, false));
    if (read.data.kind === "areas") {
      context = { ...context, areaIndex: createAreaIndex(read.data.areas, projectionFor(SWEREF_99_TM)) };
    }
  }

  return {
    ok: true,
    files: added.length > 0 ? [...kept, ...added] : null,
    replacedBy,
    results: () =>
      decisions.map((decision) => {
        const { read, source } = readAs.get(decision)!;
        const issues = read.issues.withoutFile();
        return { report: { ...reportOf({ ...read, issues }), source }, issues };
      }),
  };
}

/** What is told of a file, without its rows. */
type ImportedReading = Pick<ImportedFile, "fileName" | "mapping" | "counts" | "issues" | "notices">;

/** What is left of a file beside those that are loaded, and which of them stay. In steps: a million rows are many. */
function* besideLoaded(
  file: ImportedFile,
  bytes: Uint8Array,
  decision: ImportDecision,
  kept: readonly LoadedFile[],
  added: readonly LoadedFile[],
): Generator<ImportStep, { read: ImportedFile; hash: string; staying: readonly LoadedFile[] }> {
  const step = { share: 1, rows: file.counts.rows };
  const hash = contentHash(bytes);
  yield step;
  const staying = rowsIn(file.data) > 0 ? staysBeside(kept, decision, file.data.kind, hash) : kept;
  const read = withoutKnown(file, decision.provider, [...staying, ...added]);
  yield step;
  return { read, hash, staying };
}

/**
 * What a file is read against; also for its preview. Outside Sweden no area says what is outside. A place may be called
 * what the plan or a promise calls it, or by the name of a well-known place whose position is certain.
 */
export function contextOf(loaded: LoadedData | null, work: Work, nowDay: DayNumber): ImportContext {
  const metricEpsg = loaded?.projection.epsg ?? SWEREF_99_TM;
  const areaIndex: AreaIndex | null = metricEpsg === SWEREF_99_TM ? (loaded?.areaIndex ?? null) : null;
  const ownPlaces = [
    ...work.visits.map(({ place }) => place),
    ...work.promises.flatMap(({ places }) => places),
    ...work.delivered.flatMap(({ place }) => (place.id === "" ? [] : [place])),
  ];
  const wellKnown = loaded?.places.filter(({ certain }) => certain) ?? [];
  return { areaIndex, nowDay, metricEpsg, knownPlaces: knownPlacesOf([ownPlaces, wellKnown]) };
}

function rankOf({ mapping }: ImportDecision): number {
  return mapping.kind === "areas" ? 0 : 1;
}

/** Earlier files that stay when a file with usable rows is imported. Files of the same import never drop each other. */
function staysBeside(
  files: readonly LoadedFile[],
  { mode, provider }: ImportDecision,
  kind: DataKind,
  hash: string,
): readonly LoadedFile[] {
  return files.filter(({ builtIn, source, contentHash: loadedHash }) => {
    if (builtIn && source.fictional && kind !== "areas") return false;
    if (source.kind !== kind) return true;
    if (kind === "areas" || loadedHash === hash) return false;
    return mode === "add" || source.provider !== provider;
  });
}

function withoutKnown(file: ImportedFile, provider: Provider, files: readonly LoadedFile[]): ImportedFile {
  if (file.data.kind !== "incidents") return file;
  const projection = projectionFor(file.metricEpsg);
  const known = files.flatMap((other) => {
    if (other.source.provider !== provider) return [];
    const { data } = inSystem(other, projection);
    return data.kind === "incidents" ? [data.rows()] : [];
  });
  const { rows, dropped, droppedUndated } = withoutKnownRows(file.data.incidents, known);
  if (dropped.length === 0) return file;
  const { counts } = file;
  return {
    ...file,
    data: { kind: "incidents", incidents: rows },
    counts: {
      ...counts,
      read: counts.read - (dropped.length - droppedUndated),
      withoutTime: counts.withoutTime - droppedUndated,
      duplicates: counts.duplicates + dropped.length,
    },
    issues: file.issues.withDuplicates(
      dropped.map((row) => file.lines![row]!),
      file.mapping.columns.id ?? -1,
    ),
  };
}

function reportOf({ fileName, mapping, counts, issues, notices }: ImportedReading): Omit<FileReport, "source"> {
  return {
    fileName,
    mapping,
    counts,
    issues: issues.first(MOST_ISSUES_SENT),
    issueCount: issues.length,
    notices,
  };
}

/**
 * @param beside   the files that it is loaded with
 * @param replaced those of its kind that it takes the place of
 */
function sourceOf(
  file: ImportedFile,
  provider: Provider,
  hash: string,
  nowDay: DayNumber,
  beside: readonly LoadedFile[],
  replaced: readonly LoadedFile[],
): Source {
  const itself = replaced.find((earlier) => earlier.contentHash === hash)?.source;
  const trusted = new Set(
    replaced.flatMap(({ source }) => source.piles.filter(({ isTrusted }) => isTrusted).map(({ id }) => id)),
  );
  return {
    id: itself?.id ?? unusedId(hash, beside),
    kind: file.data.kind,
    name: itself?.name ?? maskName(file.fileName),
    provider,
    fictional: holdsInvented(file.data),
    origin: "",
    licence: "",
    dated: isoDateOfDay(nowDay),
    rows: rowsIn(file.data),
    firstDay: file.period?.fromDay ?? null,
    lastDay: file.period?.toDay ?? null,
    piles: file.piles.map((pile) => (trusted.has(pile.id) ? { ...pile, isTrusted: true } : pile)),
  };
}

/** A few characters of the content's hash: short enough for a link, and another when two loaded files have the same. */
function unusedId(hash: string, beside: readonly LoadedFile[]): string {
  const short = hash.slice(-ID_LENGTH);
  const isTaken = (id: string) => beside.some(({ source }) => source.id === id);
  let id = short;
  for (let copy = 2; isTaken(id); copy++) id = `${short}-${copy}`;
  return id;
}
