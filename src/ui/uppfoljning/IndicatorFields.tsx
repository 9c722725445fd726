import { REQUEST_TYPES } from "../../domain/request.ts";
import { SelectField } from "../import/SelectField.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { CheckGroup } from "./CheckGroup.tsx";
import styles from "./fields.module.css";
import { type DraftTrouble, hasGoal, type IndicatorDraft } from "./promise-draft.ts";
import { TextField } from "./TextField.tsx";

const KINDS = ["none", "incidents", "survey", "closedInTime", "words"] as const;

interface Props {
  readonly indicator: IndicatorDraft;
  readonly onChange: (indicator: IndicatorDraft) => void;
  readonly troubles: ReadonlyMap<string, DraftTrouble>;
}

/** What is to have changed, and by how much. */
export function IndicatorFields({ indicator, onChange, troubles }: Props) {
  const text = useText();
  const change = (part: Partial<IndicatorDraft>) => onChange({ ...indicator, ...part });
  const trouble = troubles.get("by");
  return (
    <fieldset className={styles.group}>
      <legend>{text("promise.indicator")}</legend>
      <SelectField
        label={text("promise.indicator.kind")}
        value={indicator.kind}
        options={KINDS.map((kind) => ({ value: kind, label: text(`promise.indicator.${kind}`) }))}
        onChange={(kind) => change({ kind })}
      />
      {indicator.kind === "incidents" && <Categories indicator={indicator} onChange={change} />}
      {indicator.kind === "survey" && (
        <Question indicator={indicator} onChange={change} wrong={troubles.has("question")} />
      )}
      {indicator.kind === "closedInTime" && (
        <CheckGroup
          label={text("promise.activity.types")}
          choices={REQUEST_TYPES.map((type) => ({ value: type, label: text(`request.${type}`) }))}
          picked={indicator.requestTypes}
          onPick={(requestTypes) => change({ requestTypes })}
          note={text("promise.activity.allTypes")}
        />
      )}
      {indicator.kind === "words" && (
        <TextField
          label={text("promise.indicator.words.text")}
          rows={2}
          value={indicator.words}
          onChange={(words) => change({ words })}
        />
      )}
      {hasGoal(indicator.kind) && (
        <div className={styles.row}>
          <SelectField
            label={text("promise.indicator.direction")}
            value={indicator.direction}
            options={(["down", "up"] as const).map((value) => ({
              value,
              label: text(`promise.indicator.${value}`),
            }))}
            onChange={(direction) => change({ direction })}
          />
          <TextField
            label={text(
              indicator.kind === "incidents" ? "promise.indicator.by.percent" : "promise.indicator.by.points",
            )}
            remark={text("promise.activity.goal.optional")}
            numeric
            value={indicator.by}
            onChange={(by) => change({ by })}
            trouble={trouble ? text(`promise.trouble.${trouble}`) : null}
          />
        </div>
      )}
    </fieldset>
  );
}

interface PartProps {
  readonly indicator: IndicatorDraft;
  readonly onChange: (part: Partial<IndicatorDraft>) => void;
}

/** A category that the loaded data do not have stays to be seen and taken away. */
function Categories({ indicator, onChange }: PartProps) {
  const text = useText();
  const loaded = useAppState((state) => state.summary?.categories) ?? [];
  const picked = indicator.categories ?? [];
  const all = [...loaded, ...picked.filter((category) => !loaded.includes(category))];
  return (
    <CheckGroup
      label={text("promise.indicator.categories")}
      choices={all.map((category) => ({ value: category, label: category }))}
      picked={picked}
      onPick={(categories) => onChange({ categories: categories.length === 0 ? null : categories })}
      note={text("promise.indicator.allCategories")}
    />
  );
}

function Question({ indicator: { question }, onChange, wrong }: PartProps & { wrong: boolean }) {
  const text = useText();
  const loaded = useAppState((state) => state.summary?.surveyQuestions) ?? [];
  const all = question === "" || loaded.includes(question) ? loaded : [...loaded, question];
  return (
    <SelectField
      label={text("promise.indicator.question")}
      value={question}
      wrong={wrong}
      options={[
        { value: "", label: text("promise.indicator.chooseQuestion") },
        ...all.map((name) => ({ value: name, label: name })),
      ]}
      onChange={(next) => onChange({ question: next })}
    />
  );
}
