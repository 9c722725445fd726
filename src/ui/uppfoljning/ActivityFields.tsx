import { ArrowUp, Plus, Trash2 } from "lucide-react";
import { newId } from "../../domain/new-id.ts";
import { ACTOR_KINDS } from "../../domain/presence.ts";
import { ACTIVITY_KINDS } from "../../domain/promise.ts";
import { REQUEST_TYPES } from "../../domain/request.ts";
import { SelectField } from "../import/SelectField.tsx";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import { CheckGroup } from "./CheckGroup.tsx";
import styles from "./fields.module.css";
import { type ActivityDraft, type DraftTrouble, emptyActivity } from "./promise-draft.ts";
import { TextField } from "./TextField.tsx";

interface Props {
  readonly activities: readonly ActivityDraft[];
  readonly onChange: (activities: readonly ActivityDraft[]) => void;
  readonly troubles: ReadonlyMap<string, DraftTrouble>;
}

/** What the promise says will be done, and what of it is counted. */
export function ActivityFields({ activities, onChange, troubles }: Props) {
  const text = useText();
  const change = (next: ActivityDraft) => onChange(activities.map((other) => (other.id === next.id ? next : other)));
  return (
    <fieldset className={styles.group}>
      <legend>{text("promise.activities")}</legend>
      {activities.length === 0 && <p className={styles.note}>{text("promise.activities.none")}</p>}
      {activities.map((activity, index) => (
        <fieldset key={activity.id} className={styles.inner}>
          <legend>{text("promise.activity", { number: index + 1 })}</legend>
          <OneActivity activity={activity} onChange={change} troubles={troubles} />
          <div className={styles.buttons}>
            {index > 0 && (
              <button
                type="button"
                className={controls.button}
                aria-label={text("promise.activity.up", { number: index + 1 })}
                onClick={() => onChange(movedUp(activities, index))}
              >
                <ArrowUp size={16} aria-hidden />
              </button>
            )}
            <button
              type="button"
              className={controls.button}
              aria-label={text("promise.activity.remove", { number: index + 1 })}
              onClick={() => onChange(activities.filter(({ id }) => id !== activity.id))}
            >
              <Trash2 size={16} aria-hidden />
              {text("promise.remove")}
            </button>
          </div>
        </fieldset>
      ))}
      <div className={styles.buttons}>
        <button
          type="button"
          className={controls.button}
          onClick={() => onChange([...activities, emptyActivity(newId)])}
        >
          <Plus size={16} aria-hidden />
          {text("promise.activity.add")}
        </button>
      </div>
    </fieldset>
  );
}

interface OneProps {
  readonly activity: ActivityDraft;
  readonly onChange: (activity: ActivityDraft) => void;
  readonly troubles: ReadonlyMap<string, DraftTrouble>;
}

function OneActivity({ activity, onChange, troubles }: OneProps) {
  const text = useText();
  const change = (part: Partial<ActivityDraft>) => onChange({ ...activity, ...part });
  const troubleOf = (field: string) => {
    const trouble = troubles.get(`${field}.${activity.id}`);
    return trouble ? text(`promise.trouble.${trouble}`) : null;
  };
  return (
    <>
      <TextField
        label={text("promise.activity.name")}
        value={activity.name}
        onChange={(name) => change({ name })}
        trouble={troubleOf("name")}
      />
      <div className={styles.row}>
        <SelectField
          label={text("promise.activity.kind")}
          value={activity.kind}
          options={ACTIVITY_KINDS.map((kind) => ({ value: kind, label: text(`promise.kind.${kind}`) }))}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          label={text("promise.field.responsible")}
          value={activity.responsible}
          onChange={(responsible) => change({ responsible })}
        />
      </div>
      <div className={styles.row}>
        <TextField
          label={text("promise.activity.unit")}
          remark={text("promise.activity.unit.example")}
          value={activity.unit}
          onChange={(unit) => change({ unit })}
        />
        <TextField
          label={text("promise.activity.goal")}
          remark={text("promise.activity.goal.optional")}
          numeric
          value={activity.goal}
          onChange={(goal) => change({ goal })}
          trouble={troubleOf("goal")}
        />
      </div>
      {activity.kind === "presence" && (
        <CheckGroup
          label={text("promise.activity.actors")}
          choices={ACTOR_KINDS.map((kind) => ({ value: kind, label: text(`work.actor.${kind}`) }))}
          picked={activity.actors}
          onPick={(actors) => change({ actors })}
          note={text("promise.activity.everyone")}
        />
      )}
      {activity.kind === "measures" && (
        <CheckGroup
          label={text("promise.activity.types")}
          choices={REQUEST_TYPES.map((type) => ({ value: type, label: text(`request.${type}`) }))}
          picked={activity.requestTypes}
          onPick={(requestTypes) => change({ requestTypes })}
          note={text("promise.activity.allTypes")}
        />
      )}
    </>
  );
}

function movedUp(activities: readonly ActivityDraft[], index: number): readonly ActivityDraft[] {
  const next = [...activities];
  const [moved] = next.splice(index, 1);
  next.splice(index - 1, 0, moved!);
  return next;
}
