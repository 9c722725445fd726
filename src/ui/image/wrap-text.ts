/** Width of a text in CSS pixels. */
export type Measure = (text: string, size: number, weight: number) => number;

/**
 * The text in lines that are no wider than `width`, broken at spaces; a word that is wider stands alone. What does not
 * fit in `most` lines ends in an ellipsis.
 */
export function wrapText(
  text: string,
  width: number,
  most: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines.map((each) => shortened(each, width, widthOf));
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), shortened(`${kept.at(-1)} ${lines[most]}`, width, widthOf)];
}

function shortened(line: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(line) <= width) return line;
  let end = line.length - 1;
  while (end > 1 && widthOf(`${line.slice(0, end).trimEnd()}…`) > width) end--;
  return `${line.slice(0, end).trimEnd()}…`;
}
