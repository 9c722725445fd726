import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { planQuestionOf } from "../../../analysis/plan/plan-question.ts";
import { DAYS_PER_WEEK } from "../../../domain/iso-week.ts";
import { newId } from "../../../domain/new-id.ts";
import { visitsOfDays } from "../../../domain/plan-day.ts";
import type { Visit } from "../../../domain/presence.ts";
import type { RankedList } from "../../../domain/priority.ts";
import type { DayNumber } from "../../../domain/time.ts";
import type { Work } from "../../../domain/work.ts";
import controls from "../../shared/controls.module.css";
import { Skeleton } from "../../shared/Skeleton.tsx";
import { useAppState, useStore } from "../../shared/store-context.tsx";
import { Trouble } from "../../shared/Trouble.tsx";
import { useText } from "../../shared/text.ts";
import type { Answer } from "../../shared/use-answer.ts";
import { PHONE, useMedia } from "../../shared/use-media.ts";
import { useRemembered } from "../../shared/use-remembered.ts";
import { CapacitySection } from "./CapacitySection.tsx";
import { type MapScope, mapScopeOf, visitsInScope } from "./map-scope.ts";
import { type NewVisitInHand, useNewVisitInHand } from "./new-visit-in-hand.ts";
import { PlacesSection } from "./PlacesSection.tsx";
import { PlanActions } from "./PlanActions.tsx";
import styles from "./PlanPanel.module.css";
import { PlanResult } from "./PlanResult.tsx";
import { UncoveredList } from "./UncoveredList.tsx";
import { useCoverage, useNeed } from "./use-coverage.ts";
import { useOutcomes } from "./use-outcomes.ts";
import { usePlanEdit } from "./use-plan-edit.ts";
import { useVisitMap } from "./use-visit-map.ts";
import { type OpenVisit, VisitCard } from "./VisitCard.tsx";
import { VisitList } from "./VisitList.tsx";
import { WeekGrid } from "./WeekGrid.tsx";

interface Props {
  readonly work: Work;
  readonly hotspots: Answer<RankedList>;
  /** Monday of the week that is planned. */
  readonly fromDay: DayNumber;
  readonly today: DayNumber;
}

/** The plan of a week: who can be out, what is proposed, and every visit to be moved, locked or taken away. */
export function PlanPanel(props: Props) {
  const text = useText();
  const { hotspots } = props;
  if (hotspots.value) return <WeekPlan {...props} list={hotspots.value} />;
  if (hotspots.failed) return <Trouble message={text("hotspots.failed")} onAgain={hotspots.askAgain} />;
  return <Skeleton rows={6} tall />;
}

