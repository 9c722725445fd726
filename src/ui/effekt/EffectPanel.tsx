import { useCallback, useId, useMemo, useState } from "react";
import { doPlacesOverlap } from "../../analysis/effect.ts";
import type { EffectPlace, EffectQuestion } from "../../domain/effect.ts";
import type { Hotspot } from "../../domain/hotspot.ts";
import type { RankedList } from "../../domain/priority.ts";
import type { Selection } from "../../domain/selection.ts";
import { type DayNumber, isoDateOfDay } from "../../domain/time.ts";
import { SelectField } from "../import/SelectField.tsx";
import { dayOfTyped } from "../karta/period-draft.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { Skeleton } from "../shared/Skeleton.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import { type Answer, useAnswer } from "../shared/use-answer.ts";
import styles from "./EffectPanel.module.css";
import { EffectResult } from "./EffectResult.tsx";
import { possibleLengths, suggestedStart } from "./effect-choices.ts";
import { useControlSuggestion } from "./use-control-suggestion.ts";

/** As wide as the place itself, about: what moves next door rarely moves further. */
const RING_METERS = 150;
/** Nearer than this a control shares streets, people and patrols with the place. */
const LEAST_APART_METERS = 500;

/**
 * "Hjälpte det?": a place, a place like it, a date, and what can and cannot be said. Not in the shared view: moved by a
 * day, the counts of two answers would give away single events.
 */
export function EffectPanel({ hotspots }: { hotspots: Answer<RankedList> }) {
  const text = useText();
  const isShared = useAppState((state) => state.leastShown !== null);
  return isShared ? <p className={styles.note}>{text("effect.notShared")}</p> : <Choices answer={hotspots} />;
}

function Choices({ answer }: { answer: Answer<RankedList> }) {
  const text = useText();
  const firstDay = useAppState((state) => state.summary?.firstDay ?? null);
  const lastDay = useAppState((state) => state.summary?.lastDay ?? null);
  const phase = useAppState((state) => state.load.phase);

  if (phase === "failed") return <p className={styles.note}>{text("status.noData")}</p>;
  if (answer.failed) return <Trouble message={text("effect.noPlaces")} onAgain={answer.askAgain} />;
  if (!answer.value) return <Skeleton rows={4} tall />;
  const start = firstDay === null || lastDay === null ? null : suggestedStart(firstDay, lastDay);
  if (start === null) return <p className={styles.note}>{text("effect.tooShort")}</p>;
  if (answer.value.hotspots.length < 2) return <p className={styles.note}>{text("effect.tooFewPlaces")}</p>;
  return <Comparison list={answer.value} firstDay={firstDay!} lastDay={lastDay!} suggestion={start} />;
}

interface ComparisonProps {
  readonly list: RankedList;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  /** First day of a measure that nobody has dated yet. */
  readonly suggestion: DayNumber;
}

