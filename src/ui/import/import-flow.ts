import type { FileReport, ImportDecision, ImportProgress, PreviewOutcome } from "../../dataset/dataset.ts";
import { DATA_KINDS, type DataKind, PROVIDERS, type Provider, type Source } from "../../domain/source.ts";
import type { FileFailure, FilePreview, Mapping } from "../../io/import-model.ts";

/** "crashed" is ours, not the file's. */
export type CandidateFailure = FileFailure | "crashed";
export type ImportMode = ImportDecision["mode"];
/** What happened that sends the user back a step, to be said there. */
export type FlowNotice =
  | { readonly code: "cancelled" | "crashed" | "undone" }
  | { readonly code: "failed"; readonly fileName: string; readonly failure: FileFailure };

export interface Understood {
  readonly phase: "understood";
  readonly preview: FilePreview;
  /** As it was understood before the user changed anything: what the reasons are about. */
  readonly guessed: FilePreview;
  /** Who the user says it comes from; null as long as the guess stands. */
  readonly provider: Provider | null;
  /** Id of the loaded source that was made of the very same bytes. */
  readonly loadedAs: string | null;
  /** What to go back to, while the file is read anew as the user changed it. */
  readonly before: FilePreview | null;
  /** The last change could not be read, and was taken back. */
  readonly rejected: boolean;
}

/** One file on its way in. */
export interface Candidate {
  readonly id: number;
  readonly file: File;
  readonly state:
    | { readonly phase: "reading" }
    | Understood
    | { readonly phase: "failed"; readonly failure: CandidateFailure };
}

export interface ImportFlow {
  readonly candidates: readonly Candidate[];
  /** The user's answers by `keyOfGroup`; without one, `suggestedMode`. */
  readonly modes: Readonly<Record<string, ImportMode>>;
  readonly notice: FlowNotice | null;
  readonly progress: ImportProgress | null;
  /** Files read through before the one in progress. */
  readonly filesRead: number;
  readonly reports: readonly FileReport[];
  /** The change of the data that the import was; null when it changed nothing. */
  readonly changeId: number | null;
  readonly step: "choose" | "check" | "running" | "done";
}

export const NEW_FLOW: ImportFlow = {
  candidates: [],
  modes: {},
  notice: null,
  progress: null,
  filesRead: 0,
  reports: [],
  changeId: null,
  step: "choose",
};

export type FlowEvent =
  | { readonly type: "added"; readonly id: number; readonly file: File }
  /** `asTold`: with what the user had changed, so that it is no guess. */
  | { readonly type: "previewed"; readonly id: number; readonly outcome: PreviewOutcome; readonly asTold: boolean }
  | { readonly type: "previewCrashed"; readonly id: number }
  | { readonly type: "mappingChanged"; readonly id: number; readonly mapping: Mapping }
  | { readonly type: "guessedAnew"; readonly id: number }
  | { readonly type: "providerChosen"; readonly id: number; readonly provider: Provider }
  | { readonly type: "removed"; readonly id: number }
  | { readonly type: "modeChosen"; readonly group: SourceGroup; readonly mode: ImportMode }
  | { readonly type: "started" }
  | { readonly type: "progressed"; readonly progress: ImportProgress }
  | { readonly type: "stopped"; readonly notice: FlowNotice }
  | { readonly type: "imported"; readonly reports: readonly FileReport[]; readonly changeId: number | null }
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
      return withCandidate(flow, event.id, (state) => {
        if (!outcome.ok) return takenBack(state) ?? { phase: "failed", failure: outcome.failure };
        const { preview, loadedAs } = outcome;
        const earlier = state.phase === "understood" ? state : null;
        const guessed = event.asTold && earlier ? earlier.guessed : preview;
        const provider = earlier?.provider ?? null;
        return { phase: "understood", preview, guessed, provider, loadedAs, before: null, rejected: false };
      });
    }
    case "previewCrashed":
      return withCandidate(flow, event.id, (state) => takenBack(state) ?? { phase: "failed", failure: "crashed" });
    case "mappingChanged":
      // The select shows the user's choice at once; what the file says under it follows.
      return withCandidate(flow, event.id, (state) =>
        state.phase === "understood"
          ? {
              ...state,
              preview: { ...state.preview, mapping: event.mapping },
              before: state.before ?? state.preview,
              rejected: false,
            }
          : state,
      );
    case "guessedAnew":
      return withCandidate(flow, event.id, (state) =>
        state.phase === "understood" ? { ...state, before: state.before ?? state.preview, rejected: false } : state,
      );
    case "providerChosen":
      return withCandidate(flow, event.id, (state) =>
        state.phase === "understood" ? { ...state, provider: event.provider } : state,
      );
    case "removed": {
      const candidates = flow.candidates.filter(({ id }) => id !== event.id);
      return { ...flow, candidates, notice: null, step: candidates.length > 0 ? flow.step : "choose" };
    }
    case "modeChosen":
      return { ...flow, modes: { ...flow.modes, [keyOfGroup(event.group)]: event.mode } };
    case "started":
      return { ...flow, step: "running", notice: null, progress: null, filesRead: 0 };
    case "progressed":
      return flow.step === "running" ? withProgress(flow, event.progress) : flow;
    case "stopped":
      return { ...flow, step: "check", progress: null, notice: event.notice };
    case "imported":
      return { ...flow, step: "done", progress: null, reports: event.reports, changeId: event.changeId };
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
  return { ...state, preview: state.before, before: null, rejected: true };
}

