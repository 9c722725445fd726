import type { Change } from "../../domain/change.ts";
import { isHidden } from "../../domain/shown.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { Fact } from "./Card.tsx";
import { useProbabilityText } from "./use-probability-text.ts";
import { Verdict } from "./Verdict.tsx";

/** The last 28 days: how many, how many were to be expected, and in words whether that is a change. */
export function ChangeFact({ change }: { change: Change }) {
  const text = useText();
  const numbers = useNumbers();
  const probabilityText = useProbabilityText();
  const isAdjusted = useAppState((state) => state.hotspotOptions.adjustForMunicipality);
  const { verdict, recent, before, expected, beforeDays, ratio, ratioLow, ratioHigh, pValue } = change;
  // Beside an expectation, a number that is not tested would be read as a change.
  const isUntested = verdict === "newOnList" || verdict === "shortHistory";
  // The shared view has then only said that nothing may be told.
  const isWithheld = isHidden(recent) || isHidden(before);
  const ratioText =
    ratio !== null &&
    ratioLow !== null &&
    ratioHigh !== null &&
    pValue !== null &&
    text(Number.isFinite(ratioHigh) ? "card.ratio" : "card.ratioOpen", {
      ratio: numbers.ratio(ratio),
      low: numbers.ratio(ratioLow),
      high: Number.isFinite(ratioHigh) ? numbers.ratio(ratioHigh) : "",
      p: probabilityText("p", pValue),
    });
  return (
    <Fact
      label={text("card.last28Days")}
      meaning={
        isUntested
          ? text("card.changeUntested.meaning")
          : text(isAdjusted ? "card.changeAdjusted.meaning" : "card.change.meaning", { days: beforeDays })
      }
      beside={
        <>
          {!isUntested &&
            !isWithheld &&
            expected !== null &&
            `${text("card.expected", { expected: numbers.ratio(expected) })}: `}
          {isWithheld ? text("card.notShared") : <Verdict verdict={verdict} />}
          {ratioText && <br />}
          {ratioText}
        </>
      }
    >
      {numbers.events(recent)}
    </Fact>
  );
}
