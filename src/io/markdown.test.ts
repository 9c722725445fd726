import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownLine, markdownParagraphs, markdownTable } from "./markdown.ts";

describe("a text of someone's in Markdown", () => {
  it.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["# Rubrik", "\\# Rubrik"],
    ["- punkt", "\\- punkt"],
    ["1. först", "1\\. först"],
    ["[länk](javascript:x) *fet*", "\\[länk\\](javascript:x) \\*fet\\*"],
    ["a | b", "a \\| b"],
    ["två\nrader", "två rader"],
    ["A&amp;B", "A&amp;amp;B"],
    ["Kvällar 20–24, 3 besök (polis).", "Kvällar 20–24, 3 besök (polis)."],
  ])("%j is %j", (text, expected) => {
    expect(markdownLine(text)).toBe(expected);
  });

  it("keeps its paragraphs and makes no others", () => {
    expect(markdownParagraphs("Ett\r\nTvå\n\n\n    Tre\u0007")).toBe("Ett\n\nTvå\n\nTre");
  });

  it("never opens a tag, and never leaves its cell", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const [, , row] = markdownTable(["a", "b"], [[text, "x"]]).split("\n");

        expect(row).not.toMatch(/[<>]/);
        expect(row!.match(/(?<!\\)(?:\\\\)*\|/g)!.length).toBe(3);
      }),
    );
  });
});
