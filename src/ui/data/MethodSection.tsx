import { lazy, Suspense, useState } from "react";
import controls from "../shared/controls.module.css";
import { METHOD_ID } from "../shared/MethodLink.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./MethodSection.module.css";
import { Panel } from "./Panel.tsx";

const BacktestView = lazy(() =>
  import("../backtest/BacktestView.tsx").then((module) => ({ default: module.BacktestView })),
);

/** How the hotspots come about, with the parameters in use. */
export function MethodSection() {
  const text = useText();
  const [testing, setTesting] = useState(false);
  const { radiusMeters, places, halfLifeDays } = useAppState((state) => state.hotspotOptions);
  const halfLife =
    halfLifeDays === "auto"
      ? text("data.method.halfLife.auto")
      : text("data.method.halfLife.days", { days: halfLifeDays });
  return (
    <Panel title={text("data.method")} anchor={METHOD_ID}>
      <p className={styles.first}>{text("data.method.isAndIsNot")}</p>
      <ol className={styles.sentences}>
        <li>{text("data.method.discs", { radius: radiusMeters, halfLife })}</li>
        <li>{text("data.method.greedy", { places })}</li>
        <li>{text("data.method.minimum")}</li>
      </ol>
      <button type="button" className={`${controls.button} ${styles.test}`} onClick={() => setTesting(true)}>
        {text("backtest.title")}
      </button>
      {testing && (
        <Suspense>
          <BacktestView onClose={() => setTesting(false)} />
        </Suspense>
      )}
    </Panel>
  );
}
