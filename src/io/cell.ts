/** What programs write when they have nothing to say. `0` is not among them: zero coordinates are told apart. */
const NOTHING = new Set(["", "-", "–", "null", "(null)", "na", "n/a", "none", "saknas"]);

export function isEmptyCell(cell: string | undefined): boolean {
  if (cell === undefined || cell.length === 0) return true;
  // Long cells are never placeholders; this is asked of every cell of a million rows.
  if (cell.length > 8 && cell.charCodeAt(0) > 32) return false;
  const text = cell.trim();
  return text.length <= 6 && NOTHING.has(text.toLowerCase());
}

/** A text cell without the apostrophe that guards against formulas in Excel. */
export function withoutGuard(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
