import { useCallback, useMemo } from "react";
import { clockOf } from "../../domain/clock.ts";
import { mondayOf } from "../../domain/iso-week.ts";
import type { Period } from "../../domain/period.ts";
import type { RankedHotspot } from "../../domain/priority.ts";
import { addMonths, type DayNumber, dayOfMinute } from "../../domain/time.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useActorText } from "../shared/use-actor-text.ts";
import { useAnswer } from "../shared/use-answer.ts";
import { useDayText } from "../shared/use-day-text.ts";
import { Fact, Facts } from "./Card.tsx";
import { placeVisits, type Stop } from "./place-visits.ts";

const MONTHS_BACK = 12;
const WEEKS_AHEAD = 5;

/** When someone is next to be at the place, and when someone last was. Internal alone: where one will be is not published. */
export function PlaceVisits({ hotspot, radiusMeters }: { hotspot: RankedHotspot; radiusMeters: number }) {
  const today = useAppState((state) => state.summary?.planningDay ?? null);
  return today === null ? null : <Visits hotspot={hotspot} radiusMeters={radiusMeters} today={today} />;
}

function Visits({ hotspot, radiusMeters, today }: { hotspot: RankedHotspot; radiusMeters: number; today: DayNumber }) {
  const text = useText();
  const actorText = useActorText();
  const dayText = useDayText();
  const store = useStore();
  const dataset = useDataset();
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const workRevision = useAppState((state) => state.summary?.workRevision ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when what it is answered from is another
  const question = useMemo(
    (): Period => ({ fromDay: addMonths(today, -MONTHS_BACK), toDay: today + 7 * WEEKS_AHEAD }),
    [today, revision, workRevision],
  );
  const { value: answer } = useAnswer(
    question,
    useCallback((period: Period) => dataset.delivery(period), [dataset]),
  );
  const { id, marker } = hotspot;
  const { next, last } = useMemo(
    () => (answer ? placeVisits(answer, { id, lngLat: marker }, radiusMeters) : { next: [], last: null }),
    [answer, id, marker, radiusMeters],
  );
  if (!answer) return null;
  const [nearest, ...others] = next;
  const words = ({ startMinute, actor }: Stop) =>
    text("placeVisits.when", {
      day: dayText(dayOfMinute(startMinute), today),
      clock: clockOf(startMinute),
      actor: actorText(actor),
    });
  const show = () => {
    const { showWork, openScreen } = store.getState();
    showWork({
      presenceTab: "plan",
      planWeek: nearest ? mondayOf(dayOfMinute(nearest.startMinute)) : null,
    });
    openScreen("narvaro");
  };
  return (
    <>
      <Facts>
        <Fact
          label={text("placeVisits.next")}
          beside={others.length > 0 && text("placeVisits.more", { count: others.length })}
        >
          {nearest ? words(nearest) : text("placeVisits.none")}
        </Fact>
        <Fact label={text("placeVisits.last")}>{last ? words(last) : text("placeVisits.never")}</Fact>
      </Facts>
      <p>
        <button type="button" className={controls.link} onClick={show}>
          {text("placeVisits.go")}
        </button>
      </p>
    </>
  );
}