function WeekPlan({ work, list, fromDay, today }: Props & { list: RankedList }) {
  const text = useText();
  const phone = useMedia(PHONE);
  const [isListed, setListed] = useRemembered("planAsList", false);
  const [isWhole, setWhole] = useRemembered("planWholeWeek", true);
  const store = useStore();
  const places = useAppState((state) => state.planPlaces);
  const [inHand, keepInHand] = useNewVisitInHand();
  const [open, setOpen] = useState<OpenVisit | null>(inHand?.visit ? { ...inHand.open, isResumed: true } : null);
  const [asked, setAsked] = useState<MapScope | null>(null);
  const plan = usePlanEdit(work);

  const drafted = useMemo(() => ({ ...work, visits: plan.visits }), [work, plan.visits]);
  const visits = useMemo(() => visitsOfDays(plan.visits, fromDay, DAYS_PER_WEEK), [plan.visits, fromDay]);
  // The block that is moved is drawn first: the question and the map follow when there is time.
  const calmWork = useDeferredValue(drafted);
  const calmVisits = useDeferredValue(visits);
  const question = useMemo(
    () => planQuestionOf(list, calmWork, fromDay, { places, today }),
    [list, calmWork, fromDay, places, today],
  );
  const need = useNeed(list, work.capacity, fromDay, places, today);
  const coverage = useCoverage(visits, need);
  const outcomes = useOutcomes(fromDay, work);

  const chosen = open?.kind === "visit" ? (visits.find(({ id }) => id === open.id) ?? null) : null;
  const scope = useMemo(
    () => mapScopeOf(visits, work.capacity, { fromDay, days: DAYS_PER_WEEK }, asked, chosen),
    [visits, work.capacity, fromDay, asked, chosen],
  );
  const onPick = useCallback((id: string) => setOpen({ kind: "visit", id, byKeys: false }), []);
  const onMap = useMemo(
    () => visitsInScope(calmVisits, work.capacity, fromDay, scope),
    [calmVisits, work.capacity, fromDay, scope],
  );
  const placing = useVisitMap({ visits: onMap, outcomes, chosen, onPick });

  const hasPlan = work.capacity.length > 0 || visits.length > 0;
  const common = { work, visits, unconfirmed: plan.unconfirmed, outcomes, chosenId: chosen?.id ?? null, fromDay };
  const onOpen = useCallback((visit: Visit, byKeys: boolean) => setOpen({ kind: "visit", id: visit.id, byKeys }), []);
  const onShow = (next: MapScope) => {
    // The chosen visit would else go on saying what is shown.
    if (chosen && !visitsInScope([chosen], work.capacity, fromDay, next).length) setOpen(null);
    setAsked(next);
  };
  const onClose = () => {
    if (open?.kind === "new") keepInHand(null);
    setOpen(null);
  };
  const whole = { plan, onOpen, onShow, onClose, shown: scope };
  const begin = (known: Partial<NewVisitInHand["open"]>) => {
    const next = { kind: "new" as const, id: newId(), startMinute: null, lane: null, place: null, ...known };
    keepInHand({ open: next, visit: null });
    setOpen(next);
  };

  return (
    <>
      <PlanActions
        work={drafted}
        visits={visits}
        fromDay={fromDay}
        question={question}
        plan={plan}
        onAdd={() => (inHand?.visit ? setOpen(inHand.open) : begin({}))}
      />
      {hasPlan && question && coverage && (
        <PlanResult coverage={coverage.coverage} isFromToday={question.fromDay > fromDay} />
      )}
      <div className={styles.setup}>
        <CapacitySection capacity={work.capacity} />
        <PlacesSection
          list={list}
          places={places}
          onPlaces={(planPlaces) => store.getState().showWork({ planPlaces })}
        />
      </div>
      {hasPlan && (
        <section className={styles.week} aria-label={text("presence.visits")}>
          <div className={styles.weekHead}>
            <h3 className={styles.title}>{text("presence.visitCount", { count: visits.length })}</h3>
            {!phone && !isListed && (
              <button type="button" className={controls.chip} aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
                {text("presence.wholeWeek")}
              </button>
            )}
            {!phone && (
              <button
                type="button"
                className={controls.chip}
                aria-pressed={isListed}
                onClick={() => setListed(!isListed)}
              >
                {text("presence.asList")}
              </button>
            )}
          </div>
          {phone || isListed ? (
            <VisitList {...common} {...whole} />
          ) : (
            <WeekGrid
              {...common}
              {...whole}
              uncovered={coverage?.uncovered ?? []}
              isWhole={isWhole}
              onEmpty={(startMinute, lane) => begin({ startMinute, lane })}
            />
          )}
        </section>
      )}
      {hasPlan && coverage && (
        <UncoveredList
          uncovered={coverage.uncovered}
          places={question?.places ?? []}
          onAdd={(startMinute, place) => begin({ startMinute, place })}
        />
      )}
      {open && (open.kind === "new" || chosen) && (
        <VisitCard
          open={open}
          visit={chosen}
          work={work}
          list={list}
          fromDay={fromDay}
          shownDay={scope?.day ?? null}
          plan={plan}
          visits={visits}
          outcomes={outcomes}
          placing={placing}
          onClose={onClose}
          onAdded={onPick}
        />
      )}
    </>
  );
}
