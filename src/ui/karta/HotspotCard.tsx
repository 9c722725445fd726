import type { RankedHotspot, RankedList } from "../../domain/priority.ts";
import { drawnCount } from "../../domain/shown.ts";
import { useNumbers } from "../shared/number-format.ts";
import { RankBadge } from "../shared/RankBadge.tsx";
import { useText } from "../shared/text.ts";
import { usePeriodText } from "../shared/use-period-text.ts";
import { useChosenSurvey } from "../shared/use-survey.ts";
import { Card, Fact, Facts, MainNumber } from "./Card.tsx";
import { CategoryBars } from "./CategoryBars.tsx";
import styles from "./HotspotCard.module.css";

interface Props {
  readonly hotspot: RankedHotspot;
  readonly list: RankedList;
}

/** Why this place is on the list: counts with their period, what, lately, how people feel, what is broken. */
export function HotspotCard({ hotspot, list }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const periodText = usePeriodText();
  const period = periodText(list.period);

  return (
    <Card title={hotspot.name} badge={<RankBadge rank={hotspot.rank} />} subtitle={hotspot.areaName ?? undefined}>
      <MainNumber
        number={numbers.count(hotspot.count)}
        unit={text("card.eventsUnit", { count: drawnCount(hotspot.count) })}
        note={period}
        meaning={text("card.count.meaning", { radius: list.radiusMeters })}
      />

      <Facts>
        <Fact label={text("card.last12")}>{numbers.events(hotspot.count12Months)}</Fact>
        <Fact
          label={text("card.share")}
          meaning={text("card.share.meaning", { total: numbers.whole(list.totalEvents), period })}
        >
          {numbers.share(hotspot.share)}
        </Fact>
        <Fact label={text("card.pai")} meaning={text("card.pai.meaning", { area: numbers.whole(list.studyAreaKm2) })}>
          {text("card.paiTimes", { ratio: numbers.ratio(hotspot.pai) })}
        </Fact>
        <Fact label={text("card.last28")} meaning={text("card.last28.meaning")}>
          {numbers.events(hotspot.change.recent)}
          <span className={styles.beside}>
            {hotspot.change.expected === null
              ? text("card.shortHistory")
              : text("card.expected28", { count: numbers.ratio(hotspot.change.expected) })}
          </span>
        </Fact>
        <Fact label={text("card.uncertainTime")} meaning={text("card.uncertainTime.meaning")}>
          {numbers.share(hotspot.uncertainTimeShare)}
        </Fact>
      </Facts>

      <section>
        <h4 className={styles.heading}>{text("card.what")}</h4>
        <CategoryBars categories={hotspot.categories} total={hotspot.count} />
      </section>

      <section>
        <h4 className={styles.heading}>{text("card.surroundings")}</h4>
        <Facts>
          <Fact
            label={text("card.openRequests")}
            meaning={text("card.openRequests.meaning", { radius: list.radiusMeters })}
          >
            {hotspot.openRequests === null ? text("card.notLoaded") : numbers.count(hotspot.openRequests)}
            {hotspot.openRequests !== null && hotspot.openRequests !== 0 && hotspot.oldestRequestDays !== null && (
              <span className={styles.beside}>{text("card.requestsOldest", { days: hotspot.oldestRequestDays })}</span>
            )}
          </Fact>
          <Fact label={text("card.unsafePlaces")} meaning={text("card.unsafePlaces.meaning")}>
            {hotspot.unsafePlaces === null ? text("card.notLoaded") : numbers.count(hotspot.unsafePlaces)}
          </Fact>
        </Facts>
      </section>

      <SurveyPart hotspot={hotspot} />
      <p className={styles.soft}>{text("card.id", { id: hotspot.id })}</p>
    </Card>
  );
}

function SurveyPart({ hotspot: { survey, areaName } }: { hotspot: RankedHotspot }) {
  const text = useText();
  const numbers = useNumbers();
  const chosen = useChosenSurvey();
  return (
    <section>
      <h4 className={styles.heading}>{areaName ? text("card.surveyOf", { area: areaName }) : text("card.survey")}</h4>
      {survey ? (
        <Facts>
          <Fact
            label={text("card.unsafeLatest")}
            meaning={text("card.unsafeLatest.meaning", {
              question: chosen?.question ?? "",
              low: numbers.whole(survey.low),
              high: numbers.whole(survey.high),
              answers: survey.answers,
            })}
          >
            {`${numbers.whole(survey.percent)}\u00a0%`}
            <span className={styles.beside}>
              {text("card.intervalAndAnswers", {
                low: numbers.whole(survey.low),
                high: numbers.whole(survey.high),
                answers: survey.answers,
              })}
            </span>
          </Fact>
        </Facts>
      ) : (
        <p className={styles.soft}>{text(chosen ? "card.noSurvey" : "layer.noSurvey")}</p>
      )}
    </section>
  );
}
