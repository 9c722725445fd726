import { CalendarPlus, Lock, LockOpen, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { proposalPatch, replacedVisits, staysAsItIs } from "../../../analysis/plan/plan-question.ts";
import { DAYS_PER_WEEK } from "../../../domain/iso-week.ts";
import { newId } from "../../../domain/new-id.ts";
import { visitsOfDays } from "../../../domain/plan-day.ts";
import type { PlanQuestion, Visit } from "../../../domain/presence.ts";
import type { DayNumber } from "../../../domain/time.ts";
import { patchedWork, type Work } from "../../../domain/work.ts";
import controls from "../../shared/controls.module.css";
import { useDataset } from "../../shared/dataset-context.tsx";
import { useText } from "../../shared/text.ts";
import { useWorkChange } from "../../shared/use-work.ts";
import { say } from "../../undo/notice-store.ts";
import { PlanExports } from "../delivered/PlanExports.tsx";
import styles from "./PlanPanel.module.css";
import type { PlanEdit } from "./use-plan-edit.ts";

interface Props {
  readonly work: Work;
  readonly visits: readonly Visit[];
  readonly fromDay: DayNumber;
  /** null when the week has been. */
  readonly question: PlanQuestion | null;
  readonly plan: PlanEdit;
  readonly onAdd: () => void;
}

/**
 * What can be done with the plan as a whole. Each is one step of undo. A button that works is not disabled: it would lose
 * the focus of whoever pressed it by key.
 */
export function PlanActions({ work, visits, fromDay, question, plan, onAdd }: Props) {
  const text = useText();
  const dataset = useDataset();
  const { change } = useWorkChange();
  const [isProposing, setProposing] = useState(false);
  const proposed = question ? replacedVisits(work, question) : [];
  const canPropose = question !== null && question.places.length > 0 && work.capacity.length > 0;
  const isLocked = visits.length > 0 && visits.every(({ locked }) => locked);

  async function propose(asked: PlanQuestion) {
    setProposing(true);
    try {
      await plan.newest();
      const proposal = await dataset.proposePlan(asked);
      const now = await plan.newest();
      const patch = proposalPatch(now, asked, proposal.visits, newId);
      const after = patchedWork(now, patch);
      const count = patch.visits.put.length;
      if (after === now) return say(text(count > 0 ? "presence.sameAgain" : "presence.none"));
      const kept = visitsOfDays(after.visits, fromDay, DAYS_PER_WEEK).length - count;
      const said = text("presence.proposed", { count, kept });
      await change("planProposed", [], patch, said);
    } catch (error) {
      console.error(error);
      say(text("work.failed"));
    } finally {
      setProposing(false);
    }
  }

  const empty = () => {
    const stay = visits.filter(staysAsItIs(work)).length;
    return plan.remove(proposed, "planEmptied", text("presence.emptied", { count: proposed.length, kept: stay }));
  };

  return (
    <div className={styles.actions}>
      <button
        type="button"
        className={controls.primary}
        disabled={!canPropose}
        aria-disabled={isProposing}
        onClick={() => question && !isProposing && void propose(question)}
      >
        <CalendarPlus size={16} aria-hidden />
        {text("presence.propose")}
      </button>
      <button type="button" className={controls.button} onClick={onAdd}>
        <Plus size={16} aria-hidden />
        {text("presence.add")}
      </button>
      <button
        type="button"
        className={controls.button}
        disabled={proposed.length === 0}
        aria-disabled={plan.working}
        onClick={() => !plan.working && void empty()}
      >
        <Trash2 size={16} aria-hidden />
        {text("presence.empty")}
      </button>
      <button
        type="button"
        className={controls.button}
        disabled={visits.length === 0}
        aria-disabled={plan.working}
        onClick={() =>
          !plan.working &&
          void plan.lock(
            visits.filter(({ locked }) => locked === isLocked),
            !isLocked,
          )
        }
      >
        {isLocked ? <LockOpen size={16} aria-hidden /> : <Lock size={16} aria-hidden />}
        {text(isLocked ? "presence.unlockAll" : "presence.lockAll")}
      </button>
      <PlanExports work={work} fromDay={fromDay} visits={visits} />
      {question === null && <p className={styles.note}>{text("presence.weekHasBeen")}</p>}
    </div>
  );
}
