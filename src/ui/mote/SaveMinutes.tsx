import { FileText } from "lucide-react";
import { useState } from "react";
import { IntlProvider } from "react-intl";
import { inShort, whyHere } from "../../analysis/why-here.ts";
import { clockOf } from "../../domain/clock.ts";
import type { Decision } from "../../domain/decision.ts";
import type { Hotspot } from "../../domain/hotspot.ts";
import { DAYS_PER_WEEK, weekToPlan } from "../../domain/iso-week.ts";
import type { DeliveryAnswer } from "../../domain/presence.ts";
import type { RankedHotspot, RankedList } from "../../domain/priority.ts";
import { dayOfMinute, isoDateOfDay } from "../../domain/time.ts";
import type { Work } from "../../domain/work.ts";
import { messagesAtHand } from "../../i18n/messages.ts";
import type { MeetingMinutes } from "../../io/meeting-markdown.ts";
import { placeVisits } from "../karta/place-visits.ts";
import { useWhyText } from "../karta/use-why-text.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { download } from "../shared/download.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useActorText } from "../shared/use-actor-text.ts";
import { useDecisionOutcomes } from "../shared/use-decision-outcomes.ts";
import { useMunicipality } from "../shared/use-municipality.ts";
import { usePeriodText } from "../shared/use-period-text.ts";
import { say } from "../undo/notice-store.ts";
import styles from "./MeetingBar.module.css";
import { useFigureWords } from "./use-figure-words.ts";
import { useFilterText } from "./use-filter-text.ts";
import type { MeetingNumber } from "./use-meeting-numbers.ts";

interface Props {
  readonly className: string | undefined;
  readonly places: readonly Hotspot[];
  readonly list: RankedList;
  readonly numbers: readonly MeetingNumber[];
  readonly work: Work | null;
}

/** Agenda and decisions as Markdown; its words are Swedish whatever the interface's language, as in every file. */
export function SaveMinutes(props: Props) {
  const text = useText();
  const words = { label: text("mote.save"), failed: text("export.failed") };
  return (
    <IntlProvider locale="sv-SE" messages={messagesAtHand("sv") ?? {}}>
      <SaveButton {...props} {...words} />
    </IntlProvider>
  );
}

function SaveButton({ className, label, failed, ...seen }: Props & { label: string; failed: string }) {
  const [saving, setSaving] = useState(false);
  const minutesOf = useMinutes(seen);
  const save = async () => {
    setSaving(true);
    try {
      const { meetingFileName, meetingMarkdown } = await import("../../io/meeting-markdown.ts");
      const minutes = await minutesOf();
      download(meetingFileName(minutes), meetingMarkdown(minutes), "text/markdown;charset=utf-8");
    } catch (error) {
      console.error(error);
      say(failed);
    } finally {
      setSaving(false);
    }
  };
  return (
    <button type="button" className={className} aria-disabled={saving || undefined} onClick={() => void save()}>
      <FileText className={styles.icon} aria-hidden />
      {label}
    </button>
  );
}

/** What the room has seen, in words. What is planned is asked for when it is wanted, and never in the shared view. */
function useMinutes({ places, list, numbers, work }: Omit<Props, "className">): () => Promise<MeetingMinutes> {
  const text = useText();
  const store = useStore();
  const dataset = useDataset();
  const counts = useNumbers();
  const whyText = useWhyText();
  const actorText = useActorText();
  const figureWords = useFigureWords();
  const filterText = useFilterText();
  const periodText = usePeriodText();
  const municipality = useMunicipality();
  const outcomeOf = useDecisionOutcomes(work);
  const least = useAppState((state) => state.leastShown);

  const factsOf = (place: RankedHotspot, delivery: DeliveryAnswer | null): readonly string[] => {
    const { openRequests, count12Months, id, marker } = place;
    const facts = [`${counts.events(count12Months)} ${text("mote.count12")}`];
    if (openRequests !== null) facts.push(`${text("mote.openRequests")}: ${counts.count(openRequests)}`);
    if (!delivery) return facts;
    const { next } = placeVisits(delivery, { id, lngLat: marker }, list.radiusMeters);
    const visits = next.map(({ startMinute, actor }) =>
      text("placeVisits.when", {
        day: isoDateOfDay(dayOfMinute(startMinute)),
        clock: clockOf(startMinute),
        actor: actorText(actor),
      }),
    );
    const planned = visits.length === 0 ? text("mote.planned.none") : visits.join("; ");
    return [...facts, `${text("mote.planned", { to: isoDateOfDay(delivery.period.toDay) })}: ${planned}`];
  };

  const followed = (decision: Decision) => ({ decision, outcome: outcomeOf(decision) });
  return async () => {
    const { summary } = store.getState();
    const today = summary?.planningDay ?? 0;
    const week = { fromDay: today, toDay: weekToPlan(today) + DAYS_PER_WEEK - 1 };
    const delivery = least === null ? await dataset.delivery(week) : null;
    const shown = list.hotspots.filter(({ id }) => places.some((place) => place.id === id));
    const decisions = (work?.decisions ?? []).map(followed);
    return {
      day: today,
      municipality,
      period: periodText(list.period),
      filters: filterText(),
      dataAsOf: list.dataAsOf,
      fictional: list.fictional,
      least,
      figures: numbers.map(figureWords),
      places: shown.map((place) => ({
        rank: place.rank,
        name: place.name,
        why: whyText(inShort(whyHere(place, list, null)), place.areaName),
        facts: factsOf(place, delivery),
      })),
      decisions:
        least === null
          ? {
              today: decisions.filter(({ decision }) => decision.day === today),
              left: decisions.filter(
                ({ decision, outcome }) => decision.day < today && (outcome === "ahead" || outcome === "late"),
              ),
            }
          : null,
    };
  };
}
