import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditsHtml, creditsText } from "../../domain/base-map.ts";
import { readCredits } from "./read-credits.ts";

/** What the page's policy lets through: plain links and text. The same pattern as in `src/trusted-types.ts`. */
const PLAIN_LINK = /<a href="https:\/\/[^"<>]*" target="_blank" rel="noopener">|<\/a>/g;

describe("the credits of a map", () => {
  it.each([
    ["", []],
    ["  ", []],
    ["Lantmäteriet", [{ text: "Lantmäteriet", href: null }]],
    [
      '<a href="https://protomaps.com">Protomaps</a> © <a href="https://openstreetmap.org">OpenStreetMap</a>',
      [
        { text: "Protomaps", href: "https://protomaps.com/" },
        { text: "©", href: null },
        { text: "OpenStreetMap", href: "https://openstreetmap.org/" },
      ],
    ],
    [
      "<a href='https://www.openmaptiles.org/' target='_blank'>&copy; OpenMapTiles</a>",
      [{ text: "© OpenMapTiles", href: "https://www.openmaptiles.org/" }],
    ],
    ["<a href=https://a.se>A &amp; B</a>", [{ text: "A & B", href: "https://a.se/" }]],
    ['<a href="javascript:alert(1)">här</a>', [{ text: "här", href: null }]],
    ['<a href="http://a.se">A</a>', [{ text: "A", href: null }]],
    ['<a href="https://bank.se@evil.se/">A</a>', [{ text: "A", href: null }]],
    ["<img src=x onerror=alert(1)>Kartan AB<script>alert(1)</script>", [{ text: "Kartan AB alert(1)", href: null }]],
    ["&lt;b&gt;", [{ text: "<b>", href: null }]],
    ["a\u202Eb", [{ text: "a b", href: null }]],
  ])("of %j are read as text and safe links", (html, credits) => {
    expect(readCredits(html)).toEqual(credits);
  });

  it("whatever a file says, hold nothing that the page's policy would refuse", () => {
    const pieces = fc.constantFrom(
      "<a href=",
      '"',
      "'",
      ">",
      "<",
      "https://a.se",
      "</a>",
      "&lt;",
      "&#60;",
      "javascript:",
      "x",
      " ",
      "&quot;",
    );
    const html = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")),
    );

    fc.assert(
      fc.property(html, (text) => {
        const credits = readCredits(text);
        const made = creditsHtml(credits);
        expect(made.replace(PLAIN_LINK, "")).not.toMatch(/[<>"]/);
        expect(creditsText(credits)).not.toContain("\n");
      }),
    );
  });
});
