export const number = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 1 });

/** Print lines under a header: the first column to the left, figures to the right. */
export function table(lines: readonly (readonly string[])[]): void {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  lines.forEach((line, i) => {
    console.log(
      line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join("  "),
    );
    if (i === 0) console.log(widths.map((width) => "─".repeat(width)).join("  "));
  });
  console.log("");
}
