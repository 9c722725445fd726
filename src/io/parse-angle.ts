const NUMBER = String.raw`\d{1,3}(?:[.,]\d+)?`;
const MINUTES = String.raw`(?:\s*(${NUMBER})\s*(?:['′’´]|min\b|(?=\s+\d)|(?=\s*[NSEWÖVO]?$)))?`;
const SECONDS = String.raw`(?:\s*(${NUMBER})\s*(?:["″”]|''|′′|’’|´´|sek\b|sec\b)?)?`;
const LETTER = "NSEWÖOV";
/** Degrees first, then minutes and seconds; the point of the compass before or after. */
const ANGLE = new RegExp(
  String.raw`^([${LETTER}])?\s*([+-]?${NUMBER})\s*(?:°|º|˚|grader\b|(?=\s*[${LETTER}]))${MINUTES}${SECONDS}\s*([${LETTER}])?$`,
  "i",
);
const BETWEEN_ANGLES = new RegExp(
  String.raw`(?<=[\d"'°″′”’]\s?[${LETTER}])[\s,;/]+(?=\d)|[\s,;/]+(?=[${LETTER}]\s*\d)|\s*[,;/]\s+`,
  "i",
);

/**
 * An angle written with signs or points of the compass: `58°24'38"N`, `N 58° 24.633'`, `58,41° N`, `15.62E`.
 *
 * @returns decimal degrees, negative to the south and west; NaN when it is none
 */
export function parseAngle(cell: string): number {
  const text = cell.trim();
  const match = text.length > 40 ? null : ANGLE.exec(text);
  if (!match) return Number.NaN;
  const [, before, degreesText, minutesText, secondsText, after] = match;
  if (before && after) return Number.NaN;
  const degrees = numberOf(degreesText);
  const minutes = numberOf(minutesText);
  const seconds = numberOf(secondsText);
  if (minutes >= 60 || seconds >= 60) return Number.NaN;
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
  // V is väst; O may be öst or ouest, and is öst in Sweden.
  const isNegative = degreesText!.startsWith("-") !== /[SWV]/i.test(before ?? after ?? "");
  return isNegative ? -size : size;
}

/** Two angles in one cell, latitude first unless the letters say otherwise; null when there are not two. */
export function splitAngles(cell: string): readonly [number, number] | null {
  // Between long runs of blanks the pattern would look for ever.
  const parts = cell.length > 100 ? [] : cell.trim().split(BETWEEN_ANGLES);
  if (parts.length !== 2) return null;
  const first = parseAngle(parts[0]!);
  const second = parseAngle(parts[1]!);
  if (Number.isNaN(first) || Number.isNaN(second)) return null;
  return /[EWÖOV]/i.test(parts[0]!.replace(/grader/gi, "")) ? [second, first] : [first, second];
}

function numberOf(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(",", "."));
}
