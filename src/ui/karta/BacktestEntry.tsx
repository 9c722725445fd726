import { lazy, Suspense, useState } from "react";
import { ErrorBoundary } from "../shared/ErrorBoundary.tsx";
import { useText } from "../shared/text.ts";
import styles from "./BacktestEntry.module.css";

const BacktestView = lazy(() =>
  import("../backtest/BacktestView.tsx").then((module) => ({ default: module.BacktestView })),
);

/** From the list to how good it has been. */
export function BacktestEntry() {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.open} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {text("list.howGood")}
      </button>
      {open && (
        <ErrorBoundary instead={<span role="alert">{text("shell.broken")}</span>}>
          <Suspense fallback={<span role="status">{text("shared.loading")}</span>}>
            <BacktestView onClose={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
