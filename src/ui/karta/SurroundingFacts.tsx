import type { Hotspot } from "../../domain/hotspot.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import { useChosenSurvey } from "../shared/use-survey.ts";
import { Fact, Facts } from "./Card.tsx";

/** What is broken, what people point at, and how they feel in the area. */
export function SurroundingFacts({ hotspot, radiusMeters }: { hotspot: Hotspot; radiusMeters: number }) {
  const text = useText();
  const numbers = useNumbers();
  const { openRequests, oldestRequestDays, unsafePlaces } = hotspot;
  return (
    <Facts>
      <Fact
        label={text("card.openRequests")}
        meaning={text("card.openRequests.meaning", { radius: radiusMeters })}
        beside={
          openRequests !== 0 && oldestRequestDays !== null && text("card.requestsOldest", { days: oldestRequestDays })
        }
      >
        {openRequests === null ? text("card.notLoaded") : numbers.count(openRequests)}
      </Fact>
      <Fact label={text("card.unsafePlaces")} meaning={text("card.unsafePlaces.meaning")}>
        {unsafePlaces === null ? text("card.notLoaded") : numbers.count(unsafePlaces)}
      </Fact>
      <SurveyFact hotspot={hotspot} />
    </Facts>
  );
}

function SurveyFact({ hotspot: { survey, areaName } }: { hotspot: Hotspot }) {
  const text = useText();
  const numbers = useNumbers();
  const chosen = useChosenSurvey();
  const label = areaName ? text("card.unsafeIn", { area: areaName }) : text("card.unsafeLatest");
  if (!survey) return <Fact label={label}>{text(chosen ? "card.fewAnswers" : "card.notLoaded")}</Fact>;
  const { percent, low, high, answers } = survey;
  const limits = { low: numbers.whole(low), high: numbers.whole(high), answers };
  return (
    <Fact
      label={label}
      meaning={text("card.unsafeLatest.meaning", { question: chosen?.question ?? "", ...limits })}
      beside={text("card.intervalAndAnswers", limits)}
    >
      {`${numbers.whole(percent)}\u00a0%`}
    </Fact>
  );
}
