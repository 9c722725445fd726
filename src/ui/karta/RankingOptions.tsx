import { useId } from "react";
import type { RankedList } from "../../domain/priority.ts";
import controls from "../shared/controls.module.css";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./RankingOptions.module.css";

const PLACES = [6, 10, 20, 30, 50];
const RADII = [100, 150] as const;
const HALF_LIVES = [730, 365, 180];

/** How many places and how large, how fast incidents grow old, and two choices that change what is counted. */
export function RankingOptions({ list }: { list: RankedList | null }) {
  const text = useText();
  const numbers = useNumbers();
  const store = useStore();
  const options = useAppState((state) => state.hotspotOptions);
  const change = store.getState().changeHotspotOptions;
  const { places, radiusMeters, halfLifeDays } = options;
  return (
    <div className={styles.options}>
      <div className={styles.pair}>
        <Choice
          label={text("hotspots.places")}
          value={places}
          choices={withValue(PLACES, places).map((count) => ({ value: count, label: String(count) }))}
          onChange={(value) => change({ places: Number(value) })}
        />
        <Choice
          label={text("hotspots.radius")}
          value={radiusMeters}
          choices={RADII.map((radius) => ({ value: radius, label: `${radius} m` }))}
          onChange={(value) => change({ radiusMeters: value === "100" ? 100 : 150 })}
        />
      </div>
      <Choice
        label={text("options.halfLife")}
        note={text("options.halfLife.meaning")}
        value={halfLifeDays}
        choices={[
          {
            value: "auto",
            label:
              halfLifeDays === "auto" && list
                ? text("options.halfLife.auto", { days: numbers.whole(list.halfLifeDays) })
                : text("options.halfLife.autoUnknown"),
          },
          ...withValue(HALF_LIVES, halfLifeDays).map((days) => ({
            value: days,
            label: text("options.halfLife.days", { days }),
          })),
        ]}
        onChange={(value) => change({ halfLifeDays: value === "auto" ? "auto" : Number(value) })}
      />
      <Check
        label={text("options.uncovered")}
        note={text("options.uncovered.meaning")}
        checked={options.includeUncovered}
        onChange={(includeUncovered) => change({ includeUncovered })}
      />
      <Check
        label={text("options.adjust")}
        note={text("options.adjust.meaning")}
        checked={options.adjustForMunicipality}
        onChange={(adjustForMunicipality) => change({ adjustForMunicipality })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly note?: string;
  readonly value: string | number;
  readonly choices: readonly { readonly value: string | number; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, note, value, choices, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label className={styles.label}>
        {label}
        <select
          className={controls.field}
          value={value}
          aria-describedby={note && id}
          onChange={(event) => onChange(event.target.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
      {note && (
        <p id={id} className={styles.note}>
          {note}
        </p>
      )}
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly note: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, note, checked, onChange }: CheckProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={id}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      <p id={id} className={styles.note}>
        {note}
      </p>
    </div>
  );
}

/** A link may bring a number that is not among the choices. */
function withValue(choices: readonly number[], value: number | "auto"): readonly number[] {
  return value === "auto" || choices.includes(value) ? choices : [...choices, value].sort((a, b) => a - b);
}
