import { useId } from "react";
import { REQUEST_STATUSES, REQUEST_TYPES, type RequestCount } from "../../domain/request.ts";
import { requestSymbol, type SymbolDrawing } from "../../map/icon-paths.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useMapTheme } from "../shared/use-theme.ts";
import styles from "./RequestChoice.module.css";
import { Swatch } from "./Swatch.tsx";

const NO_COUNTS: readonly RequestCount[] = [];

/** The legend of the requests is also their choice: each status and type with its symbol and how many it shows. */
export function RequestChoice() {
  const text = useText();
  const store = useStore();
  const theme = useMapTheme();
  const { statuses, types } = useAppState((state) => state.requestFilter);
  const counts = useAppState((state) => state.summary?.requestCounts) ?? NO_COUNTS;
  const numberOf = (counted: (count: RequestCount) => boolean) =>
    counts.filter(counted).reduce((sum, { count }) => sum + count, 0);

  return (
    <div className={styles.choice}>
      <ul className={styles.rows} aria-label={text("layers.requests.statuses")}>
        {REQUEST_STATUSES.map((status) => (
          <Row
            key={status}
            label={text(`map.legend.status.${status}`)}
            symbol={{ ...requestSymbol("other", status, theme), icon: null }}
            count={numberOf((row) => row.status === status && types.includes(row.type))}
            checked={statuses.includes(status)}
            onToggle={() => store.getState().narrowRequests({ statuses: toggled(REQUEST_STATUSES, statuses, status) })}
          />
        ))}
      </ul>
      <ul className={styles.rows} aria-label={text("layers.requests.types")}>
        {REQUEST_TYPES.map((type) => (
          <Row
            key={type}
            label={text(`map.legend.request.${type}`)}
            symbol={requestSymbol(type, "open", theme)}
            count={numberOf((row) => row.type === type && statuses.includes(row.status))}
            checked={types.includes(type)}
            onToggle={() => store.getState().narrowRequests({ types: toggled(REQUEST_TYPES, types, type) })}
          />
        ))}
      </ul>
    </div>
  );
}

interface RowProps {
  readonly label: string;
  readonly symbol: SymbolDrawing;
  readonly count: number;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function Row({ label, symbol, count, checked, onToggle }: RowProps) {
  const numbers = useNumbers();
  const id = useId();
  return (
    <li className={styles.row}>
      <label className={styles.label}>
        <input type="checkbox" checked={checked} aria-describedby={id} onChange={onToggle} />
        <Swatch swatch={{ kind: "symbol", symbol }} />
        {label}
      </label>
      <span id={id} className={styles.count}>
        {numbers.whole(count)}
      </span>
    </li>
  );
}

/** In the order of `all`, so that the same choice makes the same link. */
function toggled<T>(all: readonly T[], picked: readonly T[], item: T): readonly T[] {
  return all.filter((other) => (other === item ? !picked.includes(other) : picked.includes(other)));
}
