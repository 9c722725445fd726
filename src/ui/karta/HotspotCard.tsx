import type { Hotspot, HotspotList } from "../../domain/hotspot.ts";
import { useNumbers } from "../shared/number-format.ts";
import { RankBadge } from "../shared/RankBadge.tsx";
import { useText } from "../shared/text.ts";
import { usePeriodText } from "../shared/use-period-text.ts";
import { useChosenSurvey } from "../shared/use-survey.ts";
import { Card, Fact, Facts } from "./Card.tsx";
import { CategoryBars } from "./CategoryBars.tsx";
import styles from "./HotspotCard.module.css";

/** Why this place is on the list: counts with their period, what, lately, how people feel, what is broken. */
export function HotspotCard({ hotspot, list }: { hotspot: Hotspot; list: HotspotList }) {
  const text = useText();
  const numbers = useNumbers();
  const periodText = usePeriodText();
  const survey = useChosenSurvey();

  return (
    <Card title={hotspot.name} badge={<RankBadge rank={hotspot.rank} />} subtitle={hotspot.areaName ?? undefined}>
      <div>
        <p className={styles.big}>
          <strong className={styles.number}>{numbers.whole(hotspot.count)}</strong>{" "}
          {text("card.eventsUnit", { count: hotspot.count })}
        </p>
        <p className={styles.soft}>{periodText(list.period)}</p>
        <p className={styles.sentence}>
          {text("card.share", { share: numbers.share(hotspot.share) })}{" "}
          {text("card.pai", { ratio: numbers.ratio(hotspot.pai) })}
        </p>
      </div>

      <Facts>
        <Fact label={text("card.last12")}>{text("card.events", { count: hotspot.count12Months })}</Fact>
        <Fact label={text("card.last28")}>{text("card.events", { count: hotspot.countLast28Days })}</Fact>
        <Fact label={text("card.expected28")}>
          {hotspot.expected28Days === null
            ? text("card.shortHistory")
            : text("card.eventsAbout", { count: numbers.ratio(hotspot.expected28Days) })}
        </Fact>
        <Fact label={text("card.uncertainTime")}>{numbers.share(hotspot.uncertainTimeShare)}</Fact>
        <Fact label={text("card.id")}>{hotspot.id}</Fact>
      </Facts>

      <section>
        <h4 className={styles.heading}>{text("card.what")}</h4>
        <CategoryBars categories={hotspot.categories} total={hotspot.count} />
      </section>

      <section>
        <h4 className={styles.heading}>{text("card.surroundings")}</h4>
        <Facts>
          <Fact label={text("card.openRequests", { radius: list.radiusMeters })}>
            {hotspot.openRequests === null
              ? text("card.notLoaded")
              : hotspot.openRequests > 0 && hotspot.oldestRequestDays !== null
                ? text("card.requestsOldest", { count: hotspot.openRequests, days: hotspot.oldestRequestDays })
                : numbers.whole(hotspot.openRequests)}
          </Fact>
          <Fact label={text("card.unsafePlaces", { radius: list.radiusMeters })}>
            {hotspot.unsafePlaces === null ? text("card.notLoaded") : numbers.whole(hotspot.unsafePlaces)}
          </Fact>
        </Facts>
      </section>

      <section>
        <h4 className={styles.heading}>
          {hotspot.areaName ? text("card.surveyOf", { area: hotspot.areaName }) : text("card.survey")}
        </h4>
        {hotspot.survey ? (
          <>
            <p>
              {text("card.surveyAnswer", {
                percent: numbers.whole(hotspot.survey.percent),
                low: numbers.whole(hotspot.survey.low),
                high: numbers.whole(hotspot.survey.high),
                answers: hotspot.survey.answers,
              })}
            </p>
            {survey && <p className={styles.soft}>{survey.question}</p>}
          </>
        ) : (
          <p className={styles.soft}>{text("card.noSurvey")}</p>
        )}
      </section>
    </Card>
  );
}
