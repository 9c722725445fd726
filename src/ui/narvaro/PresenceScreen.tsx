import { CalendarCheck } from "lucide-react";
import { mondayOf, weekToPlan } from "../../domain/iso-week.ts";
import type { RankedList } from "../../domain/priority.ts";
import type { DayNumber } from "../../domain/time.ts";
import { PRESENCE_TABS } from "../../state/app-state.ts";
import { Skeleton } from "../shared/Skeleton.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Tabs } from "../shared/Tabs.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";
import { useWork } from "../shared/use-work.ts";
import { TODAYS_VISITS } from "./day/todays-visits.ts";
import { DeliveredPanel } from "./delivered/DeliveredPanel.tsx";
import styles from "./PresenceScreen.module.css";
import { PlanPanel } from "./plan/PlanPanel.tsx";
import { WeekChoice } from "./WeekChoice.tsx";

interface Props {
  readonly hotspots: Answer<RankedList>;
}

/** From the ranked list to a week of visits that can be kept, and what came of it. */
export function PresenceScreen({ hotspots }: Props) {
  const text = useText();
  const isShared = useAppState((state) => state.leastShown !== null);
  const today = useAppState((state) => state.summary?.planningDay ?? null);
  return (
    <div className={styles.screen}>
      {isShared || today === null ? (
        <>
          <h2 className={styles.title}>{text("presence.title")}</h2>
          {isShared ? <p>{text("work.shared")}</p> : <Skeleton rows={6} tall />}
        </>
      ) : (
        <Presence hotspots={hotspots} today={today} />
      )}
    </div>
  );
}

function Presence({ hotspots, today }: Props & { today: DayNumber }) {
  const text = useText();
  const work = useWork();
  const store = useStore();
  const tab = useAppState((state) => state.presenceTab);
  const chosenWeek = useAppState((state) => state.planWeek);
  const fromDay = chosenWeek ?? weekToPlan(today);

  return (
    <>
      <header className={styles.header}>
        <h2 className={styles.title}>{text("presence.title")}</h2>
        {tab === "plan" && (
          <>
            <WeekChoice
              fromDay={fromDay}
              thisWeek={mondayOf(today)}
              onChoose={(planWeek) => store.getState().showWork({ planWeek })}
            />
            <button type="button" className={styles.day} onClick={() => store.getState().showWork(TODAYS_VISITS)}>
              <CalendarCheck size={16} aria-hidden />
              {text("day.open")}
            </button>
          </>
        )}
      </header>
      <Tabs
        label={text("presence.tabs")}
        tabs={PRESENCE_TABS.map((id) => ({ id, name: text(`presence.tab.${id}`) }))}
        chosen={tab}
        onChoose={(presenceTab) => store.getState().showWork({ presenceTab })}
      >
        {work.failed ? (
          <Trouble message={text("presence.noWork")} onAgain={work.askAgain} />
        ) : !work.value ? (
          <Skeleton rows={6} tall />
        ) : tab === "delivered" ? (
          <DeliveredPanel work={work.value} list={hotspots.value} fromDay={fromDay} />
        ) : (
          <PlanPanel work={work.value} hotspots={hotspots} fromDay={fromDay} today={today} />
        )}
      </Tabs>
    </>
  );
}
