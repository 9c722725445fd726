import { useIntl } from "react-intl";
import type { FilterCounts } from "../../domain/selection.ts";
import type { ShareDifference, SurveyEstimate } from "../../domain/survey.ts";
import { useFearAndRisk } from "../risk/use-fear-and-risk.ts";
import { effectivePeriod } from "../shared/effective-period.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import { usePeriodText } from "../shared/use-period-text.ts";
import { useChosenSurvey, useSurveyEstimates } from "../shared/use-survey.ts";
import own from "./AreaCard.module.css";
import { Card, Fact, Facts, MainNumber } from "./Card.tsx";
import styles from "./HotspotCard.module.css";
import { directionOf, roundedPoints } from "./share-difference.ts";

/**
 * How people in one area feel: the observed share with its interval, never the smoothed one that colors the map; against
 * the rest of the municipality, the survey before, and what happens there.
 */
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
              <Fact label={text("card.interval")} meaning={text("card.interval.meaning")}>
                {`${numbers.whole(estimate.low)}–${numbers.whole(estimate.high)}\u00a0%`}
              </Fact>
            )}
            <Fact label={text("card.answers")}>{numbers.whole(estimate.answers)}</Fact>
            <Fact label={text("layer.surveyYear")}>{survey.survey}</Fact>
          </Facts>
          {estimate.percent !== null && <Differences estimate={estimate} />}
          {estimate.percent !== null && <AgainstRisk code={code} />}
        </>
      )}
      <OnlyThisArea code={code} counts={counts} />
    </Card>
  );
}

/** The share against the rest of the municipality, and against the survey before. A difference that may be chance is none. */
function Differences({ estimate: { difference, change } }: { estimate: SurveyEstimate }) {
  const text = useText();
  const words = useDifferenceWords();
  const toRest = difference && words(difference, text("card.noSureDifference"));
  const since = change && words(change, text("card.noSureChange"));
  return (
    <Facts>
      {toRest && (
        <Fact label={text("card.toRest")} meaning={text("card.toRest.meaning")} beside={toRest.limits}>
          {toRest.points}
        </Fact>
      )}
      {change && since ? (
        <Fact
          label={text("card.since", { survey: change.since })}
          meaning={text("card.since.meaning", { survey: change.since })}
          beside={since.limits}
        >
          {since.points}
        </Fact>
      ) : (
        <Fact label={text("card.sinceLast")}>{text("card.noEarlierSurvey")}</Fact>
      )}
    </Facts>
  );
}

/** How large, or that it is not sure, and between which limits. */
function useDifferenceWords(): (
  difference: ShareDifference,
  unsure: string,
) => { readonly points: string; readonly limits: string } {
  const text = useText();
  const intl = useIntl();
  return (difference, unsure) => {
    const direction = directionOf(difference);
    const points = roundedPoints(difference.points);
    const low = roundedPoints(difference.low);
    const high = roundedPoints(difference.high);
    const count = Math.abs(points);
    if (direction === "unsure") {
      return {
        points: unsure,
        limits: text("card.pointsUnsure", {
          points: intl.formatNumber(points, { signDisplay: "exceptZero" }),
          count,
          low: intl.formatNumber(low),
          high: intl.formatNumber(high),
        }),
      };
    }
    const [nearest, farthest] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b) as [number, number];
    return {
      points: text(direction === "more" ? "card.pointsMore" : "card.pointsLess", {
        points: intl.formatNumber(count),
        count,
      }),
      limits: text("card.pointsBetween", { low: intl.formatNumber(nearest), high: intl.formatNumber(farthest) }),
    };
  };
}

/** Where the area stands when how people feel is set against what happens. */
function AgainstRisk({ code }: { code: string }) {
  const text = useText();
  const numbers = useNumbers();
  const periodText = usePeriodText();
  const chosenPeriod = useAppState((state) => state.selection.period);
  const summary = useAppState((state) => state.summary);
  const compared = useFearAndRisk().value;
  const area = compared?.areas.find(({ areaCode }) => areaCode === code);
  if (!compared || !area) return null;
  const period = effectivePeriod(chosenPeriod, summary);
  const municipality = numbers.ratio(compared.municipality.rate);
  return (
    <section className={own.risk}>
      <h4 className={own.heading}>{text("card.fearAndRisk")}</h4>
      <div>
        <p>{text(`risk.${area.quadrant}`)}</p>
        <p className={styles.soft}>{text(area.isClear ? "card.quadrantClear" : "card.quadrantUnclear")}</p>
      </div>
      <Facts>
        <Fact
          label={text("card.rate")}
          meaning={text("card.rate.meaning", {
            area: numbers.ratio(area.studyAreaKm2),
            period: period ? periodText(period) : "",
            rate: municipality,
            percent: numbers.whole(compared.municipality.unsafePercent),
          })}
          beside={
            area.rateLow !== null &&
            area.rateHigh !== null &&
            text("card.rateInterval", {
              low: numbers.ratio(area.rateLow),
              high: numbers.ratio(area.rateHigh),
              rate: municipality,
            })
          }
        >
          {area.rate === null ? text("card.tooFewToRate") : numbers.ratio(area.rate)}
        </Fact>
      </Facts>
    </section>
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
