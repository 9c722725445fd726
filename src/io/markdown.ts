/**
 * A text of someone's as one line of Markdown: nothing in it is a heading, a link, a table or HTML. Line breaks become
 * spaces; characters that cannot be seen are left out.
 */
export function markdownLine(text: string): string {
  const line = text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
  return line
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replace(/^([#+\-=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** A text of several lines: each a paragraph of its own. */
export function markdownParagraphs(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(markdownLine)
    .filter((line) => line !== "")
    .join("\n\n");
}

/** A table; columns of numbers to the right, all others to the left. Cells are texts of anyone's. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownLine).join(" | ")} |`;
  const rule = `| ${header.map((_, column) => (isOfNumbers(rows, column) ? "---:" : "---")).join(" | ")} |`;
  return [line(header), rule, ...rows.map(line)].join("\n");
}

/** Every cell begins with a digit, is a dash or is empty; and not all are. */
function isOfNumbers(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.map((row) => row[column] ?? "");
  return cells.some((cell) => cell !== "") && cells.every((cell) => /^(\d|−\d|–$|$)/.test(cell));
}
