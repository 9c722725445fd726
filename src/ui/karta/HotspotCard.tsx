import { lazy, type ReactNode, Suspense } from "react";
import { strongestBlock, whyHere } from "../../analysis/why-here.ts";
import type { PlaceHistory } from "../../domain/place-history.ts";
import type { RankedHotspot, RankedList } from "../../domain/priority.ts";
import { drawnCount } from "../../domain/shown.ts";
import { useNumbers } from "../shared/number-format.ts";
import { RankBadge } from "../shared/RankBadge.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { usePeriodText } from "../shared/use-period-text.ts";
import { Card, Fact, Facts, MainNumber } from "./Card.tsx";
import { CategoryBars } from "./CategoryBars.tsx";
import { ChangeFact } from "./ChangeFact.tsx";
import styles from "./HotspotCard.module.css";
import { PriorityParts } from "./PriorityParts.tsx";
import { SurroundingFacts } from "./SurroundingFacts.tsx";
import { useBlockText } from "./use-block-text.ts";
import { useProbabilityText } from "./use-probability-text.ts";
import { useWhyText } from "./use-why-text.ts";

/** Not for the first view. */
const PlaceVisits = lazy(() => import("./PlaceVisits.tsx").then((module) => ({ default: module.PlaceVisits })));

interface Props {
  readonly hotspot: RankedHotspot;
  readonly list: RankedList;
  readonly history: PlaceHistory | null;
}

/** Why this place is on the list, in words and then in numbers: how much, how lasting, when, what, and what is around. */
export function HotspotCard({ hotspot, list, history }: Props) {
  const text = useText();
  const whyText = useWhyText();
  const isShared = useAppState((state) => state.leastShown !== null);
  const { rank, rankLow: low, rankHigh: high, areaName } = hotspot;
  const standing = text(low === high ? "list.rank" : "list.rankRange", { rank, low, high });
  return (
    <Card
      title={hotspot.name}
      badge={<RankBadge rank={rank} />}
      subtitle={areaName && areaName !== hotspot.name ? `${areaName}, ${standing}` : standing}
    >
      <section>
        <h4 className={styles.spoken}>{text("why.title")}</h4>
        <p>{whyText(whyHere(hotspot, list, history), areaName)}</p>
      </section>
      {(list.order === "priority" || list.missingParts.length < 2) && (
        <PriorityParts hotspot={hotspot} places={list.hotspots.length} />
      )}
      <HowMuch hotspot={hotspot} list={list} />
      <Part title={text("card.standing")}>
        <Facts>
          <RankFact hotspot={hotspot} places={list.hotspots.length} />
          <PersistenceFact id={hotspot.id} history={history} />
          <ChangeFact change={hotspot.change} />
        </Facts>
      </Part>
      <Part title={text("card.when")}>
        <Facts>
          <WhenFact hotspot={hotspot} />
          {hotspot.uncertainTimeShare !== null && <UncertainTimeFact share={hotspot.uncertainTimeShare} />}
        </Facts>
      </Part>
      <Part title={text("card.what")}>
        <CategoryBars name={hotspot.name} categories={hotspot.categories} total={hotspot.count} />
      </Part>
      <Part title={text("card.surroundings")}>
        <SurroundingFacts hotspot={hotspot} radiusMeters={list.radiusMeters} />
      </Part>
      {!isShared && (
        <Part title={text("placeVisits.title")}>
          <Suspense fallback={null}>
            <PlaceVisits hotspot={hotspot} radiusMeters={list.radiusMeters} />
          </Suspense>
        </Part>
      )}
      <p className={styles.soft}>{text("card.id", { id: hotspot.id })}</p>
    </Card>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h4 className={styles.heading}>{title}</h4>
      {children}
    </section>
  );
}

