import { useId } from "react";
import { isNothing, weightPercents } from "../../analysis/priority.ts";
import { DEFAULT_PRIORITY_WEIGHTS, type PriorityWeights, type RankedList } from "../../domain/priority.ts";
import controls from "../shared/controls.module.css";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { PARTS, PartSwatch } from "./PriorityBar.tsx";
import styles from "./WeightSliders.module.css";

const PRESETS = [
  { name: "standard", weights: DEFAULT_PRIORITY_WEIGHTS },
  { name: "incidentsOnly", weights: { incidents: 1, physical: 0, fear: 0 } },
  { name: "fearFirst", weights: { incidents: 0.3, physical: 0.1, fear: 0.6 } },
  { name: "physicalFirst", weights: { incidents: 0.3, physical: 0.6, fear: 0.1 } },
] as const;

/** What each part weighs, how much hangs on it, and what the parts cannot say. The list follows while one drags. */
export function WeightSliders({ list }: { list: RankedList | null }) {
  const text = useText();
  const store = useStore();
  const numbers = useNumbers();
  const id = useId();
  const weights = useAppState((state) => state.priorityWeights);
  const weigh = store.getState().weighPriority;
  const percents = weightPercents(weights);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in the row of the other headings
    <div role="group" aria-labelledby={id} className={styles.weights}>
      <h3 id={id} className={styles.title}>
        {text("weights.title")}
      </h3>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="group" aria-label={text("weights.presets")} className={styles.presets}>
        {PRESETS.map((preset) => (
          <button
            key={preset.name}
            type="button"
            className={controls.chip}
            aria-pressed={isSame(weights, preset.weights)}
            onClick={() => weigh(preset.weights)}
          >
            {text(`weights.${preset.name}`)}
          </button>
        ))}
      </div>
      {PARTS.map((part) => (
        <label key={part} className={styles.slider}>
          <span className={styles.label}>
            <PartSwatch part={part} />
            {text(`part.${part}`)}
          </span>
          {/* No output element: a label names the first control in it, and that must be the slider. */}
          <span className={styles.value}>{text("weights.value", { percent: percents[part] })}</span>
          <input
            type="range"
            min={0}
            max={100}
            value={Math.round(100 * weights[part])}
            aria-valuetext={text("weights.spoken", { percent: percents[part] })}
            className={styles[part]}
            onChange={(event) => weigh({ [part]: Number(event.target.value) / 100 })}
          />
        </label>
      ))}
      {isNothing(weights) && <p className={styles.note}>{text("weights.allZero")}</p>}
      {list && list.hotspots.length > 1 && (
        <p className={styles.note}>
          {text("weights.stability", {
            staying: numbers.whole(list.stability.staying),
            of: numbers.whole(list.stability.of),
          })}
        </p>
      )}
      {list && <MissingParts list={list} />}
      <p className={styles.note}>{text("weights.help")}</p>
    </div>
  );
}

function MissingParts({ list }: { list: RankedList }) {
  const text = useText();
  const withoutFear = list.hotspots.filter(({ priority }) => priority.fear === null).length;
  return (
    <>
      {list.missingParts.includes("physical") && <p className={styles.note}>{text("weights.missingPhysical")}</p>}
      {list.missingParts.includes("fear") ? (
        <p className={styles.note}>{text("weights.missingFear")}</p>
      ) : (
        withoutFear > 0 && <p className={styles.note}>{text("weights.missingAtSome", { count: withoutFear })}</p>
      )}
    </>
  );
}

function isSame(a: PriorityWeights, b: PriorityWeights): boolean {
  return PARTS.every((part) => Math.abs(a[part] - b[part]) < 0.005);
}
