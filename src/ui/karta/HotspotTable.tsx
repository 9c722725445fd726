import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { PlaceHistory } from "../../domain/place-history.ts";
import type { RankedList } from "../../domain/priority.ts";
import { LIST_STEPS, type Steps } from "../shared/list-steps.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { HotspotRow } from "./HotspotRow.tsx";
import styles from "./HotspotTable.module.css";
import { LeftPlaces } from "./LeftPlaces.tsx";

interface Props {
  readonly list: RankedList;
  /** Kept from the list before until its own has come, so that rows do not jump. */
  readonly history: PlaceHistory | null;
  readonly waiting: boolean;
}

/**
 * The ranked places as a grid of rows: one stop for Tab, arrows move and choose, and choosing leaves the focus in the
 * list. At most 50 rows, so nothing needs to be virtual.
 */
export function HotspotTable({ list: { hotspots, order }, history, waiting }: Props) {
  const text = useText();
  const store = useStore();
  const chosenId = useAppState((state) => (state.chosen.kind === "hotspot" ? state.chosen.id : null));
  const body = useRef<HTMLTableSectionElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);

  const indexOf = (id: string | null) => hotspots.findIndex((hotspot) => hotspot.id === id);
  const stop = [indexOf(focusedId), indexOf(chosenId), 0].find((index) => index >= 0)!;

  const choose = (index: number) => {
    const hotspot = hotspots[index];
    if (!hotspot) return;
    store.getState().choose({ kind: "hotspot", id: hotspot.id });
    body.current?.rows[index]?.focus({ preventScroll: true });
  };

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const target = TARGETS[event.key]?.(index, hotspots.length - 1);
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(target);
  };

  useEffect(() => {
    if (chosenId === null) return;
    body.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);

  return (
    <div className={styles.scroller} aria-busy={waiting}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid */}
      <table role="grid" aria-label={text("hotspots.title")} className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.rankHead}>
              <abbr title={text("hotspots.rank")}>#</abbr>
            </th>
            <th scope="col" className={styles.head}>
              {text("hotspots.place")}
            </th>
            <th scope="col" className={styles.countHead}>
              <span className={styles.wideHead}>{text("hotspots.events")}</span>
            </th>
            <th scope="col" className={styles.numberHead}>
              {text("hotspots.share")}
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {hotspots.map((hotspot, index) => (
            <HotspotRow
              key={hotspot.id}
              hotspot={hotspot}
              history={history}
              byPriority={order === "priority"}
              isChosen={hotspot.id === chosenId}
              isStop={index === stop}
              onChoose={() => choose(index)}
              onFocus={() => setFocusedId(hotspot.id)}
              onKeyDown={(event) => onKeyDown(event, index)}
            />
          ))}
        </tbody>
      </table>
      <LeftPlaces history={history} />
    </div>
  );
}

const TARGETS: Steps = {
  ...LIST_STEPS,
  Enter: (index) => index,
  " ": (index) => index,
};
