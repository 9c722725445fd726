import { ChevronDown, ChevronRight } from "lucide-react";
import { useState } from "react";
import type { RequestGroup } from "../../domain/request-list.ts";
import { isHidden } from "../../domain/shown.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./GroupTable.module.css";
import { useRequestWords } from "./use-request-words.ts";

const ALL = "*all";

/** Each area with its sum, which unfolds to its types; the whole municipality first. */
export function GroupTable({ groups }: { groups: readonly RequestGroup[] }) {
  const text = useText();
  const words = useRequestWords();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set([ALL]));
  const sums = groups.filter(({ type }) => type === null);
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrows scroll it sideways
    <section className={styles.scroll} tabIndex={0} aria-label={text("measures.groups")}>
      <table className={styles.table} aria-label={text("measures.groups")}>
        <thead>
          <tr>
            <th scope="col">{text("measures.group.place")}</th>
            <th scope="col" className={styles.number}>
              {text("measures.group.total")}
            </th>
            <th scope="col" className={styles.number}>
              {text("measures.group.open")}
            </th>
            <th scope="col" className={styles.number}>
              {text("measures.group.overdue")}
            </th>
            <th scope="col">{text("measures.group.time")}</th>
          </tr>
        </thead>
        {sums.map((sum) => {
          const key = keyOf(sum);
          const types = groups.filter((group) => group.type !== null && keyOf(group) === key && isAnyShown(group));
          const isOpen = open.has(key);
          const Chevron = isOpen ? ChevronDown : ChevronRight;
          const name = words.areaName(sum.area);
          return (
            <tbody key={key}>
              <tr className={styles.sum}>
                <th scope="row">
                  {types.length > 0 ? (
                    <button
                      type="button"
                      className={styles.unfold}
                      aria-expanded={isOpen}
                      title={text("measures.group.unfold", { area: name })}
                      onClick={() => toggle(key)}
                    >
                      <Chevron size={14} aria-hidden />
                      {name}
                    </button>
                  ) : (
                    <span className={styles.plain}>{name}</span>
                  )}
                </th>
                <Numbers group={sum} />
              </tr>
              {isOpen &&
                types.map((group) => (
                  <tr key={group.type}>
                    <th scope="row" className={styles.type}>
                      {text(`request.${group.type!}`)}
                    </th>
                    <Numbers group={group} />
                  </tr>
                ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}

function Numbers({ group: { total, notClosed, overdue, closure } }: { group: RequestGroup }) {
  const text = useText();
  const numbers = useNumbers();
  const words = useRequestWords();
  return (
    <>
      <td className={styles.number}>{numbers.count(total)}</td>
      <td className={styles.number}>{numbers.count(notClosed)}</td>
      <td className={styles.number}>{numbers.count(overdue)}</td>
      <td>
        {closure ? words.closure(closure) : text("shared.withheld")}
        {closure && <span className={styles.below}>{words.behind(closure)}</span>}
      </td>
    </>
  );
}

/** In the shared view most small groups say nothing at all. */
export function isAnyShown({ total, notClosed, overdue }: RequestGroup): boolean {
  return [total, notClosed, overdue].some((count) => !isHidden(count));
}

function keyOf({ area }: RequestGroup): string {
  return area === null ? ALL : area === "outside" ? "*outside" : area.code;
}
