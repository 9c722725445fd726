import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../domain/selection.ts";
import { SWEDISH } from "../../i18n/sv/messages.ts";
import { aSummary } from "../../testing/summary.ts";
import { pictureFacts } from "../image/picture-facts.ts";
import { categoryNames } from "./category-names.ts";

const CHOSEN = ["Misshandel", "Rån", "Våldtäkt"];
const intl = createIntl({ locale: "sv-SE", messages: SWEDISH });

describe("chosen categories", () => {
  it("are named as they are in the internal view, and by group in the shared one", () => {
    expect(categoryNames(CHOSEN, false, (group) => group)).toEqual(CHOSEN);
    expect(categoryNames(CHOSEN, true, (group) => group)).toEqual(["violence", "other"]);
  });

  it.each([
    [null, true],
    [3, false],
  ] as const)("are on a picture under %s as the view may name them", (leastShown, isNamed) => {
    const selection = { ...EVERYTHING, categories: CHOSEN };

    const { filters } = pictureFacts({ summary: aSummary(), selection, leastShown }, intl);

    expect(filters.includes("Våldtäkt")).toBe(isNamed);
    expect(filters.includes("Misshandel")).toBe(isNamed);
  });
});
