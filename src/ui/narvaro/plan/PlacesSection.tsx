import { useId } from "react";
import { hasOwnWeek, planPlacesOf } from "../../../analysis/plan/plan-question.ts";
import { LEAST_PLAN_PLACES, MOST_PLAN_PLACES } from "../../../domain/presence.ts";
import type { RankedList } from "../../../domain/priority.ts";
import controls from "../../shared/controls.module.css";
import { useListText } from "../../shared/list-text.ts";
import { RankBadge } from "../../shared/RankBadge.tsx";
import { useText } from "../../shared/text.ts";
import styles from "./PlacesSection.module.css";
import { usePlanWords } from "./use-plan-words.ts";

interface Props {
  readonly list: RankedList;
  readonly places: number;
  readonly onPlaces: (places: number) => void;
}

const SHOWN_BLOCKS = 2;

/** Which places the plan is for, and when each has its hot hours. */
export function PlacesSection({ list, places, onPlaces }: Props) {
  const text = useText();
  const words = usePlanWords();
  const listText = useListText();
  const id = useId();
  const top = list.hotspots.slice(0, places);
  const planned = new Map(planPlacesOf(list, places).map((place) => [place.id, place]));
  const borrowed = top.filter((hotspot) => planned.has(hotspot.id) && !hasOwnWeek(hotspot)).length;

  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {text("presence.places.title")}
      </h3>
      {top.length === 0 ? (
        <p>{text("presence.places.empty")}</p>
      ) : (
        <>
          <label className={styles.choice}>
            {text("presence.places.top")}
            <input
              type="range"
              min={LEAST_PLAN_PLACES}
              max={MOST_PLAN_PLACES}
              value={places}
              className={styles.range}
              onChange={(event) => onPlaces(event.currentTarget.valueAsNumber)}
            />
            <output>{places}</output>
          </label>
          <p className={styles.soft}>
            {text("presence.places.order", { order: list.order, count: top.length })}{" "}
            {planned.size === 0 && text("presence.places.noWeek")}
            {borrowed > 0 && text("presence.places.borrowed", { count: borrowed })}
          </p>
          <details>
            <summary className={controls.link}>{text("presence.places.when")}</summary>
            <ol className={styles.places}>
              {top.map((hotspot) => {
                const blocks = planned.get(hotspot.id)?.blocks.slice(0, SHOWN_BLOCKS) ?? [];
                return (
                  <li key={hotspot.id} className={styles.place}>
                    <RankBadge rank={hotspot.rank} />
                    <span>
                      {hotspot.name}
                      <span className={styles.soft}>
                        {" "}
                        {blocks.length > 0 &&
                          text("presence.places.blocks", {
                            blocks: listText(
                              blocks.map(({ weekday, fromHour, hours }) =>
                                words.shift({ weekdays: [weekday], fromMinute: fromHour * 60, minutes: hours * 60 }),
                              ),
                            ),
                          })}
                        {planned.has(hotspot.id) && !hasOwnWeek(hotspot) && ` ${text("presence.places.lists")}`}
                      </span>
                    </span>
                  </li>
                );
              })}
            </ol>
          </details>
        </>
      )}
    </section>
  );
}
