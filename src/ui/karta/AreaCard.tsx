import type { FilterCounts } from "../../domain/selection.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import { useChosenSurvey, useSurveyEstimates } from "../shared/use-survey.ts";
import { Card, Fact, Facts, MainNumber } from "./Card.tsx";
import styles from "./HotspotCard.module.css";

/** How people in one area feel: the observed share with its interval, never the smoothed one that colors the map. */
export function AreaCard({ code, counts }: { code: string; counts: FilterCounts | null }) {
  const text = useText();
  const numbers = useNumbers();
  const survey = useChosenSurvey();
  const estimates = useSurveyEstimates();
  const name = useAppState((state) => state.summary?.areas.find((area) => area.code === code)?.name ?? code);
  const estimate = estimates.value?.find(({ areaCode }) => areaCode === code);

  return (
    <Card title={name} subtitle={text("card.area")}>
      {estimates.failed ? (
        <Trouble message={text("card.failed")} onAgain={estimates.askAgain} />
      ) : survey === null ? (
        <p>{text("layer.noSurvey")}</p>
      ) : estimate === undefined ? (
        <p>{text(estimates.waiting ? "shared.loading" : "card.noAnswers")}</p>
      ) : estimate.quality === "hidden" ? (
        <p>{text("card.surveyHidden")}</p>
      ) : (
        <>
          <div>
            <MainNumber
              number={
                estimate.percent !== null
                  ? `${numbers.whole(estimate.percent)}\u00a0%`
                  : numbers.oneDecimal(estimate.index ?? 0)
              }
              unit={text(estimate.percent !== null ? "card.unsafe" : "card.indexUnit")}
              note={survey.question}
            />
            {estimate.quality === "uncertain" && <p className={styles.sentence}>{text("card.surveyUncertain")}</p>}
          </div>
          <Facts>
            {estimate.low !== null && estimate.high !== null && (
              <Fact label={text("card.interval")}>
                {`${numbers.whole(estimate.low)}–${numbers.whole(estimate.high)}\u00a0%`}
              </Fact>
            )}
            <Fact label={text("card.answers")}>{numbers.whole(estimate.answers)}</Fact>
            <Fact label={text("layer.surveyYear")}>{survey.survey}</Fact>
          </Facts>
        </>
      )}
      <OnlyThisArea code={code} counts={counts} />
    </Card>
  );
}

/** From the area to what happened in it, and back. */
function OnlyThisArea({ code, counts }: { code: string; counts: FilterCounts | null }) {
  const text = useText();
  const numbers = useNumbers();
  const store = useStore();
  const areas = useAppState((state) => state.selection.areas);
  const count = counts?.areas.find((area) => area.code === code)?.count;
  const isOnly = areas?.length === 1 && areas[0] === code;
  return (
    <div className={styles.only}>
      <Facts>
        <Fact label={text("card.eventsInArea")}>{count === undefined ? "–" : numbers.count(count)}</Fact>
      </Facts>
      <button
        type="button"
        className={styles.action}
        onClick={() => store.getState().narrowSelection({ areas: isOnly ? null : [code] })}
      >
        {text(isOnly ? "card.allAreas" : "card.onlyThisArea")}
      </button>
    </div>
  );
}
