import type { FileReport, ImportDecision, ImportProgress, PreviewOutcome } from "../../dataset/dataset.ts";
import { DATA_KINDS, type DataKind, type Source } from "../../domain/source.ts";
import type { FileFailure, FilePreview, Mapping } from "../../io/import-model.ts";

/** "crashed" is ours, not the file's. */
export type CandidateFailure = FileFailure | "crashed";
export type ImportMode = ImportDecision["mode"];
/** What happened that sends the user back a step, to be said there. */
export type FlowNotice =
  | { readonly code: "cancelled" | "crashed" | "undone" }
  | { readonly code: "failed"; readonly fileName: string; readonly failure: FileFailure };

/** One file on its way in. */
export interface Candidate {
  readonly id: number;
  readonly file: File;
  readonly state:
    | { readonly phase: "reading" }
    | {
        readonly phase: "understood";
        readonly preview: FilePreview;
        /** What to go back to, while the file is read anew as the user changed it. */
        readonly before: FilePreview | null;
        /** The last change could not be read, and was taken back. */
        readonly rejected: boolean;
      }
    | { readonly phase: "failed"; readonly failure: CandidateFailure };
}

export interface ImportFlow {
  readonly candidates: readonly Candidate[];
  /** The user's answer per kind; without one, `suggestedMode`. */
  readonly modes: Partial<Record<DataKind, ImportMode>>;
  readonly notice: FlowNotice | null;
  readonly progress: ImportProgress | null;
  readonly reports: readonly FileReport[];
  readonly step: "choose" | "check" | "running" | "done";
}

export const NEW_FLOW: ImportFlow = {
  candidates: [],
  modes: {},
  notice: null,
  progress: null,
  reports: [],
  step: "choose",
};

export type FlowEvent =
  | { readonly type: "added"; readonly id: number; readonly file: File }
  | { readonly type: "previewed"; readonly id: number; readonly outcome: PreviewOutcome }
  | { readonly type: "previewCrashed"; readonly id: number }
  | { readonly type: "mappingChanged"; readonly id: number; readonly mapping: Mapping }
  | { readonly type: "removed"; readonly id: number }
  | { readonly type: "modeChosen"; readonly kind: DataKind; readonly mode: ImportMode }
  | { readonly type: "started" }
  | { readonly type: "progressed"; readonly progress: ImportProgress }
  | { readonly type: "stopped"; readonly notice: FlowNotice }
  | { readonly type: "imported"; readonly reports: readonly FileReport[] }
  | { readonly type: "undone" };

/** Steps forward and back through an import. Late answers about files that are gone change nothing. */
export function importFlow(flow: ImportFlow, event: FlowEvent): ImportFlow {
  switch (event.type) {
    case "added": {
      const earlier = flow.step === "done" ? [] : flow.candidates;
      const added: Candidate = { id: event.id, file: event.file, state: { phase: "reading" } };
      return { ...flow, step: "check", notice: null, reports: [], candidates: [...earlier, added] };
    }
    case "previewed": {
      const { outcome } = event;
      return withCandidate(flow, event.id, (state) =>
        outcome.ok
          ? { phase: "understood", preview: outcome.preview, before: null, rejected: false }
          : (takenBack(state) ?? { phase: "failed", failure: outcome.failure }),
      );
    }
    case "previewCrashed":
      return withCandidate(flow, event.id, (state) => takenBack(state) ?? { phase: "failed", failure: "crashed" });
    case "mappingChanged":
      // The select shows the user's choice at once; what the file says under it follows.
      return withCandidate(flow, event.id, (state) =>
        state.phase === "understood"
          ? {
              phase: "understood",
              preview: { ...state.preview, mapping: event.mapping },
              before: state.before ?? state.preview,
              rejected: false,
            }
          : state,
      );
    case "removed": {
      const candidates = flow.candidates.filter(({ id }) => id !== event.id);
      return { ...flow, candidates, notice: null, step: candidates.length > 0 ? flow.step : "choose" };
    }
    case "modeChosen":
      return { ...flow, modes: { ...flow.modes, [event.kind]: event.mode } };
    case "started":
      return { ...flow, step: "running", notice: null, progress: null };
    case "progressed":
      return flow.step === "running" ? { ...flow, progress: event.progress } : flow;
    case "stopped":
      return { ...flow, step: "check", progress: null, notice: event.notice };
    case "imported":
      return { ...flow, step: "done", progress: null, reports: event.reports };
    case "undone":
      return { ...NEW_FLOW, notice: { code: "undone" } };
    default:
      return event satisfies never;
  }
}

function withCandidate(
  flow: ImportFlow,
  id: number,
  change: (state: Candidate["state"]) => Candidate["state"],
): ImportFlow {
  const candidates = flow.candidates.map((candidate) =>
    candidate.id === id ? { ...candidate, state: change(candidate.state) } : candidate,
  );
  return { ...flow, candidates };
}

/** A wrong delimiter can leave nothing to show; the user must be able to choose another. */
function takenBack(state: Candidate["state"]): Candidate["state"] | null {
  if (state.phase !== "understood" || state.before === null) return null;
  return { phase: "understood", preview: state.before, before: null, rejected: true };
}

/** Why the import cannot start yet; null when it can. */
export function obstacle(flow: ImportFlow): "reading" | "missing" | "nothing" | null {
  if (flow.candidates.some(({ state }) => state.phase === "reading" || isRereading(state))) return "reading";
  const previews = understoodPreviews(flow);
  if (previews.length === 0) return "nothing";
  return previews.some(({ missing }) => missing.length > 0) ? "missing" : null;
}

function isRereading(state: Candidate["state"]): boolean {
  return state.phase === "understood" && state.before !== null;
}

export function understoodPreviews(flow: ImportFlow): readonly FilePreview[] {
  return flow.candidates.flatMap(({ state }) => (state.phase === "understood" ? [state.preview] : []));
}

/** Kinds in these files of which the user's own data are loaded already. Areas always replace: there is one division. */
export function kindsToDecide(flow: ImportFlow, sources: readonly Source[], builtIn: boolean): readonly DataKind[] {
  if (builtIn) return [];
  const incoming = new Set(understoodPreviews(flow).map(({ mapping }) => mapping.kind));
  return DATA_KINDS.filter(
    (kind) =>
      kind !== "areas" && incoming.has(kind) && sources.some((source) => source.kind === kind && !source.fictional),
  );
}

/** A file of the same name is most likely the same file, newer: reading both would count twice. */
export function suggestedMode(flow: ImportFlow, kind: DataKind, sources: readonly Source[]): ImportMode {
  const names = new Set(
    understoodPreviews(flow)
      .filter(({ mapping }) => mapping.kind === kind)
      .map(({ fileName }) => fileName),
  );
  return sources.some((source) => source.kind === kind && names.has(source.name)) ? "replace" : "add";
}

export function decisionsOf(flow: ImportFlow, sources: readonly Source[]): readonly ImportDecision[] {
  return flow.candidates.flatMap(({ file, state }) => {
    if (state.phase !== "understood") return [];
    const { mapping, provider } = state.preview;
    const mode = flow.modes[mapping.kind] ?? suggestedMode(flow, mapping.kind, sources);
    return [{ file, mapping, mode: mapping.kind === "areas" ? "replace" : mode, provider } satisfies ImportDecision];
  });
}
