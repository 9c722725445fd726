import { useCallback, useMemo } from "react";
import { clockOf } from "../../domain/clock.ts";
import type { Hotspot } from "../../domain/hotspot.ts";
import { DAYS_PER_WEEK, weekToPlan } from "../../domain/iso-week.ts";
import type { Period } from "../../domain/period.ts";
import { dayOfMinute, weekdayOfDay } from "../../domain/time.ts";
import { placeVisits } from "../karta/place-visits.ts";
import { useWeekdayNames } from "../karta/use-weekday-names.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useActorText } from "../shared/use-actor-text.ts";
import { useAnswer } from "../shared/use-answer.ts";
import { useDayText } from "../shared/use-day-text.ts";

/** The visits ahead at a place up to the end of the coming week, in words; null until they have come. */
export function usePlanned(
  { id, marker }: Pick<Hotspot, "id" | "marker">,
  radiusMeters: number,
): { readonly words: readonly string[]; readonly to: string } | null {
  const text = useText();
  const dataset = useDataset();
  const dayText = useDayText();
  const actorText = useActorText();
  const { short } = useWeekdayNames();
  const today = useAppState((state) => state.summary?.planningDay ?? null);
  const workRevision = useAppState((state) => state.summary?.workRevision ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the plan is another
  const question = useMemo(
    (): Period | null => (today === null ? null : { fromDay: today, toDay: weekToPlan(today) + DAYS_PER_WEEK - 1 }),
    [today, workRevision],
  );
  const { value } = useAnswer(
    question,
    useCallback((period: Period) => dataset.delivery(period), [dataset]),
  );
  return useMemo(() => {
    if (!value || !question) return null;
    const { next } = placeVisits(value, { id, lngLat: marker }, radiusMeters);
    const words = next.map(({ startMinute, actor }) => {
      const day = dayOfMinute(startMinute);
      return text("placeVisits.when", {
        day: `${short[weekdayOfDay(day)]} ${dayText(day, day)}`,
        clock: clockOf(startMinute),
        actor: actorText(actor),
      });
    });
    return { words, to: dayText(question.toDay, question.toDay) };
  }, [value, question, id, marker, radiusMeters, text, short, dayText, actorText]);
}
