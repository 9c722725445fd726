import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { shownId } from "../../domain/request.ts";
import type { RequestList, RequestListQuestion, RequestRow, RequestSort } from "../../domain/request-list.ts";
import { drawnCount } from "../../domain/shown.ts";
import controls from "../shared/controls.module.css";
import { useNumbers } from "../shared/number-format.ts";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { ChosenOutside } from "./ChosenOutside.tsx";
import { RequestDetails } from "./RequestDetails.tsx";
import styles from "./RequestTable.module.css";
import { MOST_ROWS } from "./use-request-list.ts";
import { useRequestWords } from "./use-request-words.ts";

const COLUMNS = ["type", "status", "days", "owner", "area", "nearest"] as const satisfies readonly RequestSort[];
/** Many rows at once make the page slow, and nobody reads them. */
const PAGE = 50;

interface Props {
  readonly list: RequestList;
  readonly waiting: boolean;
  readonly sort: RequestListQuestion["sort"];
  readonly chosenId: string | null;
  readonly onSort: (sort: RequestListQuestion["sort"]) => void;
  readonly onShowAll: () => void;
}

/** One row per request; the chosen one unfolds under its row. */
export function RequestTable({ list, waiting, sort, chosenId, onSort, onShowAll }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const body = useRef<HTMLTableSectionElement>(null);
  const [pages, setPages] = useState(1);
  const { rows } = list;
  const matching = drawnCount(list.matching);
  const chosenAt = rows.findIndex(({ request }) => request.id === chosenId);
  const shown = rows.slice(0, Math.max(pages * PAGE, chosenAt + 1));

  useEffect(() => {
    if (chosenId === null) return;
    body.current?.querySelector("[data-chosen]")?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);

  return (
    <div className={styles.whole}>
      <p role="status" className={styles.note}>
        {shown.length < matching
          ? text("measures.matchingShown", { count: numbers.whole(matching), shown: numbers.whole(shown.length) })
          : text("measures.matching", { count: matching })}
      </p>
      {chosenId !== null && chosenAt < 0 && <ChosenOutside id={chosenId} list={list} stale={waiting} />}
      {rows.length === 0 ? (
        <div className={styles.empty}>
          <p>{text(drawnCount(list.totals.all) === 0 ? "measures.none" : "measures.noMatch")}</p>
          {drawnCount(list.totals.all) > 0 && (
            <button type="button" className={controls.button} onClick={onShowAll}>
              {text("measures.showAll")}
            </button>
          )}
        </div>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrows scroll it sideways */}
          <section className={styles.scroll} tabIndex={0} aria-label={text("measures.table")}>
            <table className={styles.table} aria-busy={waiting} aria-label={text("measures.table")}>
              <thead>
                <tr>
                  {COLUMNS.map((column) => (
                    <SortHead key={column} column={column} sort={sort} onSort={onSort} />
                  ))}
                </tr>
              </thead>
              <tbody ref={body}>
                {shown.map((row) => (
                  <Row
                    key={row.request.id}
                    row={row}
                    list={list}
                    waiting={waiting}
                    isChosen={row.request.id === chosenId}
                  />
                ))}
              </tbody>
            </table>
          </section>
          {shown.length < rows.length && (
            <button type="button" className={styles.more} onClick={() => setPages(Math.ceil(shown.length / PAGE) + 1)}>
              {text("measures.more", { count: Math.min(PAGE, rows.length - shown.length) })}
            </button>
          )}
          {shown.length === rows.length && rows.length < matching && (
            <p className={styles.note}>
              {text("measures.firstRows", { most: numbers.whole(MOST_ROWS), count: numbers.whole(matching) })}
            </p>
          )}
        </>
      )}
    </div>
  );
}

interface HeadProps {
  readonly column: (typeof COLUMNS)[number];
  readonly sort: RequestListQuestion["sort"];
  readonly onSort: (sort: RequestListQuestion["sort"]) => void;
}

function SortHead({ column, sort, onSort }: HeadProps) {
  const text = useText();
  const isSorted = sort.by === column;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={isSorted ? (sort.descending ? "descending" : "ascending") : undefined}>
      <button
        type="button"
        className={styles.sort}
        title={text("measures.sortBy", { column: text(`measures.column.${column}`) })}
        onClick={() => onSort({ by: column, descending: isSorted ? !sort.descending : column === "days" })}
      >
        {text(`measures.column.${column}`)}
        {isSorted && <Arrow size={14} aria-hidden />}
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: RequestRow;
  readonly list: RequestList;
  readonly waiting: boolean;
  readonly isChosen: boolean;
}

function Row({ row, list, waiting, isChosen }: RowProps) {
  const text = useText();
  const store = useStore();
  const words = useRequestWords();
  const { request, timing, areaName, nearest } = row;
  const choose = () => store.getState().choose(isChosen ? { kind: "none" } : { kind: "request", id: request.id });
  return (
    <>
      <tr className={styles.row} data-chosen={isChosen || undefined} onClick={choose}>
        <th scope="row">
          <button
            type="button"
            className={styles.name}
            aria-expanded={isChosen}
            onClick={(event) => {
              event.stopPropagation();
              choose();
            }}
          >
            {text(`request.${request.type}`)}
          </button>
          <span className={styles.below}>{request.description || shownId(request)}</span>
        </th>
        <td>
          {text(`status.${request.status}`)}
          {request.origin !== "file" && (
            <span className={styles.below}>{text(request.origin === "own" ? "measures.own" : "measures.changed")}</span>
          )}
        </td>
        <td className={timing === "overdue" ? `${styles.time} ${styles.overdue}` : styles.time}>
          {words.time(row) ?? "–"}
          <span className={styles.below}>{text(`measures.timing.${timing}`)}</span>
        </td>
        <td>{request.owner || "–"}</td>
        <td>{areaName ?? text("measures.outside")}</td>
        <td>
          {nearest ? (
            <>
              {nearest.name}
              <span className={styles.below}>{words.distance(nearest.meters)}</span>
            </>
          ) : (
            "–"
          )}
        </td>
      </tr>
      {isChosen && (
        <tr className={styles.unfolded}>
          <td colSpan={COLUMNS.length}>
            <RequestDetails key={request.id} row={row} list={list} stale={waiting} />
          </td>
        </tr>
      )}
    </>
  );
}
