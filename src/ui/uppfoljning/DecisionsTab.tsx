import { useMemo, useRef, useState } from "react";
import type { Decision } from "../../domain/decision.ts";
import type { Work } from "../../domain/work.ts";
import { Panel } from "../data/Panel.tsx";
import controls from "../shared/controls.module.css";
import { Skeleton } from "../shared/Skeleton.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";
import { useDecisionOutcomes } from "../shared/use-decision-outcomes.ts";
import { useWorkChange } from "../shared/use-work.ts";
import { DecisionTable } from "./DecisionTable.tsx";
import { type DecisionEdit, editOf, readEdit } from "./decision-edit.ts";
import { useDecisionEdit } from "./decision-edit-store.ts";
import fields from "./fields.module.css";
import { TextField } from "./TextField.tsx";

/** Beslut: everything that meetings have decided, the newest first, to tick off, change and take away. */
export function DecisionsTab({ work }: { work: Answer<Work> }) {
  const text = useText();
  const isShared = useAppState((state) => state.leastShown !== null);
  if (isShared) return <p>{text("work.shared")}</p>;
  if (work.failed) return <Trouble message={text("promise.failed")} onAgain={work.askAgain} />;
  return work.value ? <Decisions work={work.value} /> : <Skeleton rows={6} tall />;
}

function Decisions({ work }: { work: Work }) {
  const text = useText();
  const today = useAppState((state) => state.summary?.planningDay ?? 0);
  const outcomeOf = useDecisionOutcomes(work);
  const { working, change } = useWorkChange();
  const [edit, keepEdit] = useDecisionEdit();
  const heading = useRef<HTMLHeadingElement>(null);
  const newestFirst = useMemo(() => work.decisions.toReversed().sort((a, b) => b.day - a.day), [work.decisions]);
  const isThere = work.decisions.some(({ id }) => id === edit?.decision.id);
  const namesOf = ({ place }: Decision) => (place ? [place.name] : []);
  const put = (decision: Decision) =>
    change("decisionChanged", namesOf(decision), { decisions: { put: [decision] } }, text("decision.changed"));
  const endEdit = () => {
    keepEdit(null);
    heading.current?.focus();
  };
  const remove = (decision: Decision) => {
    const patch = { decisions: { remove: [decision.id] } };
    void change("decisionRemoved", namesOf(decision), patch, text("decision.removed"));
    heading.current?.focus();
  };
  return (
    <Panel title={text("decision.list")} headingRef={heading}>
      <p className={fields.note}>{text("decision.lead")}</p>
      {edit && isThere && (
        <EditForm
          edit={edit}
          working={working}
          onChange={keepEdit}
          onSave={(decision) => void put(decision).then((isMade) => isMade && endEdit())}
          onCancel={endEdit}
        />
      )}
      {newestFirst.length === 0 ? (
        <p>{text("decision.none")}</p>
      ) : (
        <DecisionTable
          decisions={newestFirst.map((decision) => ({ decision, outcome: outcomeOf(decision) }))}
          actions={{
            onDone: (decision, isDone) => void put({ ...decision, doneDay: isDone ? today : null }),
            onEdit: (decision) => keepEdit(editOf(decision)),
            onRemove: remove,
          }}
        />
      )}
    </Panel>
  );
}

interface EditProps {
  readonly edit: DecisionEdit;
  readonly working: boolean;
  readonly onChange: (edit: DecisionEdit) => void;
  readonly onSave: (decision: Decision) => void;
  readonly onCancel: () => void;
}

function EditForm({ edit, working, onChange, onSave, onCancel }: EditProps) {
  const text = useText();
  const [tried, setTried] = useState(false);
  const reading = readEdit(edit);
  const troubles = tried && !reading.ok ? reading.troubles : null;
  const change = (part: Partial<DecisionEdit>) => onChange({ ...edit, ...part });
  return (
    <form
      className={fields.inner}
      aria-label={text("decision.edit.what", { name: edit.decision.text })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reading.ok) onSave(reading.decision);
      }}
    >
      <TextField
        label={text("decision.text")}
        value={edit.text}
        onChange={(next) => change({ text: next })}
        trouble={troubles?.has("text") ? text("decision.text.needed") : null}
      />
      <div className={fields.row}>
        <TextField
          label={text("decision.responsible")}
          remark={text("decision.responsible.care")}
          value={edit.responsible}
          onChange={(responsible) => change({ responsible })}
        />
        <TextField
          label={text("decision.until")}
          numeric
          placeholder={text("period.placeholder")}
          value={edit.until}
          onChange={(until) => change({ until })}
          trouble={troubles?.has("until") ? text("decision.until.wrong") : null}
        />
      </div>
      <div className={fields.buttons}>
        <button type="submit" className={controls.primary} disabled={working}>
          {text("decision.save")}
        </button>
        <button type="button" className={controls.button} onClick={onCancel}>
          {text("decision.cancel")}
        </button>
      </div>
    </form>
  );
}
