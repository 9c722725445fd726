import type { Provider } from "../domain/source.ts";
import { normalizeHeader } from "./header-names.ts";

/** Tried in this order on file name and headers, then on the cells: a guards' report speaks of police, not the reverse. */
const PROVIDER_WORDS: readonly (readonly [Provider, RegExp])[] = [
  ["guards", /ordningsvakt|vaktare|vaktbolag|securitas|avarn|nokas|commuter|^ov(rapport|logg)|bevakning|guard/],
  [
    "housing",
    /bostad(?!somrade)|stangastaden|hyresgast|hyresvard|fastighet|lagenhet|hsb|riksbyggen|heimstaden|willhem|victoriahem|housing/,
  ],
  ["police", /polis|police|brott(?!splats)|knummer|^knr$|misshandel|stold|skadegorelse|ranmot|crime|offen[cs]e/],
  [
    "municipality",
    /kommun(?!del)|arende|felanmal|parkforvaltning|teknisk|samhallsbygg|medborgar|otrygg|trygghet|belysning|municipal|311|servicerequest/,
  ],
];

const CELLS_LOOKED_AT = 2000;

/** Who a file seems to come from, by its name and headers, else by what most of its cells speak of. */
export function guessProvider(
  fileName: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Provider {
  const named = [fileName, ...header].map(normalizeHeader);
  for (const [provider, pattern] of PROVIDER_WORDS) {
    if (pattern.test(named[0]!)) return provider;
  }
  const byHeader = PROVIDER_WORDS.find(([, pattern]) => named.some((name, i) => i > 0 && pattern.test(name)));
  if (byHeader) return byHeader[0];

  const counts = new Map<Provider, number>();
  for (const cell of rows.flat().slice(0, CELLS_LOOKED_AT)) {
    if (!/\p{L}{3}/u.test(cell)) continue;
    const text = normalizeHeader(cell);
    const spoken = PROVIDER_WORDS.find(([, pattern]) => pattern.test(text));
    if (spoken) counts.set(spoken[0], (counts.get(spoken[0]) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? "other";
}