/** Files follow each other, and two may have the same name: a share that falls is a new file too. */
function withProgress(flow: ImportFlow, progress: ImportProgress): ImportFlow {
  const last = flow.progress;
  const isNext = last !== null && (last.fileName !== progress.fileName || last.share > progress.share);
  return { ...flow, progress, filesRead: flow.filesRead + (isNext ? 1 : 0) };
}

/** Of all files together, 0–1; each counts the same. */
export function shareRead(flow: ImportFlow): number {
  const files = Math.max(1, understoodPreviews(flow).length);
  return Math.min(1, (flow.filesRead + (flow.progress?.share ?? 0)) / files);
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
  return understood(flow).map(({ preview }) => preview);
}

/** Files that stand or fall together when others come: of one kind, from one provider. */
export interface SourceGroup {
  readonly kind: DataKind;
  readonly provider: Provider;
}

export function keyOfGroup({ kind, provider }: SourceGroup): string {
  return `${kind} ${provider}`;
}

export function providerOf({ provider, preview }: Understood): Provider {
  return provider ?? preview.provider;
}

/** The user's own sources of a group. */
export function sourcesOfGroup({ kind, provider }: SourceGroup, sources: readonly Source[]): readonly Source[] {
  return sources.filter((source) => source.kind === kind && source.provider === provider && !source.fictional);
}

/** Groups in these files of which the user's own data are loaded already. Areas always replace: there is one division. */
export function groupsToDecide(flow: ImportFlow, sources: readonly Source[], builtIn: boolean): readonly SourceGroup[] {
  if (builtIn) return [];
  const incoming = new Set(understood(flow).map((state) => keyOfGroup(groupOf(state))));
  return DATA_KINDS.flatMap((kind) => PROVIDERS.map((provider) => ({ kind, provider }))).filter(
    (group) => group.kind !== "areas" && incoming.has(keyOfGroup(group)) && sourcesOfGroup(group, sources).length > 0,
  );
}

/** A file of the same name is most likely the same file, newer: reading both would count twice. */
export function suggestedMode(flow: ImportFlow, group: SourceGroup, sources: readonly Source[]): ImportMode {
  const key = keyOfGroup(group);
  const names = new Set(
    understood(flow)
      .filter((state) => keyOfGroup(groupOf(state)) === key)
      .map(({ preview }) => preview.fileName),
  );
  return sourcesOfGroup(group, sources).some(({ name }) => names.has(name)) ? "replace" : "add";
}

export function decisionsOf(flow: ImportFlow, sources: readonly Source[]): readonly ImportDecision[] {
  return flow.candidates.flatMap(({ file, state }) => {
    if (state.phase !== "understood") return [];
    const { mapping } = state.preview;
    const group = groupOf(state);
    const mode = flow.modes[keyOfGroup(group)] ?? suggestedMode(flow, group, sources);
    const { provider } = group;
    return [{ file, mapping, mode: mapping.kind === "areas" ? "replace" : mode, provider } satisfies ImportDecision];
  });
}

function understood(flow: ImportFlow): readonly Understood[] {
  return flow.candidates.flatMap(({ state }) => (state.phase === "understood" ? [state] : []));
}

function groupOf(state: Understood): SourceGroup {
  return { kind: state.preview.mapping.kind, provider: providerOf(state) };
}