function Comparison({ list, firstDay, lastDay, suggestion }: ComparisonProps) {
  const text = useText();
  const dataset = useDataset();
  const selection = useAppState((state) => state.selection);
  const includeUncovered = useAppState((state) => state.hotspotOptions.includeUncovered);
  const [treatedId, setTreatedId] = useState<string | null>(null);
  const [controlId, setControlId] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [length, setLength] = useState(182);
  const [hasRing, setHasRing] = useState(false);

  const places = list.hotspots;
  const treated = places.find(({ id }) => id === treatedId) ?? places[0]!;
  const startDay = typed === null ? suggestion : dayOfTyped(typed);
  const lengths = startDay === null ? [] : possibleLengths(startDay, firstDay, lastDay);
  // The chosen length where it fits, else the longest that does.
  const days = lengths.includes(length) ? length : (lengths.at(-1) ?? null);
  const ringMeters = hasRing ? RING_METERS : null;

  const others = useMemo(() => places.filter(({ id }) => id !== treated.id), [places, treated]);
  const alone = useMemo<Omit<EffectQuestion, "control"> | null>(
    () =>
      startDay === null || days === null
        ? null
        : { treated: placeOf(treated, list), startDay, days, ringMeters, includeUncovered },
    [treated, list, startDay, days, ringMeters, includeUncovered],
  );
  const candidates = useMemo(
    () =>
      others.filter(
        (other) =>
          Math.hypot(other.centerXy[0] - treated.centerXy[0], other.centerXy[1] - treated.centerXy[1]) >=
            LEAST_APART_METERS && !doPlacesOverlap(placeOf(treated, list), placeOf(other, list), ringMeters),
      ),
    [others, treated, list, ringMeters],
  );
  const suggested = useControlSuggestion(selection, treated.id, alone, candidates);
  const suggestedId = suggested.value?.treatedId === treated.id ? suggested.value.id : null;
  const chosenControl = others.find(({ id }) => id === controlId) ?? null;
  const control = chosenControl ?? others.find(({ id }) => id === suggestedId) ?? null;

  const question = useMemo<Asked | null>(
    () => (alone && control ? { selection, question: { ...alone, control: placeOf(control, list) } } : null),
    [alone, control, list, selection],
  );
  const ask = useCallback((asked: Asked) => dataset.effect(asked.selection, asked.question), [dataset]);
  const answer = useAnswer(question, ask);

  const optionOf = ({ id, rank, name }: Hotspot) => ({ value: id, label: `${rank}. ${name}` });
  return (
    <>
      <div className={styles.form}>
        <SelectField
          label={text("effect.place")}
          value={treated.id}
          options={places.map(optionOf)}
          onChange={(id) => {
            setTreatedId(id);
            if (id === controlId) setControlId(null);
          }}
        />
        <SelectField
          label={text("effect.control")}
          remark={chosenControl ? undefined : text("effect.suggested")}
          value={control?.id ?? ""}
          options={[...(control ? [] : [{ value: "", label: text("effect.choose") }]), ...others.map(optionOf)]}
          onChange={(id) => setControlId(id === "" ? null : id)}
        />
        <StartField
          shown={typed ?? isoDateOfDay(suggestion)}
          trouble={startDay === null ? "notADate" : lengths.length === 0 ? "outside" : null}
          bounds={{ from: isoDateOfDay(firstDay + 28), to: isoDateOfDay(lastDay - 27) }}
          onType={setTyped}
        />
        <SelectField
          label={text("effect.days")}
          value={days ?? length}
          options={(days === null ? [length] : lengths).map((value) => ({
            value,
            label: text("effect.daysOption", { days: value }),
          }))}
          onChange={setLength}
        />
        <label className={styles.ring}>
          <input type="checkbox" checked={hasRing} onChange={(event) => setHasRing(event.target.checked)} />
          {text("effect.ring", { meters: RING_METERS })}
        </label>
      </div>
      {alone && !control && !suggested.waiting && <p className={styles.note}>{text("effect.noControl")}</p>}
      {answer.failed && <Trouble message={text("effect.failed")} onAgain={answer.askAgain} />}
      {question && answer.value && !answer.failed && (
        <div aria-live="polite" aria-busy={answer.waiting} className={styles.answer}>
          {answer.value.ok ? (
            <EffectResult
              effect={answer.value.effect}
              question={question.question}
              treatedName={treated.name}
              controlName={control!.name}
            />
          ) : (
            <p className={styles.note}>{text(`effect.${answer.value.reason}`)}</p>
          )}
        </div>
      )}
    </>
  );
}

interface Asked {
  readonly selection: Selection;
  readonly question: EffectQuestion;
}

interface StartFieldProps {
  readonly shown: string;
  readonly trouble: "notADate" | "outside" | null;
  readonly bounds: { readonly from: string; readonly to: string };
  readonly onType: (text: string) => void;
}

/** Not a date field: the browser would write it in its own language, 11/01/2023. */
function StartField({ shown, trouble, bounds, onType }: StartFieldProps) {
  const text = useText();
  const id = useId();
  return (
    <div className={styles.start}>
      <label htmlFor={id} className={styles.label}>
        {text("effect.start")}
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        placeholder={text("period.placeholder")}
        className={controls.field}
        value={shown}
        aria-invalid={trouble !== null}
        aria-describedby={`${id}note`}
        onChange={(event) => onType(event.target.value)}
      />
      <p id={`${id}note`} className={trouble ? styles.invalid : styles.note}>
        {text(trouble ? `effect.start.${trouble}` : "effect.start.bounds", bounds)}
      </p>
    </div>
  );
}

function placeOf({ centerXy }: Hotspot, { radiusMeters }: RankedList): EffectPlace {
  return { centerXy, radiusMeters };
}
