import { Plus } from "lucide-react";
import { useCallback, useMemo } from "react";
import type { LngLat } from "../../domain/coordinates.ts";
import type { RankedList } from "../../domain/priority.ts";
import { EVERY_REQUEST } from "../../domain/request-list.ts";
import { drawnCount } from "../../domain/shown.ts";
import { MEASURES_TABS } from "../../state/app-state.ts";
import { MethodLink } from "../shared/MethodLink.tsx";
import { Skeleton } from "../shared/Skeleton.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Tabs } from "../shared/Tabs.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import { useDayText } from "../shared/use-day-text.ts";
import { useShowOnMap } from "../shared/work-map.ts";
import { GroupTable } from "./GroupTable.tsx";
import { MeasuresExport } from "./MeasuresExport.tsx";
import styles from "./MeasuresScreen.module.css";
import { NewRequest } from "./NewRequest.tsx";
import { RequestFilters } from "./RequestFilters.tsx";
import { RequestTable } from "./RequestTable.tsx";
import { newDraft } from "./request-draft.ts";
import { useNewRequest } from "./request-draft-store.ts";
import { ServiceTargetForm } from "./ServiceTargetForm.tsx";
import { useRequestList } from "./use-request-list.ts";
import { useRequestMarks } from "./use-request-marks.ts";

/** The internal view of the requests; everything in it is also on the map. */
export function Measures({ hotspots }: { hotspots: RankedList | null }) {
  const text = useText();
  const store = useStore();
  const dayText = useDayText();
  const chosenId = useAppState((state) => (state.chosen.kind === "request" ? state.chosen.id : null));
  const tab = useAppState((state) => state.measuresTab);
  const filter = useAppState((state) => state.measuresFilter);
  const sort = useAppState((state) => state.measuresSort);
  const { showWork } = store.getState();
  const [draft, setDraft] = useNewRequest();
  const { answer, whole } = useRequestList(filter, sort, hotspots);
  const list = answer.value;

  const onPick = useCallback((id: string) => store.getState().choose({ kind: "request", id }), [store]);
  const placeDraft = useCallback((lngLat: LngLat) => setDraft((before) => before && { ...before, lngLat }), [setDraft]);
  const onPlace = draft === null ? null : placeDraft;
  const marks = useRequestMarks(list, chosenId, draft);
  // Beside the numbers of the groups, those of the hotspots would be a second kind; the list calls them by name.
  useShowOnMap(useMemo(() => ({ marks, onPick, onPlace, ranks: false }), [marks, onPick, onPlace]));

  return (
    <>
      <header className={styles.header}>
        <h2 className={styles.title}>{text("measures.title")}</h2>
        {draft === null && list && (
          <button type="button" className={styles.new} onClick={() => setDraft(newDraft(list.today))}>
            <Plus size={16} aria-hidden />
            {text("measures.new")}
          </button>
        )}
      </header>
      {list && (
        <div>
          <p className={styles.key}>
            {text("measures.head", {
              open: drawnCount(list.totals.notClosed),
              overdue: drawnCount(list.totals.overdue),
            })}
          </p>
          <p className={styles.note}>{text("measures.asOf", { day: dayText(list.today, null) })}</p>
        </div>
      )}
      {draft !== null && list && (
        <NewRequest draft={draft} list={list} hotspots={hotspots} onChange={setDraft} onEnd={() => setDraft(null)} />
      )}
      {answer.failed && <Trouble message={text("measures.failed")} onAgain={answer.askAgain} />}
      {!list && !answer.failed && <Skeleton rows={8} tall />}
      {list && !answer.failed && (
        <Tabs
          label={text("measures.tabs")}
          tabs={MEASURES_TABS.map((id) => ({ id, name: text(`measures.tab.${id}`) }))}
          chosen={tab}
          onChoose={(measuresTab) => showWork({ measuresTab })}
        >
          {tab === "targets" ? (
            <ServiceTargetForm key={JSON.stringify(list.targets)} targets={list.targets} />
          ) : (
            <div className={styles.panel}>
              <RequestFilters
                list={list}
                filter={filter}
                inGroups={tab === "groups"}
                onChange={(measuresFilter) => showWork({ measuresFilter })}
              />
              {tab === "groups" ? (
                <>
                  <p className={styles.note}>{text("measures.group.filtered")}</p>
                  <GroupTable groups={list.groups} />
                </>
              ) : (
                <RequestTable
                  list={list}
                  waiting={answer.waiting}
                  sort={sort}
                  chosenId={chosenId}
                  onSort={(measuresSort) => showWork({ measuresSort })}
                  onShowAll={() => showWork({ measuresFilter: EVERY_REQUEST })}
                />
              )}
              <div className={styles.foot}>
                <MeasuresExport list={list} whole={whole} kind={tab} waiting={answer.waiting} />
                <MethodLink />
              </div>
            </div>
          )}
        </Tabs>
      )}
    </>
  );
}
