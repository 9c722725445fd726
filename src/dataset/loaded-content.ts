import type { DoubleVerdict } from "../domain/double.ts";
import type { Work } from "../domain/work.ts";
import { maskName } from "../io/mask-name.ts";
import type { DataChange, SourceDescription } from "./dataset.ts";
import type { LoadedFile } from "./loaded-file.ts";

/** What the user has loaded and said of it; the rest follows from this (`assemble`). */
export interface LoadedContent {
  /** In the order of loading, without the built-in areas. */
  readonly files: readonly LoadedFile[];
  /** By `DoublePair.key`. */
  readonly doubles: Readonly<Record<string, DoubleVerdict>>;
  /** Requests made and changed here. */
  readonly requestWork: RequestWork;
}

/** The part of the work that the data follow from. */
export type RequestWork = Pick<Work, "ownRequests" | "requestEdits">;

/** What becomes of the content, and what that is called in undo. */
export interface ContentChange extends Pick<LoadedContent, "files" | "doubles"> {
  readonly change: Omit<DataChange, "id">;
}

/** null when nothing is different: an unknown id, the example's source, or what was said already. */
export function sourceDescribed(
  { files, doubles }: Pick<LoadedContent, "files" | "doubles">,
  id: string,
  { name, provider, trustedPiles }: SourceDescription,
): ContentChange | null {
  const file = files.find(({ source, builtIn }) => source.id === id && !builtIn);
  if (!file) return null;
  const { source } = file;
  const described = {
    ...source,
    name: maskName(name?.trim() ?? "") || source.name,
    provider: provider ?? source.provider,
    piles: trustedPiles
      ? source.piles.map((pile) => ({ ...pile, isTrusted: trustedPiles.includes(pile.id) }))
      : source.piles,
  };
  if (JSON.stringify(described) === JSON.stringify(source)) return null;
  return {
    change: { kind: trustedPiles ? "trusted" : "described", names: [described.name] },
    files: files.map((other) => (other === file ? { ...file, source: described } : other)),
    doubles,
  };
}

/**
 * The example is one: with any of its sources all of it goes. An empty picture is nobody's wish: when none of the user's
 * own files is left, the example is back. Verdicts on doubles stay, for the source may come back; they mean nothing
 * without it.
 */
export function sourceRemoved(
  { files, doubles }: Pick<LoadedContent, "files" | "doubles">,
  id: string,
  example: readonly LoadedFile[],
): ContentChange | null {
  const removed = files.find(({ source }) => source.id === id);
  if (!removed) return null;
  const left = files.filter((file) => file !== removed && !(removed.builtIn && file.builtIn));
  if (left.length === 0 && removed.builtIn) return null;
  const isOwnLeft = left.some(({ builtIn }) => !builtIn);
  return {
    change: { kind: "removed", names: [removed.source.name] },
    files: isOwnLeft ? left : example,
    doubles,
  };
}

/** @param verdict null takes the verdicts back */
export function verdictGiven(
  { files, doubles }: Pick<LoadedContent, "files" | "doubles">,
  keys: readonly string[],
  verdict: DoubleVerdict | null,
): ContentChange | null {
  const verdicts = new Map(Object.entries(doubles));
  const isSaid = (key: string) => (verdict === null ? !verdicts.has(key) : verdicts.get(key) === verdict);
  if (keys.every(isSaid)) return null;
  for (const key of keys) {
    if (verdict === null) verdicts.delete(key);
    else verdicts.set(key, verdict);
  }
  return {
    change: { kind: "doubles", names: [] },
    files,
    // Defines own properties, so that a key named like one of the prototype's is only a key.
    doubles: Object.fromEntries(verdicts),
  };
}
