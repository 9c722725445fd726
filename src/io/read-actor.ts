import type { Actor, ActorKind } from "../domain/presence.ts";
import { normalizeHeader } from "./header-names.ts";

/** Tried in this order on the text without case, diacritics and spaces. */
const KINDS: readonly (readonly [Exclude<ActorKind, "other">, RegExp])[] = [
  ["hosts", /trygghetsvard|kommunvard|stadsvard|omradesvard|platsvard|safetyhost/],
  ["nightWalkers", /nattvandr|vuxenvandr|nightwalk/],
  ["fieldGroup", /faltgrupp|faltare|faltarbet|faltassist|faltsekr|faltteam|fieldgroup|streetoutreach/],
  ["guards", /ordningsvakt|vaktare|vaktbolag|bevakning|securityguard/],
  ["police", /polis|police/],
];

/** Words that say the kind and nothing more. */
const PLAIN =
  /^(polis(en|er)?|police|ordningsvakt(er|en|erna)?|guards?|trygghetsvard(ar|en|arna)?|faltgrupp(en)?|faltare(n|rna)?|nattvandr(are|aren|arna|ing)|nightwalkers?)$/;

/** Told by fewer letters in a row than any unit is called by: a number of service, or somebody's signature. */
const NO_UNIT = /^[^\p{L}]*(\p{L}{1,2}[^\p{L}]*)?$/u;

/**
 * Who was out. What is no known kind of unit keeps its own name, but for numbers of service, which are someone's.
 *
 * @param cell without personal data
 */
export function actorOf(cell: string): Actor {
  const name = cell.trim().replaceAll(/\s+/g, " ");
  const text = normalizeHeader(name);
  if (text === "ov") return { kind: "guards", name: "" };
  const told = /^([^:]+): (.+)$/.exec(name);
  if (told && PLAIN.test(normalizeHeader(told[1]!))) {
    return { kind: actorOf(told[1]!).kind, name: NO_UNIT.test(told[2]!) ? "" : told[2]! };
  }
  const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0];
  if (kind === undefined) return { kind: "other", name: NO_UNIT.test(name) ? "" : name };
  return { kind, name: PLAIN.test(text) ? "" : name };
}

/** A text that `actorOf` reads back as the same: the name, after the kind where the name does not tell it. */
export function actorText({ kind, name }: Actor): string {
  if (name === "" || kind === "other" || actorOf(name).kind === kind) return name || WORDS[kind];
  return `${WORDS[kind]}: ${name}`;
}

const WORDS: Readonly<Record<ActorKind, string>> = {
  police: "polis",
  guards: "ordningsvakter",
  hosts: "trygghetsvärdar",
  fieldGroup: "fältgrupp",
  nightWalkers: "nattvandrare",
  other: "",
};