function HowMuch({ hotspot, list }: { hotspot: RankedHotspot; list: RankedList }) {
  const text = useText();
  const numbers = useNumbers();
  const periodText = usePeriodText();
  const probabilityText = useProbabilityText();
  const isShared = useAppState((state) => state.leastShown !== null);
  const period = periodText(list.period);
  const { count12MonthsLow: low, count12MonthsHigh: high } = hotspot;
  return (
    <section className={styles.part}>
      <h4 className={styles.heading}>{text("card.howMuch")}</h4>
      <MainNumber
        number={numbers.count(hotspot.count)}
        unit={text("card.eventsUnit", { count: drawnCount(hotspot.count) })}
        note={period}
        meaning={text("card.count.meaning", { radius: list.radiusMeters })}
      />
      <Facts>
        {low === null || high === null ? (
          <Fact label={text("card.eventsYear")}>{numbers.events(hotspot.count12Months)}</Fact>
        ) : (
          <Fact
            label={text("card.eventsYear")}
            meaning={text("card.eventsYear.meaning", { low: numbers.whole(low), high: numbers.whole(high) })}
            beside={text("card.likely", { low: numbers.whole(low), high: numbers.whole(high) })}
          >
            {numbers.events(hotspot.count12Months)}
          </Fact>
        )}
        <Fact
          label={text("card.share")}
          meaning={text("card.share.meaning", { total: numbers.whole(list.totalEvents), period })}
        >
          {numbers.share(hotspot.share)}
        </Fact>
        <Fact label={text("card.pai")} meaning={text("card.pai.meaning", { area: numbers.whole(list.studyAreaKm2) })}>
          {text("card.paiTimes", { ratio: numbers.ratio(hotspot.pai) })}
        </Fact>
        <Fact
          label={text("card.chance")}
          meaning={text("card.chance.meaning")}
          beside={hotspot.qValue !== null && probabilityText("q", hotspot.qValue)}
        >
          {text(
            hotspot.isSignificant
              ? "card.significant"
              : hotspot.qValue !== null
                ? "card.notSignificant"
                : isShared
                  ? "card.notShared"
                  : "card.notTested",
          )}
        </Fact>
      </Facts>
    </section>
  );
}

function RankFact({ hotspot: { rank, rankLow, rankHigh }, places }: { hotspot: RankedHotspot; places: number }) {
  const text = useText();
  return (
    <Fact
      label={text("card.rank")}
      meaning={text("card.rank.meaning", { low: rankLow, high: rankHigh })}
      beside={rankLow !== rankHigh && text("card.rankRange", { low: rankLow, high: rankHigh })}
    >
      {text("card.rankOf", { rank, places })}
    </Fact>
  );
}

function PersistenceFact({ id, history }: { id: string; history: PlaceHistory | null }) {
  const text = useText();
  const persistence = history?.byId[id];
  const months = history?.listedMonths[id];
  return (
    <Fact
      label={text("card.persistence")}
      meaning={text("card.persistence.meaning")}
      beside={persistence && months !== undefined && text("card.listedMonths", { months })}
    >
      {persistence
        ? text(`persistence.${persistence}`)
        : text(history?.isShort ? "card.persistenceShort" : history ? "card.unknownStatus" : "shared.loading")}
    </Fact>
  );
}

function WhenFact({ hotspot }: { hotspot: RankedHotspot }) {
  const text = useText();
  const numbers = useNumbers();
  const blockText = useBlockText();
  const isShared = useAppState((state) => state.leastShown !== null);
  const block = strongestBlock(hotspot.rhythm.blocks);
  return (
    <Fact
      label={text("card.strongest")}
      meaning={text("card.when.meaning")}
      beside={block && text("card.blockShare", { share: numbers.share(block.share), hours: block.hours })}
    >
      {block ? blockText(block) : text(isShared ? "card.notShared" : "card.noPattern")}
    </Fact>
  );
}

function UncertainTimeFact({ share }: { share: number }) {
  const text = useText();
  const numbers = useNumbers();
  return (
    <Fact label={text("card.uncertainTime")} meaning={text("card.uncertainTime.meaning")}>
      {numbers.share(share)}
    </Fact>
  );
}
