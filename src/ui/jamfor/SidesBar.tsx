import { ArrowLeftRight, X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import type { SideBySide, SideBySideAnswer } from "../../domain/side-by-side.ts";
import controls from "../shared/controls.module.css";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";
import { CategorySides } from "./CategorySides.tsx";
import { firstCategories, firstPeriods } from "./first-sides.ts";
import { PeriodPresets, PeriodSides } from "./PeriodSides.tsx";
import styles from "./SidesBar.module.css";
import { useReadyText } from "./use-ready-text.ts";

interface Props {
  readonly sides: SideBySide;
  readonly answer: Answer<SideBySideAnswer>;
  /** On a phone: the way to the filters. */
  readonly filters: ReactNode;
}

/** Above the two maps: what stands on each side. */
export function SidesBar({ sides, answer, filters }: Props) {
  const text = useText();
  const store = useStore();
  const summary = useAppState((state) => state.summary);
  const readyText = useReadyText();
  // What was compared of the other kind, for the way back.
  const last = useRef<Partial<Record<SideBySide["kind"], SideBySide>>>({});

  const turnTo = (kind: SideBySide["kind"]) => {
    if (kind === sides.kind || !summary) return;
    last.current[sides.kind] = sides;
    const first = kind === "periods" ? firstPeriods(summary) : firstCategories(summary.categories);
    const next = last.current[kind] ?? first;
    if (next) store.getState().compareSides(next);
  };
  const canCompare = {
    periods: sides.kind === "periods" || (summary !== null && firstPeriods(summary) !== null),
    categories: sides.kind === "categories" || (summary !== null && firstCategories(summary.categories) !== null),
  };
  const kindButton = (kind: SideBySide["kind"]) => (
    <button
      type="button"
      className={controls.chip}
      aria-pressed={sides.kind === kind}
      disabled={!canCompare[kind]}
      title={canCompare[kind] ? undefined : text(kind === "periods" ? "sides.tooShort" : "sides.oneCategory")}
      onClick={() => turnTo(kind)}
    >
      {text(`sides.${kind}`)}
    </button>
  );

  return (
    <section className={styles.bar} aria-label={text("sides.title")}>
      <div className={styles.row}>
        <fieldset className={styles.chips} aria-label={text("sides.what")}>
          {kindButton("periods")}
          {kindButton("categories")}
        </fieldset>
        {sides.kind === "periods" && <PeriodPresets sides={sides} />}
        <span className={styles.end}>
          {filters}
          <button type="button" className={controls.button} onClick={() => store.getState().compareSides(null)}>
            <X size={16} aria-hidden />
            {text("sides.close")}
          </button>
        </span>
      </div>
      <div className={styles.sides}>
        {sides.kind === "periods" ? (
          <PeriodSides sides={sides} swap={<SwapButton sides={sides} />} />
        ) : (
          <CategorySides sides={sides} swap={<SwapButton sides={sides} />} />
        )}
      </div>
      <p role="status" className={styles.status}>
        {answer.waiting || !answer.value ? text("sides.waiting") : readyText(answer.value)}
      </p>
    </section>
  );
}

function SwapButton({ sides }: { sides: SideBySide }) {
  const text = useText();
  const store = useStore();
  const label = text("sides.swap");
  const swapped =
    sides.kind === "periods"
      ? ({ kind: "periods", a: sides.b, b: sides.a } as const)
      : ({ kind: "categories", a: sides.b, b: sides.a } as const);
  return (
    <button
      type="button"
      className={controls.icon}
      aria-label={label}
      title={label}
      onClick={() => store.getState().compareSides(swapped)}
    >
      <ArrowLeftRight size={18} aria-hidden />
    </button>
  );
}
