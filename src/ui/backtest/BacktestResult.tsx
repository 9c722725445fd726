import { Download } from "lucide-react";
import type { BacktestMethod, BacktestReport } from "../../domain/backtest.ts";
import controls from "../shared/controls.module.css";
import { download } from "../shared/download.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { BacktestPlot } from "./BacktestPlot.tsx";
import styles from "./BacktestResult.module.css";
import { BacktestTable } from "./BacktestTable.tsx";

/** What was found, first in a sentence, then by method, then month by month; and what it was found with. */
export function BacktestResult({ report }: { readonly report: BacktestReport }) {
  const text = useText();
  const { share, whole, oneDecimal } = useNumbers();
  const isShared = useAppState((state) => state.leastShown !== null);
  const { places, radiusMeters, halfLifeDays, studyAreaKm2, eventsPerYear, events, months, leftOut } = report;
  const rowOf = (method: BacktestMethod) => report.rows.find((row) => row.method === method)!;
  const ours = rowOf("discs");
  const areaKm2 = ours.months.reduce((sum, month) => sum + month.areaKm2, 0) / ours.months.length;
  return (
    <div className={styles.result}>
      <div className={styles.headline} role="status">
        <p className={styles.finding}>
          {text("backtest.finding", {
            places,
            hit: share(ours.hit.mean),
            area: share(areaKm2 / studyAreaKm2),
            best: share(rowOf("oracle").hit.mean),
          })}
        </p>
        <p className={styles.soft}>
          {report.fictional && <strong className={styles.mark}>FIKTIVA DATA</strong>}{" "}
          {text("backtest.settings", {
            from: months[0]!,
            to: months.at(-1)!,
            events: whole(events),
            perYear: whole(eventsPerYear),
            places,
            radius: radiusMeters,
            days: halfLifeDays,
            km2: oneDecimal(studyAreaKm2),
          })}{" "}
          {leftOut.length > 0 && text("backtest.leftOut", { categories: leftOut.join(", ") })}{" "}
          {text("shell.dataAsOf", { date: report.dataAsOf })}
        </p>
      </div>
      <BacktestPlot report={report} />
      <BacktestTable report={report} />
      <dl className={styles.notes}>
        {(["ratio", "usual", "strongest", "cells", "chance", "oracle"] as const).map((note) => (
          <div key={note}>
            <dt>{text(`backtest.note.${note}`)}</dt>
            <dd>{text(`backtest.note.${note}.is`)}</dd>
          </div>
        ))}
      </dl>
      {/* Counts month by month, which the shared view does not publish. */}
      {!isShared && (
        <button type="button" className={`${controls.button} ${styles.save}`} onClick={() => void save(report)}>
          <Download size={16} aria-hidden />
          {text("backtest.save")}
        </button>
      )}
    </div>
  );
}

/** The writer is loaded with the first export. */
async function save(report: BacktestReport): Promise<void> {
  const { backtestCsv, backtestFileName } = await import("../../io/backtest-file.ts");
  download(backtestFileName(report), backtestCsv(report, "excel"), "text/csv;charset=utf-8");
}
