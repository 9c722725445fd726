import { useEffect, useRef, useState } from "react";
import type { BacktestAnswer, BacktestProgress } from "../../domain/backtest.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { Modal } from "../shared/Modal.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import { BacktestResult } from "./BacktestResult.tsx";
import styles from "./BacktestView.module.css";

type Run =
  | { readonly phase: "ready" }
  | { readonly phase: "running"; readonly progress: BacktestProgress | null; readonly cancel: () => void }
  | { readonly phase: "failed" }
  | { readonly phase: "done"; readonly answer: BacktestAnswer };

const CHOICES = [12, 24] as const;

/** Tests the list on the months that followed it. Nothing is counted before it is asked for: it takes a while. */
export function BacktestView({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const dataset = useDataset();
  const selection = useAppState((state) => state.selection);
  const options = useAppState((state) => state.hotspotOptions);
  const isLoaded = useAppState((state) => state.summary !== null);
  const isShared = useAppState((state) => state.leastShown !== null);
  const [months, setMonths] = useState<number>(CHOICES[0]);
  const [run, setRun] = useState<Run>({ phase: "ready" });
  const abort = useRef<AbortController | null>(null);

  useEffect(() => () => abort.current?.abort(), []);

  // A part of the data could be told from the whole by two of these.
  const isWithheld = isShared && (selection.categories !== null || selection.areas !== null);
  const isRunning = run.phase === "running";

  async function start(wanted: number) {
    const controller = new AbortController();
    abort.current = controller;
    const cancel = () => controller.abort();
    const onProgress = (progress: BacktestProgress) => {
      if (abort.current === controller && !controller.signal.aborted) setRun({ phase: "running", progress, cancel });
    };
    setMonths(wanted);
    setRun({ phase: "running", progress: null, cancel });
    try {
      const answer = await dataset.backtest(selection, options, wanted, onProgress, controller.signal);
      if (abort.current === controller) setRun({ phase: "done", answer });
    } catch (error) {
      if (abort.current !== controller) return;
      if (controller.signal.aborted) return setRun({ phase: "ready" });
      console.error(error);
      setRun({ phase: "failed" });
    }
  }

  return (
    <Modal title={text("backtest.title")} wide onClose={onClose}>
      <div className={styles.view}>
        <p className={styles.lead}>{text("backtest.lead", { months })}</p>
        {isWithheld ? (
          <p>{text("backtest.withheld")}</p>
        ) : (
          <div className={styles.controls}>
            <fieldset className={styles.choices}>
              <legend className={styles.hidden}>{text("backtest.months")}</legend>
              {CHOICES.map((choice) => (
                <button
                  key={choice}
                  type="button"
                  className={controls.chip}
                  aria-pressed={months === choice}
                  disabled={isRunning}
                  onClick={() => setMonths(choice)}
                >
                  {text("backtest.monthCount", { months: choice })}
                </button>
              ))}
            </fieldset>
            {run.phase === "running" ? (
              <button type="button" className={controls.button} onClick={run.cancel}>
                {text("backtest.cancel")}
              </button>
            ) : (
              <button
                type="button"
                className={controls.primary}
                disabled={!isLoaded}
                onClick={() => void start(months)}
              >
                {text(run.phase === "done" ? "backtest.again" : "backtest.run")}
              </button>
            )}
          </div>
        )}
        {run.phase === "running" && <Progress progress={run.progress} />}
        {run.phase === "failed" && <Trouble message={text("backtest.failed")} onAgain={() => void start(months)} />}
        {run.phase === "done" && <Answered answer={run.answer} months={months} onTry={(count) => void start(count)} />}
      </div>
    </Modal>
  );
}

function Progress({ progress }: { readonly progress: BacktestProgress | null }) {
  const text = useText();
  const words = progress
    ? text("backtest.progress", { month: Math.min(progress.month + 1, progress.months), months: progress.months })
    : text("backtest.starting");
  return (
    <div className={styles.progress}>
      <progress
        className={styles.bar}
        max={progress?.months ?? 1}
        value={progress ? progress.month : undefined}
        aria-label={text("backtest.running")}
      />
      <p role="status">{words}</p>
    </div>
  );
}

interface AnsweredProps {
  readonly answer: BacktestAnswer;
  readonly months: number;
  readonly onTry: (months: number) => void;
}

function Answered({ answer, months, onTry }: AnsweredProps) {
  const text = useText();
  if (answer.ok) return <BacktestResult report={answer.report} />;
  if (answer.reason === "noEvents") return <p role="status">{text("backtest.noEvents")}</p>;
  const { possibleMonths } = answer;
  return (
    <div className={styles.short} role="status">
      <p>{text("backtest.shortHistory", { months, possible: possibleMonths })}</p>
      {possibleMonths > 0 && (
        <button type="button" className={controls.button} onClick={() => onTry(possibleMonths)}>
          {text("backtest.tryMonths", { months: possibleMonths })}
        </button>
      )}
    </div>
  );
}
