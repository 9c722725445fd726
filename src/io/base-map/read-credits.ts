import type { Credit } from "../../domain/base-map.ts";

const LONGEST_TEXT = 300;
const MOST_CREDITS = 12;
const LINK = /<a\b[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))[^>]*>([\s\S]*?)<\/a\s*>/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  copy: "©",
  reg: "®",
  middot: "·",
  bull: "•",
  aring: "å",
  auml: "ä",
  ouml: "ö",
  Aring: "Å",
  Auml: "Ä",
  Ouml: "Ö",
};

/**
 * An attribution as map files and servers write it, HTML with links, as texts and https addresses. Whatever else it
 * holds is left out: it comes from a file that anyone may have made.
 */
export function readCredits(html: string): Credit[] {
  const bounded = html.slice(0, LONGEST_TEXT * MOST_CREDITS);
  const credits: Credit[] = [];
  let from = 0;
  for (const link of bounded.matchAll(LINK)) {
    const [whole, double, single, bare, text] = link;
    credits.push({ text: plain(bounded.slice(from, link.index)), href: null });
    credits.push({ text: plain(text ?? ""), href: safeAddress(double ?? single ?? bare ?? "") });
    from = link.index + whole.length;
  }
  credits.push({ text: plain(bounded.slice(from)), href: null });
  return credits.filter(({ text }) => text !== "").slice(0, MOST_CREDITS);
}

/** Only https, and nothing in it that a link in quotes could not hold. */
function safeAddress(address: string): string | null {
  const text = decoded(address).trim();
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === "https:" && url.username === "" && !/["<>\s]/.test(url.href) ? url.href : null;
}

/** Tags go before entities are read, so that no tag is made of them; what then looks like one is only text. */
function plain(html: string): string {
  return decoded(html.replace(/<[^>]*>?/g, " "))
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST_TEXT);
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name as string] ?? whole;
    const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
    return code <= 0x10_ffff ? String.fromCodePoint(code) : "";
  });
}
