import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { FearAndRisk } from "../../domain/fear-and-risk.ts";
import { LIST_STEPS } from "../shared/list-steps.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./RiskTable.module.css";
import { type SortKey, type SortOrder, sortAreas, sortedBy } from "./sort-areas.ts";

export interface RiskViewProps {
  readonly compared: FearAndRisk;
  readonly chosenCode: string | null;
  /** Under the pointer or the keyboard. */
  readonly pointedCode: string | null;
  readonly onHover: (code: string | null) => void;
  readonly onFocus: (code: string | null) => void;
  readonly onChoose: (code: string) => void;
}

const COLUMNS = ["name", "unsafe", "rate", "quadrant"] as const satisfies readonly SortKey[];
const COLUMN_TEXT = {
  name: "risk.area",
  unsafe: "risk.unsafe",
  rate: "risk.rate",
  quadrant: "risk.position",
} as const;

/**
 * Everything in the plot, to read and sort: one stop for Tab, arrows go through the rows and show each in the plot, Enter
 * chooses.
 */
export function RiskTable({ compared, chosenCode, pointedCode, onHover, onFocus, onChoose }: RiskViewProps) {
  const text = useText();
  const numbers = useNumbers();
  const [order, setOrder] = useState<SortOrder>({ key: "unsafe", isDescending: true });
  const areas = useMemo(() => sortAreas(compared.areas, order), [compared, order]);
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [focusedCode, setFocusedCode] = useState<string | null>(null);

  const indexOf = (code: string | null) => areas.findIndex(({ areaCode }) => areaCode === code);
  const stop = [indexOf(focusedCode), indexOf(chosenCode), 0].find((index) => index >= 0)!;

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onChoose(areas[index]!.areaCode);
      return;
    }
    const target = LIST_STEPS[event.key]?.(index, areas.length - 1);
    if (target === undefined) return;
    event.preventDefault();
    body.current?.rows[target]?.focus();
  };

  // Within its own frame only: `scrollIntoView` would move a phone's whole page.
  useEffect(() => {
    const frame = scroller.current;
    const row = body.current?.querySelector<HTMLElement>("[aria-selected=true]");
    if (chosenCode === null || !frame || !row) return;
    const head = row.closest("table")?.tHead?.offsetHeight ?? 0;
    const top = row.offsetTop - head;
    const bottom = row.offsetTop + row.offsetHeight - frame.clientHeight;
    if (frame.scrollTop > top) frame.scrollTop = top;
    else if (frame.scrollTop < bottom) frame.scrollTop = bottom;
  }, [chosenCode]);

  return (
    <div className={styles.scroller} ref={scroller}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid */}
      <table role="grid" aria-label={text("risk.table")} className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((key) => (
              <th key={key} scope="col" className={styles[key]} aria-sort={sortOf(order, key)}>
                <button type="button" className={styles.sort} onClick={() => setOrder(sortedBy(order, key))}>
                  {text(COLUMN_TEXT[key])}
                  {order.key === key && (order.isDescending ? <ArrowDown size={12} /> : <ArrowUp size={12} />)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onPointerLeave={() => onHover(null)}>
          {areas.map((area, index) => (
            <tr
              key={area.areaCode}
              className={styles.row}
              aria-selected={area.areaCode === chosenCode}
              data-pointed={area.areaCode === pointedCode || undefined}
              tabIndex={index === stop ? 0 : -1}
              onClick={() => onChoose(area.areaCode)}
              onPointerEnter={() => onHover(area.areaCode)}
              onFocus={() => {
                setFocusedCode(area.areaCode);
                onFocus(area.areaCode);
              }}
              onBlur={() => onFocus(null)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <td className={styles.name}>{area.areaName}</td>
              <td className={styles.unsafe}>
                {`${numbers.whole(area.unsafePercent)}\u00a0%`}
                <span className={styles.beside}>
                  {text("risk.intervalAnswers", {
                    low: numbers.whole(area.unsafeLow),
                    high: numbers.whole(area.unsafeHigh),
                    answers: area.answers,
                  })}
                </span>
              </td>
              <td className={styles.rate}>
                {area.rate === null ? "–" : numbers.ratio(area.rate)}
                <span className={styles.beside}>
                  {area.rateLow === null || area.rateHigh === null
                    ? numbers.events(area.incidents)
                    : `${numbers.ratio(area.rateLow)}–${numbers.ratio(area.rateHigh)}`}
                </span>
              </td>
              <td className={styles.quadrant}>
                {text(`risk.${area.quadrant}`)}
                {!area.isClear && <span className={styles.beside}>{text("risk.unclear")}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sortOf(order: SortOrder, key: SortKey): "ascending" | "descending" | "none" {
  if (order.key !== key) return "none";
  return order.isDescending ? "descending" : "ascending";
}
