import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { ENGLISH_HELP } from "./en/help-texts.ts";
import { ENGLISH } from "./en/messages.ts";
import { SWEDISH_HELP } from "./sv/help-texts.ts";
import { SWEDISH } from "./sv/messages.ts";

type Element = ReturnType<typeof parse>[number];
type Words = readonly (readonly [id: string, words: string])[];

const LANGUAGES: readonly { name: string; words: Words }[] = [
  { name: "Swedish", words: [...Object.entries(SWEDISH), ...textsOf(SWEDISH_HELP, "hjälp")] },
  { name: "English", words: [...Object.entries(ENGLISH), ...textsOf(ENGLISH_HELP, "help")] },
];

function textsOf(value: unknown, path: string): Words {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

/** Names of everything that is put into a message. */
function valuesOf(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inner =
      "options" in element ? Object.values(element.options).flatMap((option) => valuesOf(option.value)) : [];
    return [element.value, ...inner];
  });
}

/** Where there are never fewer than two. */
const ALWAYS_SEVERAL = new Set(["import.done.issues.shown", "sources.pile.trustOf", "measures.matchingShown"]);

const sorted = (values: readonly string[]) => [...new Set(values)].sort();

describe.each(LANGUAGES)("the words in $name", ({ words }) => {
  const found = (form: RegExp) => words.filter(([, text]) => form.test(text));

  it("can all be read as messages", () => {
    const broken = words.filter(([, text]) => {
      try {
        parse(text);
        return false;
      } catch {
        return true;
      }
    });

    expect(broken).toEqual([]);
  });

  it("never shout, and never say only that something went wrong", () => {
    // "!" alone is a sign on the map.
    expect(found(/\p{L}!|!\s/u)).toEqual([]);
    expect(found(/fel inträffade|något gick fel|an error occurred|something went wrong|oops/i)).toEqual([]);
  });

  it("never claim to know what will happen", () => {
    // That the list is no such thing may be said.
    expect(found(/prediktion|prediktiv|(?<!no )predict|(?<!ingen )förutsäg|förutspå|forecast/i)).toEqual([]);
  });

  it("have no double spaces, no space before a full stop, and three dots in one sign", () => {
    expect(found(/\S {2,}\S/)).toEqual([]);
    expect(found(/[^(\s]\s[.,;](?:\s|$)/)).toEqual([]);
    expect(found(/\.\.\./)).toEqual([]);
  });

  it("are never empty", () => {
    expect(found(/^\s*$/)).toEqual([]);
  });
});

describe("the two languages", () => {
  it("say the same things", () => {
    expect(Object.keys(ENGLISH).sort()).toEqual(Object.keys(SWEDISH).sort());
  });

  it("put the same values into them", () => {
    const unlike = Object.keys(SWEDISH).filter((id) => {
      const [swedish, english] = [SWEDISH, ENGLISH].map((messages) =>
        sorted(valuesOf(parse(messages[id as keyof typeof SWEDISH]))).join(),
      );
      return swedish !== english;
    });

    expect(unlike).toEqual([]);
  });
});

describe("Swedish", () => {
  it("uses the words that Swedes use", () => {
    const anglicisms = /(?<!\{)\b(?:ladda upp|klicka här|settings|default|dashboard|events?|okej|data[et]n)\b(?!\}|,)/i;

    expect(Object.entries(SWEDISH).filter(([, text]) => anglicisms.test(text))).toEqual([]);
  });

  it("quotes with ” on both sides", () => {
    expect(Object.entries(SWEDISH).filter(([, text]) => /[“"„]/.test(text))).toEqual([]);
  });

  it("bends the noun after a number that may be one", () => {
    // Numbers that are named `count` are put in as they are; the noun after one must be able to be single.
    const noun = /\{count(?:, number)?\} (?:händelser|ärenden|platser|besök som|dagar|filer|rader|källor|löften)/;

    const single = Object.entries(SWEDISH).filter(([id, text]) => noun.test(text) && !ALWAYS_SEVERAL.has(id));

    expect(single).toEqual([]);
  });
});
