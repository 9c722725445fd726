import { useIntl } from "react-intl";
import type { BacktestReport, BacktestRow, MeanAndSpread } from "../../domain/backtest.ts";
import { useText } from "../shared/text.ts";
import styles from "./BacktestTable.module.css";
import { useMethodWords } from "./method-words.ts";

const MEASURES = ["hit", "pai", "pei", "jaccard", "ratio"] as const;

/** Every method in every form: means over the months, their spread, and the list against each. */
export function BacktestTable({ report }: { readonly report: BacktestReport }) {
  const text = useText();
  return (
    // A region that scrolls sideways must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrows scroll it
    <section className={styles.scroll} tabIndex={0} aria-label={text("backtest.table")}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{text("backtest.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("backtest.method")}</th>
            {MEASURES.map((measure) => (
              <th key={measure} scope="col">
                {text(`backtest.measure.${measure}`)}
                <span className={styles.meaning}>{text(`backtest.measure.${measure}.is`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.rows.map((row) => (
            <Row key={`${row.method} ${row.form}`} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row }: { readonly row: BacktestRow }) {
  const text = useText();
  const intl = useIntl();
  const words = useMethodWords();
  const decimals = (value: number, digits: number) =>
    intl.formatNumber(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const { hit, pai, pei, jaccard, ratio } = row;
  const times = (value: number) => decimals(value, value >= 9.95 ? 0 : 2);
  const percent = (value: number) => decimals(100 * value, 1);
  return (
    <tr className={row.method === "discs" ? styles.ours : undefined}>
      <th scope="row">
        {words.name(row)}
        <span className={styles.meaning}>{words.detail(row)}</span>
      </th>
      <Spread of={hit} format={percent} unit="%" />
      <Spread of={pai} format={(value) => decimals(value, 1)} />
      <Spread of={pei} format={(value) => decimals(100 * value, 0)} unit="%" />
      <Spread of={jaccard} format={(value) => decimals(100 * value, 0)} unit="%" />
      <td>
        {ratio ? (
          <>
            {text("backtest.times", { ratio: times(ratio.value) })}
            <span className={styles.meaning}>
              {times(ratio.low)}–{times(ratio.high)}
            </span>
          </>
        ) : (
          "–"
        )}
      </td>
    </tr>
  );
}

interface SpreadProps {
  readonly of: MeanAndSpread | null;
  readonly format: (value: number) => string;
  readonly unit?: string;
}

function Spread({ of, format, unit }: SpreadProps) {
  return (
    <td>
      {of ? (
        <>
          {format(of.mean)}
          {unit && `\u00a0${unit}`}
          <span className={styles.meaning}>± {format(of.sd)}</span>
        </>
      ) : (
        "–"
      )}
    </td>
  );
}
