import { ArrowRight } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import type { Shown } from "../../domain/shown.ts";
import styles from "./CheckList.module.css";
import controls from "./controls.module.css";
import { LIST_STEPS } from "./list-steps.ts";
import { useNumbers } from "./number-format.ts";
import { isPicked, toggled } from "./pick.ts";
import { useText } from "./text.ts";

export interface CheckItem {
  readonly value: string;
  readonly label: string;
  /** Under the label, small. */
  readonly note?: string;
  /** Events this choice would give; null while not known. */
  readonly count: Shown | null;
}

interface Props {
  readonly items: readonly CheckItem[];
  /** null: no restriction. */
  readonly picked: readonly string[] | null;
  readonly onPick: (picked: readonly string[] | null) => void;
  /** Label of the search field; left out for short lists. */
  readonly searchLabel?: string;
}

/**
 * Choose some of many, each with the number of events it would give. One stop for Tab, however long the list is: up and
 * down go between the rows, right and left between a row's box and its button.
 */
export function CheckList({ items, picked, onPick, searchLabel }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const id = useId();
  const [search, setSearch] = useState("");
  /** The row that Tab comes to: the one last left. */
  const [row, setRow] = useState<string | null>(null);
  const all = items.map((item) => item.value);
  const wanted = search.trim().toLocaleLowerCase("sv");
  const shown = wanted ? items.filter((item) => item.label.toLocaleLowerCase("sv").includes(wanted)) : items;
  const stop = Math.max(
    0,
    shown.findIndex((item) => item.value === row),
  );

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const boxes = [...event.currentTarget.querySelectorAll<HTMLElement>("input")];
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
    const at = Math.max(boxes.indexOf(event.target as HTMLElement), buttons.indexOf(event.target as HTMLElement));
    const to = LIST_STEPS[event.key]?.(at, boxes.length - 1) ?? at;
    const next = event.key === "ArrowRight" ? buttons[at] : boxes[to];
    if (!next || !(event.key in LIST_STEPS || event.key === "ArrowRight" || event.key === "ArrowLeft")) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <>
      {searchLabel && (
        <input
          type="search"
          className={styles.search}
          aria-label={searchLabel}
          placeholder={searchLabel}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <div className={styles.tools}>
        <button type="button" className={controls.link} disabled={picked === null} onClick={() => onPick(null)}>
          {text("shared.all")}
        </button>
        <button type="button" className={controls.link} disabled={picked?.length === 0} onClick={() => onPick([])}>
          {text("shared.none")}
        </button>
        <span className={styles.unit}>{text("shared.events")}</span>
      </div>
      <ul className={searchLabel ? styles.longList : styles.list} aria-describedby={`${id}keys`} onKeyDown={onKeyDown}>
        {shown.map((item, index) => (
          <li key={item.value} className={styles.item} onFocus={() => setRow(item.value)}>
            <label className={styles.label}>
              <input
                type="checkbox"
                tabIndex={index === stop ? 0 : -1}
                checked={isPicked(picked, item.value)}
                aria-describedby={`${id}count${index}`}
                onChange={() => onPick(toggled(picked, item.value, all))}
              />
              <span className={styles.words}>
                <span className={styles.name}>{item.label}</span>
                {item.note !== undefined && <span className={styles.note}>{item.note}</span>}
              </span>
            </label>
            <button
              type="button"
              tabIndex={-1}
              className={styles.only}
              aria-label={text("shared.onlyThis", { name: item.label })}
              onClick={() => onPick([item.value])}
            >
              <ArrowRight className={styles.key} size={12} aria-hidden />
              {text("shared.only")}
            </button>
            <span id={`${id}count${index}`} className={styles.count}>
              {item.count === null ? "–" : numbers.count(item.count)}
            </span>
          </li>
        ))}
      </ul>
      <p id={`${id}keys`} hidden>
        {text("shared.checkKeys")}
      </p>
      {shown.length === 0 && <p className={styles.nothing}>{text("shared.noMatch")}</p>}
    </>
  );
}
