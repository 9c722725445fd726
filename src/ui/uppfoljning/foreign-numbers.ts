/** 1 234,5 in one piece; the space may be hard or narrow. */
const NUMBER = /\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?/g;

/**
 * Numbers that a text claims and that what was composed from the data does not have: they are someone's own, or the data
 * have changed since. Each once, as it is written, in the order of the text.
 */
export function foreignNumbers(text: string, composed: string): readonly string[] {
  const known = new Set(numbersIn(composed).map(plain));
  const seen = new Set<string>();
  return numbersIn(text).filter((number) => {
    const key = plain(number);
    if (known.has(key) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function numbersIn(text: string): readonly string[] {
  return text.match(NUMBER) ?? [];
}

function plain(number: string): string {
  return number.replace(/[ \u00a0\u202f]/g, "").replace(".", ",");
}
