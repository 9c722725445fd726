/** What the palette searches in. */
export interface Searchable {
  readonly id: string;
  /** As it is shown. */
  readonly name: string;
  /** Other words for the same, in both languages; not shown. */
  readonly keywords: string;
}

/** How well one typed word fits one word of a command; 0 is not at all. */
const FITS = { whole: 8, start: 6, inside: 3, misspelt: 2 } as const;
/** A keyword is second to the name that one reads. */
const KEYWORD_SHARE = 0.5;
/** å is not a to a Swede: a name that has the very letters goes first. */
const SAME_LETTERS = 0.5;
/** Of two that fit as well the shorter name is meant. */
const LONGER = 0.01;
/** Shorter words have too many neighbours to be guessed at. */
const LEAST_LETTERS_TO_GUESS = 4;

/**
 * The commands that every typed word fits, best first; those used lately first among equals, then as they were given.
 * Nothing typed: all of them. Letters with and without rings and dots are the same, and one slip of the finger is forgiven.
 */
export function searchCommands<T extends Searchable>(
  commands: readonly T[],
  query: string,
  recent: readonly string[],
): readonly T[] {
  const typed = wordsOf(query);
  const lately = new Map(recent.map((id, index) => [id, recent.length - index]));
  return commands
    .map((command, index) => ({ command, index, score: scoreOf(command, typed), late: lately.get(command.id) ?? 0 }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || b.late - a.late || a.index - b.index)
    .map(({ command }) => command);
}

function scoreOf({ name, keywords }: Searchable, typed: readonly string[]): number {
  // Everything is as good when nothing is asked for.
  if (typed.length === 0) return 1;
  const names = wordsOf(name);
  const others = wordsOf(keywords);
  const scores = typed.map((word) => Math.max(bestFit(word, names), KEYWORD_SHARE * bestFit(word, others)));
  return scores.every((score) => score > 0) ? scores.reduce((sum, score) => sum + score, 0) - LONGER * names.length : 0;
}

function bestFit(typed: string, words: readonly string[]): number {
  const plainTyped = plain(typed);
  return Math.max(
    0,
    ...words.map((word) => fitOf(plainTyped, plain(word)) + (word.startsWith(typed) ? SAME_LETTERS : 0)),
  );
}

function fitOf(typed: string, word: string): number {
  if (typed === word) return FITS.whole;
  if (word.startsWith(typed)) return FITS.start;
  if (typed.length > 1 && word.includes(typed)) return FITS.inside;
  return typed.length >= LEAST_LETTERS_TO_GUESS && startsAlmost(word, typed) ? FITS.misspelt : 0;
}

/** One letter too many, too few, wrong, or changed for its neighbour, in the beginning of `word`. */
function startsAlmost(word: string, typed: string): boolean {
  const at = [...typed].findIndex((letter, index) => letter !== word[index]);
  if (at < 0) return true;
  const restTyped = typed.slice(at + 1);
  const rest = word.slice(at + 1);
  const isSwapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  return (
    rest.startsWith(restTyped) ||
    word.slice(at).startsWith(restTyped) ||
    rest.startsWith(typed.slice(at)) ||
    (isSwapped && word.slice(at + 2).startsWith(typed.slice(at + 2)))
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase("sv").match(/[\p{L}\p{N}*]+/gu) ?? [];
}

function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}
