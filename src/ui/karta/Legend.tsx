import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { LegendEntry, LegendLabel, LegendUnit } from "../../map/legend.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./Legend.module.css";
import { Swatch } from "./Swatch.tsx";

interface Props {
  /** What the numbers are, with their unit. */
  readonly caption?: ReactNode;
  readonly entries: readonly LegendEntry[];
}

type RangeEntry = LegendEntry & { readonly label: Extract<LegendLabel, { kind: "range" }> };

type MessageEntry = LegendEntry & { readonly label: Extract<LegendLabel, { kind: "message" }> };

/** Steps of a ramp stand side by side over their lower bounds; everything else is a line of its own. */
export function Legend({ caption, entries }: Props) {
  const text = useText();
  const bound = useBound();
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
                  {label.from === null ? "" : bound(label.from, label.unit)}
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

  function rangeWords({ from, to, unit }: RangeEntry["label"]): string {
    if (from === null) return text("legend.under", { to: bound(to ?? 0, unit) });
    if (to === null) return text("legend.atLeast", { from: bound(from, unit) });
    return text("legend.between", { from: bound(from, unit), to: bound(to, unit) });
  }
}

/** A break as it is written: z-scores have two decimals, everything else is whole. */
export function useBound(): (value: number, unit: LegendUnit) => string {
  const intl = useIntl();
  const numbers = useNumbers();
  return (value, unit) =>
    unit === "zScore"
      ? intl.formatNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
      : numbers.whole(value);
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
