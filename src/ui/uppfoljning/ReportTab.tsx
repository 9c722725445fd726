import { useCallback, useMemo } from "react";
import type { FollowUpQuestion } from "../../domain/follow-up.ts";
import { daysOf } from "../../domain/follow-up-period.ts";
import type { Work } from "../../domain/work.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { Skeleton } from "../shared/Skeleton.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import { type Answer, useAnswer } from "../shared/use-answer.ts";
import { PeriodBar } from "./PeriodBar.tsx";
import { Report } from "./Report.tsx";
import { lastWholePeriod } from "./report-periods.ts";

/** Rapport: one month or tertial. */
export function ReportTab({ work }: { work: Answer<Work> }) {
  const text = useText();
  const store = useStore();
  const dataset = useDataset();
  const summary = useAppState((state) => state.summary);
  const chosen = useAppState((state) => state.followUpPeriod);
  const options = useAppState((state) => state.hotspotOptions);
  const revision = summary?.revision ?? null;
  const workRevision = summary?.workRevision ?? null;
  const today = summary?.planningDay ?? null;
  const period = useMemo(() => chosen ?? (today === null ? null : lastWholePeriod("tertial", today)), [chosen, today]);
  const question = useMemo<(FollowUpQuestion & { revisions: readonly unknown[] }) | null>(
    () => (period === null || revision === null ? null : { period, options, revisions: [revision, workRevision] }),
    [period, options, revision, workRevision],
  );
  const ask = useCallback(
    ({ period: asked, options: how }: FollowUpQuestion) => dataset.followUp({ period: asked, options: how }),
    [dataset],
  );
  const answer = useAnswer(question, ask);

  if (!summary || period === null || today === null) return <Skeleton rows={6} tall />;
  if (summary.firstDay === null) return <p>{text("followUp.nothingDated")}</p>;
  return (
    <>
      <PeriodBar
        period={period}
        firstDay={summary.firstDay}
        today={today}
        onChoose={(followUpPeriod) => store.getState().showWork({ followUpPeriod })}
      />
      {daysOf(period).fromDay > today ? (
        <p>{text("followUp.ahead")}</p>
      ) : answer.failed ? (
        <Trouble message={text("followUp.failed")} onAgain={answer.askAgain} />
      ) : answer.value && work.value ? (
        <div aria-busy={answer.waiting}>
          <Report followUp={answer.value} work={work.value} waiting={answer.waiting} />
        </div>
      ) : (
        <div aria-busy>
          <Skeleton rows={8} tall />
        </div>
      )}
    </>
  );
}
