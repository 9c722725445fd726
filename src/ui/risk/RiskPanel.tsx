import { useRef, useState } from "react";
import type { FearAndRisk } from "../../domain/fear-and-risk.ts";
import { PlotMenu } from "../image/PlotMenu.tsx";
import controls from "../shared/controls.module.css";
import { effectivePeriod } from "../shared/effective-period.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import { usePeriodText } from "../shared/use-period-text.ts";
import { useChosenSurvey } from "../shared/use-survey.ts";
import styles from "./RiskPanel.module.css";
import { RiskScatter } from "./RiskScatter.tsx";
import { RiskTable } from "./RiskTable.tsx";
import { useFearAndRisk } from "./use-fear-and-risk.ts";

/** Fear against risk, area by area: a plot with four quadrants, and the same areas in a table beside it. */
export function RiskPanel() {
  const text = useText();
  const store = useStore();
  const loaded = useAppState((state) => state.summary !== null);
  const survey = useChosenSurvey();
  const answer = useFearAndRisk();
  const compared = answer.value;

  if (!loaded) return <p className={styles.empty}>{text("shared.loadingData")}</p>;
  if (survey === null) {
    return (
      <div className={styles.empty}>
        <p>{text("risk.noSurvey")}</p>
        <button type="button" className={controls.button} onClick={() => store.getState().openScreen("data")}>
          {text("risk.toData")}
        </button>
      </div>
    );
  }
  if (answer.failed) return <Trouble message={text("risk.failed")} onAgain={answer.askAgain} />;
  if (compared === null) {
    return (
      <p className={styles.empty}>{answer.waiting ? text("shared.loading") : text("risk.nothing", { ...survey })}</p>
    );
  }
  if (compared.areas.length === 0) return <p className={styles.empty}>{text("risk.noArea")}</p>;
  return <Compared compared={compared} waiting={answer.waiting} />;
}

function Compared({ compared, waiting }: { compared: FearAndRisk; waiting: boolean }) {
  const text = useText();
  const store = useStore();
  const periodText = usePeriodText();
  const period = useAppState((state) => state.selection.period);
  const summary = useAppState((state) => state.summary);
  const chosenCode = useAppState((state) => (state.chosen.kind === "area" ? state.chosen.code : null));
  // In the plot or in the table; what the pointer leaves goes back to what has the focus.
  const [hovered, setHovered] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const plot = useRef<HTMLDivElement>(null);
  const largePlot = useRef<HTMLDivElement>(null);
  const whole = effectivePeriod(period, summary);
  const question = text("risk.question", {
    question: compared.question,
    survey: compared.survey,
    period: whole ? periodText(whole) : "",
  });
  const notPlotted = compared.areas.filter(({ rate }) => rate === null).length;

  const shared = {
    compared,
    chosenCode,
    pointedCode: hovered ?? focused,
    onHover: setHovered,
    onFocus: setFocused,
    onChoose: (code: string) => store.getState().choose({ kind: "area", code }),
  };
  return (
    <div className={styles.frame}>
      <div className={styles.panel} aria-busy={waiting}>
        <div className={styles.explain}>
          <p>{text("risk.explain")}</p>
          <p>{question}</p>
          <PlotMenu
            plot={plot}
            title={text("bottom.risk")}
            facts={[question]}
            isOfSelection={false}
            large={{ plot: <RiskScatter {...shared} frame={largePlot} />, width: 680, height: 440 }}
          />
        </div>
        <RiskScatter {...shared} frame={plot} />
        <div className={styles.side}>
          <RiskTable {...shared} />
          {(compared.leftOut > 0 || notPlotted > 0) && (
            <p className={styles.note}>
              {compared.leftOut > 0 && text("risk.leftOut", { count: compared.leftOut })}{" "}
              {notPlotted > 0 && text("risk.notPlotted", { count: notPlotted })}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
