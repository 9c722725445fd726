const SUM =
  /^(grand )?(summa|delsumma|totalsumma|slutsumma|totalt?|sum|medel(värde)?|genomsnitt|average|(totalt )?antal( (rader|poster|händelser|ärenden|träffar|svar))?|number of rows|rows?)(\s*[:=]\s*|\s+|$)[\d\s.,]*$/i;

/**
 * Is the row a sum or a count below a table: `Summa;;123`, `Antal rader: 512`? It says so in its first filled cell and
 * has hardly anything else; a row for the whole municipality, with all its numbers, is none.
 */
export function isFooter(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== "");
  if (first === undefined || !SUM.test(first.trim())) return false;
  return cells.filter((cell) => cell.trim() !== "").length <= Math.ceil(cells.length / 2);
}

/** Cheap to ask of every row: a footer begins with a word, and an id such as `A-1000` does not. */
export function mayBeginFooter(cell: string): boolean {
  return isLetter(cell.charCodeAt(0)) && isLetter(cell.charCodeAt(1)) && isLetter(cell.charCodeAt(2));
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}
