import { Check, Pencil, Trash2, Undo2 } from "lucide-react";
import type { Decision } from "../../domain/decision.ts";
import type { DecisionFollowUp } from "../../domain/follow-up.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import { WideTable } from "../shared/WideTable.tsx";
import tables from "./tables.module.css";

export interface DecisionActions {
  readonly onDone: (decision: Decision, isDone: boolean) => void;
  readonly onEdit: (decision: Decision) => void;
  readonly onRemove: (decision: Decision) => void;
}

interface Props {
  readonly decisions: readonly DecisionFollowUp[];
  /** null where they are only read. */
  readonly actions: DecisionActions | null;
}

/** What meetings decided, one a row, with what has become of it. */
export function DecisionTable({ decisions, actions }: Props) {
  const text = useText();
  return (
    <WideTable label={text("decision.list")} className={tables.scroll}>
      <table className={tables.table} aria-label={text("decision.list")}>
        <thead>
          <tr>
            <th scope="col">{text("decision.meeting")}</th>
            <th scope="col">{text("decision.text")}</th>
            <th scope="col">{text("decision.responsible")}</th>
            <th scope="col">{text("decision.until")}</th>
            <th scope="col">{text("decision.outcome")}</th>
            {actions && (
              <th scope="col">
                <span className={tables.spoken}>{text("decision.actions")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {decisions.map(({ decision, outcome }) => (
            <tr key={decision.id}>
              <td className={tables.day}>{isoDateOfDay(decision.day)}</td>
              <th scope="row">
                {decision.text}
                <span className={tables.remark}>
                  {text(`decision.kind.${decision.kind}`)}, {decision.place?.name ?? text("decision.everywhere")}
                </span>
              </th>
              <td>{decision.responsible || "–"}</td>
              <td className={tables.day}>{decision.untilDay === null ? "–" : isoDateOfDay(decision.untilDay)}</td>
              <td>
                {outcome === "late" ? (
                  <strong>{text("decision.outcome.late")}</strong>
                ) : (
                  text(`decision.outcome.${outcome}`)
                )}
              </td>
              {actions && (
                <td className={tables.actions}>
                  <DoneButton decision={decision} isDone={outcome === "done"} actions={actions} />
                  <button
                    type="button"
                    className={controls.icon}
                    aria-label={text("decision.edit.what", { name: decision.text })}
                    onClick={() => actions.onEdit(decision)}
                  >
                    <Pencil size={16} aria-hidden />
                  </button>
                  <button
                    type="button"
                    className={controls.icon}
                    aria-label={text("decision.remove.what", { name: decision.text })}
                    onClick={() => actions.onRemove(decision)}
                  >
                    <Trash2 size={16} aria-hidden />
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

/** By hand only what was not told otherwise: a visit that was ticked off is not undone here. */
function DoneButton({ decision, isDone, actions }: { decision: Decision; isDone: boolean; actions: DecisionActions }) {
  const text = useText();
  const isByHand = decision.doneDay !== null;
  if (isDone && !isByHand) return null;
  const Icon = isByHand ? Undo2 : Check;
  return (
    <button
      type="button"
      className={controls.icon}
      aria-label={text(isByHand ? "decision.notDone.what" : "decision.done.what", { name: decision.text })}
      onClick={() => actions.onDone(decision, !isByHand)}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}
