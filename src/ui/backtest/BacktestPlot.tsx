import { useRef } from "react";
import { useIntl } from "react-intl";
import { niceStep } from "../../analysis/nice-step.ts";
import type { BacktestMethod, BacktestReport, BacktestRow } from "../../domain/backtest.ts";
import { PlotMenu } from "../image/PlotMenu.tsx";
import { useText } from "../shared/text.ts";
import { PHONE, useMedia } from "../shared/use-media.ts";
import styles from "./BacktestPlot.module.css";
import { useMethodWords } from "./method-words.ts";
import { spreadLabels } from "./spread-labels.ts";

/** From the back to the front: references, rivals, the list. */
const DRAWN: readonly BacktestMethod[] = ["chance", "oracle", "cells", "gi", "kde", "discs"];
const LABEL_GAP = 17;
const SHORT = { width: 360, height: 260, left: 42, right: 86, top: 10, bottom: 30 };
const LONG = { width: 980, height: 280, left: 44, right: 112, top: 10, bottom: 30 };
const MONTH_LABEL = 54;

/** Share of each month's events that each method held. Rivals in their strongest form; every number is in the table's rows. */
export function BacktestPlot({ report }: { readonly report: BacktestReport }) {
  const text = useText();
  const intl = useIntl();
  const words = useMethodWords();
  const { width, height, left, right, top, bottom } = useMedia(PHONE) ? SHORT : LONG;
  const plot = useRef<HTMLDivElement>(null);
  const rows = DRAWN.map((method) => report.rows.findLast((row) => row.method === method)!);
  const months = report.months.length;

  const most = 100 * Math.max(...rows.flatMap((row) => row.months.map(({ hit }) => hit)));
  const step = niceStep(most / 4);
  const topPercent = Math.max(step, Math.ceil(most / step) * step);
  const x = (month: number) => left + (width - left - right) * (months === 1 ? 0.5 : month / (months - 1));
  const y = (percent: number) => height - bottom - ((height - top - bottom) * percent) / topPercent;
  const percents = Array.from({ length: Math.round(topPercent / step) + 1 }, (_, i) => i * step);
  const everyMonths = Math.max(1, Math.ceil((MONTH_LABEL * (months - 1)) / (width - left - right)));
  const labels = spreadLabels(
    rows.map((row) => y(100 * row.months.at(-1)!.hit)),
    LABEL_GAP,
    height - bottom,
  );

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {text("backtest.plot")}
        <PlotMenu
          plot={plot}
          title={text("backtest.plot")}
          facts={[`${report.months[0]} – ${report.months.at(-1)}`]}
          isOfSelection={false}
        />
      </figcaption>
      <div ref={plot}>
        <svg viewBox={`0 0 ${width} ${height}`} className={styles.plot} role="img" aria-label={spokenSummary()}>
          {percents.map((percent) => (
            <g key={percent}>
              <line x1={left} x2={width - right} y1={y(percent)} y2={y(percent)} className={styles.grid} />
              <text x={left - 6} y={y(percent)} className={styles.percent}>
                {`${intl.formatNumber(percent)}\u00a0%`}
              </text>
            </g>
          ))}
          {report.months.map((month, i) =>
            i % everyMonths === 0 ? (
              <text key={month} x={x(i)} y={height - bottom + 20} className={styles.month}>
                {month}
              </text>
            ) : null,
          )}
          {rows.map((row, i) => (
            <g key={row.method} className={styles[row.method]}>
              <polyline points={row.months.map(({ hit }, month) => `${x(month)},${y(100 * hit)}`).join(" ")} />
              {row.method === "discs" &&
                row.months.map(({ month, hit }, at) => <circle key={month} cx={x(at)} cy={y(100 * hit)} r={3} />)}
              <polyline points={`${width - right + 8},${labels[i]} ${width - right + 28},${labels[i]}`} />
              <text x={width - right + 34} y={labels[i]}>
                {text(`backtest.method.${row.method}`)}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </figure>
  );

  function spokenSummary(): string {
    const percent = (row: BacktestRow) =>
      intl.formatNumber(row.hit.mean, { style: "percent", maximumFractionDigits: 1 });
    return `${text("backtest.plot")}. ${rows.map((row) => `${words.name(row)}: ${percent(row)}`).join("; ")}`;
  }
}
