import { useCallback } from "react";
import type { BacktestRow } from "../../domain/backtest.ts";
import { useText } from "../shared/text.ts";

export interface MethodWords {
  /** "KDE, starkast" */
  readonly name: (row: BacktestRow) => string;
  /** What the form is, or what the method is when it has one form. */
  readonly detail: (row: BacktestRow) => string;
}

/** A compared method in the language of the interface. */
export function useMethodWords(): MethodWords {
  const text = useText();
  const name = useCallback(
    ({ method, form }: BacktestRow) =>
      form === "only"
        ? text(`backtest.method.${method}`)
        : text(`backtest.form.${form}`, { method: text(`backtest.method.${method}`) }),
    [text],
  );
  const detail = useCallback(
    ({ method, settings }: BacktestRow) => {
      if (!settings)
        return text(
          method === "chance" ? "backtest.chanceIs" : method === "oracle" ? "backtest.oracleIs" : "backtest.oursIs",
        );
      const { historyMonths, isWeighted, apartRadii } = settings;
      return [
        text("backtest.history", { months: historyMonths }),
        text(isWeighted ? "backtest.weighted" : "backtest.unweighted"),
        ...(apartRadii === null ? [] : [text(`backtest.apart${apartRadii}`)]),
      ].join(", ");
    },
    [text],
  );
  return { name, detail };
}
