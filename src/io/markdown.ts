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

/** A table; the first column to the left, numbers to the right. Cells are texts of anyone's. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownLine).join(" | ")} |`;
  const rule = `| ${header.map((_, column) => (column === 0 ? "---" : "---:")).join(" | ")} |`;
  return [line(header), rule, ...rows.map(line)].join("\n");
}
