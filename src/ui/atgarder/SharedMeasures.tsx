import { useMemo } from "react";
import { EVERY_REQUEST } from "../../domain/request-list.ts";
import { NO_MARKS } from "../../map/scene.ts";
import { MethodLink } from "../shared/MethodLink.tsx";
import { useNumbers } from "../shared/number-format.ts";
import { Skeleton } from "../shared/Skeleton.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import { useDayText } from "../shared/use-day-text.ts";
import { useShowOnMap } from "../shared/work-map.ts";
import { GroupTable, isAnyShown } from "./GroupTable.tsx";
import { MeasuresExport } from "./MeasuresExport.tsx";
import styles from "./MeasuresScreen.module.css";
import { useRequestList } from "./use-request-list.ts";

const ANY_SORT = { by: "reported", descending: true } as const;

/** What of the requests is published: counts by area and type, and how long it takes. */
export function SharedMeasures() {
  const text = useText();
  const numbers = useNumbers();
  const dayText = useDayText();
  const { answer, whole } = useRequestList(EVERY_REQUEST, ANY_SORT, null);
  const list = answer.value;
  const groups = useMemo(() => list?.groups.filter((group) => group.area === null || isAnyShown(group)) ?? [], [list]);
  useShowOnMap(useMemo(() => ({ marks: NO_MARKS }), []));
  return (
    <>
      <header className={styles.header}>
        <h2 className={styles.title}>{text("measures.title")}</h2>
      </header>
      <p className={styles.note}>{text("measures.sharedList")}</p>
      {answer.failed && <Trouble message={text("measures.failed")} onAgain={answer.askAgain} />}
      {!list && !answer.failed && <Skeleton rows={8} tall />}
      {list && (
        <>
          <div>
            <p className={styles.key}>
              {text("measures.headShared", {
                open: numbers.count(list.totals.notClosed),
                overdue: numbers.count(list.totals.overdue),
                all: numbers.count(list.totals.all),
              })}
            </p>
            <p className={styles.note}>{text("measures.asOf", { day: dayText(list.today, null) })}</p>
          </div>
          <GroupTable groups={groups} />
          <p className={styles.note}>
            {text("measures.group.hidden")} {text("view.withheldReason")}
          </p>
          <div className={styles.foot}>
            <MeasuresExport list={list} whole={whole} kind="groups" waiting={answer.waiting} />
            <MethodLink />
          </div>
        </>
      )}
    </>
  );
}
