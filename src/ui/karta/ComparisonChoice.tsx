import { useCallback, useMemo } from "react";
import { COMPARISONS, type Comparison, type GridPeak } from "../../domain/display.ts";
import type { Selection } from "../../domain/selection.ts";
import { COMPARISON_BREAKS } from "../../map/breaks.ts";
import { legendFor } from "../../map/legend.ts";
import { Term } from "../help/Term.tsx";
import { useDataset } from "../shared/dataset-context.tsx";
import { effectivePeriod } from "../shared/effective-period.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useAnswer } from "../shared/use-answer.ts";
import { usePeriodText } from "../shared/use-period-text.ts";
import { useMapTheme } from "../shared/use-theme.ts";
import styles from "./ComparisonChoice.module.css";
import layers from "./LayerSection.module.css";
import legend from "./Legend.module.css";
import { Legend, useBound } from "./Legend.tsx";

/** Near enough to see the streets around a cell. */
const PEAK_ZOOM = 15;

const TERM_OF = { density: "kernel", gi: "gi" } as const;

/** Other ways to look at the same selection, one at a time, to hold the ranked places against. */
export function ComparisonChoice() {
  const text = useText();
  const store = useStore();
  const visible = useAppState((state) => state.visibleLayers);
  const isShared = useAppState((state) => state.leastShown !== null);

  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        {text("compare.with")} <span className={styles.hint}>{text("compare.oneAtATime")}</span>
      </legend>
      {isShared ? (
        <p className={styles.note}>{text("compare.notShared")}</p>
      ) : (
        COMPARISONS.map((comparison) => (
          <div key={comparison}>
            <div className={layers.line}>
              <label className={layers.label}>
                <input
                  type="checkbox"
                  checked={visible[comparison]}
                  onChange={() => store.getState().toggleLayer(comparison)}
                />
                {text(`layer.${comparison}`)}
              </label>
              {comparison !== "cells" && <Term term={TERM_OF[comparison]} label={text(`layer.${comparison}`)} />}
            </div>
            {visible[comparison] && (
              <div className={layers.detail}>
                <ComparisonDetail comparison={comparison} />
              </div>
            )}
          </div>
        ))
      )}
    </fieldset>
  );
}

function ComparisonDetail({ comparison }: { comparison: Comparison }) {
  const text = useText();
  const periodText = usePeriodText();
  const theme = useMapTheme();
  const period = effectivePeriod(
    useAppState((state) => state.selection.period),
    useAppState((state) => state.summary),
  );
  return (
    <>
      <Legend
        caption={
          <>
            {text(`compare.${comparison}Unit`)}
            {period && <span className={styles.period}>{periodText(period)}</span>}
          </>
        }
        entries={legendFor(comparison, theme)}
      />
      {comparison === "gi" && (
        <p className={styles.warning}>
          <strong>{text("compare.giWarning")}</strong> {text("compare.giMeaning")}
        </p>
      )}
      <Peaks comparison={comparison} />
    </>
  );
}

interface Question {
  readonly selection: Selection;
  readonly comparison: Comparison;
}

/** What the map shows by colour, in words. The client keeps the map's answer, so this asks nothing twice. */
function Peaks({ comparison }: { comparison: Comparison }) {
  const text = useText();
  const dataset = useDataset();
  const selection = useAppState((state) => state.selection);
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const question = useMemo<Question | null>(
    () => (revision === null ? null : { selection, comparison }),
    [selection, comparison, revision],
  );
  const ask = useCallback((asked: Question) => dataset.comparison(asked.selection, asked.comparison), [dataset]);
  const { value, waiting } = useAnswer(question, ask);
  if (waiting && value === null) return null;
  // Below the first break there is nothing on the map either.
  const peaks = value?.peaks.filter((peak) => peak.value >= COMPARISON_BREAKS[comparison][0]!) ?? [];
  if (peaks.length === 0) return <p className={styles.note}>{text("compare.noPeaks")}</p>;
  return (
    <div>
      <p className={styles.note}>{text(`compare.${comparison}Peaks`, { count: peaks.length })}</p>
      <ol className={styles.peaks}>
        {peaks.map((peak, index) => (
          <PeakRow key={`${peak.lngLat[0]} ${peak.lngLat[1]}`} number={index + 1} peak={peak} comparison={comparison} />
        ))}
      </ol>
    </div>
  );
}

function PeakRow({ number, peak, comparison }: { number: number; peak: GridPeak; comparison: Comparison }) {
  const text = useText();
  const store = useStore();
  const numbers = useNumbers();
  const bound = useBound();
  const value =
    comparison === "gi" ? bound(peak.value, "zScore") : numbers[peak.value < 9.95 ? "oneDecimal" : "whole"](peak.value);
  const area = peak.areaName ?? text("compare.outside");
  return (
    <li className={styles.peak}>
      <button
        type="button"
        className={styles.place}
        onClick={() => store.getState().cameraMoved({ center: peak.lngLat, zoom: PEAK_ZOOM })}
      >
        <span className={legend.spoken}>{text("compare.showPeak")} </span>
        <span className={styles.number}>{number}</span>
        <span className={styles.name}>{area}</span>
        <span className={styles.value}>{value}</span>
      </button>
    </li>
  );
}
