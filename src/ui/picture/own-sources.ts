import type { Source } from "../../domain/source.ts";

/** The user's own files: what the app brings along says where it comes from, a file read here does not. */
export function isOwnSource({ fictional, origin }: Source): boolean {
  return !fictional && origin === "";
}

export function ownSources(sources: readonly Source[]): readonly Source[] {
  return sources.filter(isOwnSource);
}
