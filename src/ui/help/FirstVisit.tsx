import { Signpost } from "lucide-react";
import { lazy, Suspense } from "react";
import { useStore as useZustandStore } from "zustand";
import controls from "../shared/controls.module.css";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useRemembered } from "../shared/use-remembered.ts";
import styles from "./FirstVisit.module.css";
import { startTour, tour } from "./tour-store.ts";

const Tour = lazy(async () => ({ default: (await import("./Tour.tsx")).Tour }));

/**
 * On the map, on the first visit: an offer to be shown round, which covers nothing that one needs and never comes back. Who
 * has data of their own needs none.
 */
export function FirstVisit() {
  const text = useText();
  const step = useZustandStore(tour, (state) => state.step);
  const [isAnswered, setAnswered] = useRemembered("tour.answered", false);
  const isNew = useAppState(({ summary }) => (summary?.builtIn ?? false) && summary?.undoable === null);
  const onKarta = useAppState((state) => state.screen === "karta");
  if (!onKarta) return null;
  if (step !== null) {
    return (
      <Suspense fallback={null}>
        <Tour step={step} onEnd={() => setAnswered(true)} />
      </Suspense>
    );
  }
  if (isAnswered || !isNew) return null;
  return (
    <aside className={styles.card} aria-label={text("tour.label")}>
      <p className={styles.offer}>
        <Signpost size={18} strokeWidth={1.75} aria-hidden />
        {text("tour.offer")}
      </p>
      <div className={styles.buttons}>
        <button type="button" className={controls.primary} onClick={startTour}>
          {text("tour.start")}
        </button>
        <button
          type="button"
          className={controls.button}
          onClick={() => {
            setAnswered(true);
            document.getElementById("innehall")?.focus();
          }}
        >
          {text("tour.no")}
        </button>
      </div>
    </aside>
  );
}
