import { X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import styles from "./FirstVisit.module.css";
import { showTourStep } from "./tour-store.ts";

/** What each step is about, and where it is: an attribute, since what is pointed at belongs to others. */
const STEPS = [
  { name: "map", points: "[data-tour=map]" },
  { name: "list", points: "[data-tour=list]" },
  { name: "card", points: "[data-tour=list] [role=grid] tbody tr" },
  { name: "import", points: "[data-tour=import]" },
  { name: "plan", points: "[data-tour=narvaro]" },
] as const;
const POINTED = "data-tour-now";

interface Props {
  readonly step: number;
  readonly onEnd: () => void;
}

/** One part of the page at a time, in a card beside it; the page itself goes on working. */
export function Tour({ step, onEnd }: Props) {
  const text = useText();
  const title = useRef<HTMLHeadingElement>(null);
  const { name, points } = STEPS[step]!;
  const isLast = step === STEPS.length - 1;

  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    const pointed = document.querySelector(points);
    pointed?.setAttribute(POINTED, "");
    return () => pointed?.removeAttribute(POINTED);
  }, [points]);

  const end = () => {
    showTourStep(null);
    onEnd();
    document.getElementById("innehall")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    end();
  };

  return (
    <aside className={styles.card} aria-label={text("tour.label")} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <p className={styles.count}>{text("tour.step", { step: step + 1, steps: STEPS.length })}</p>
        <button type="button" className={controls.icon} aria-label={text("tour.close")} onClick={end}>
          <X size={18} aria-hidden />
        </button>
      </header>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {text(`tour.${name}.title`)}
      </h2>
      <p>{text(`tour.${name}.text`)}</p>
      <div className={styles.buttons}>
        <button type="button" className={controls.primary} onClick={() => (isLast ? end() : showTourStep(step + 1))}>
          {text(isLast ? "tour.end" : "tour.next")}
        </button>
        {step > 0 && (
          <button type="button" className={controls.button} onClick={() => showTourStep(step - 1)}>
            {text("tour.back")}
          </button>
        )}
      </div>
    </aside>
  );
}
