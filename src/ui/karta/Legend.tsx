import type { LegendEntry, LegendLabel } from "../../map/legend.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./Legend.module.css";
import { Swatch } from "./Swatch.tsx";

interface Props {
  /** What the numbers are, with their unit. */
  readonly caption?: string | undefined;
  readonly entries: readonly LegendEntry[];
}

type RangeEntry = LegendEntry & { readonly label: Extract<LegendLabel, { kind: "range" }> };

type MessageEntry = LegendEntry & { readonly label: Extract<LegendLabel, { kind: "message" }> };

/** Steps of a ramp stand side by side over their lower bounds; everything else is a line of its own. */
export function Legend({ caption, entries }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const steps = entries.filter((entry): entry is RangeEntry => entry.label.kind === "range");
  const others = entries.filter((entry): entry is MessageEntry => entry.label.kind === "message");

  return (
    <div className={styles.legend}>
      {steps.length > 0 && (
        <>
          {caption && <p className={styles.caption}>{caption}</p>}
          <ol className={steps[0]!.swatch.kind === "fill" ? styles.ramp : styles.sizes}>
            {steps.map(({ swatch, label }) => (
              <li key={label.from ?? "first"} className={styles.step}>
                <Swatch swatch={swatch} wide />
                <span aria-hidden className={styles.bound}>
                  {label.from === null ? "" : numbers.whole(label.from)}
                </span>
                <span className={styles.spoken}>{rangeWords(label)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <Lines entries={others} />
    </div>
  );

  function rangeWords({ from, to }: RangeEntry["label"]): string {
    if (from === null) return text("legend.under", { to: numbers.whole(to ?? 0) });
    if (to === null) return text("legend.atLeast", { from: numbers.whole(from) });
    return text("legend.between", { from: numbers.whole(from), to: numbers.whole(to) });
  }
}

function Lines({ entries }: { entries: readonly MessageEntry[] }) {
  const text = useText();
  if (entries.length === 0) return null;
  return (
    <ul className={entries.length > 2 ? styles.twoColumns : styles.lines}>
      {entries.map(({ swatch, label }) => (
        <li key={label.id} className={styles.line}>
          <Swatch swatch={swatch} />
          {text(label.id)}
        </li>
      ))}
    </ul>
  );
}
