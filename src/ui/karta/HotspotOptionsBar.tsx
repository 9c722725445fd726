import { ChevronDown } from "lucide-react";
import { useId } from "react";
import type { ListOrder, RankedList } from "../../domain/priority.ts";
import { Term } from "../help/Term.tsx";
import controls from "../shared/controls.module.css";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useRemembered } from "../shared/use-remembered.ts";
import styles from "./HotspotOptionsBar.module.css";
import { PriorityLegend } from "./PriorityLegend.tsx";
import { RankingOptions } from "./RankingOptions.tsx";
import { WeightSliders } from "./WeightSliders.tsx";

const ORDERS: readonly ListOrder[] = ["incidents", "priority"];

/** By what the list is ordered; and, folded until asked for, everything that decides how it is made. */
export function HotspotOptionsBar({ list }: { list: RankedList | null }) {
  const text = useText();
  const store = useStore();
  const id = useId();
  const order = useAppState((state) => state.order);
  const weights = useAppState((state) => state.priorityWeights);
  const [open, setOpen] = useRemembered("hotspots.options", false);
  return (
    <>
      <div className={styles.bar}>
        <label className={styles.option}>
          {text("order.label")}
          <select
            className={controls.field}
            value={order}
            onChange={(event) =>
              store.getState().chooseOrder(event.target.value === "priority" ? "priority" : "incidents")
            }
          >
            {ORDERS.map((choice) => (
              <option key={choice} value={choice}>
                {text(`order.${choice}`)}
              </option>
            ))}
          </select>
        </label>
        <Term term="priority" label={text("order.priority")} />
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {text("order.how")}
          <ChevronDown className={styles.chevron} size={14} aria-hidden />
        </button>
      </div>
      {order === "priority" && !open && <PriorityLegend weights={weights} />}
      <div id={id} className={styles.fold} hidden={!open}>
        {order === "priority" && <WeightSliders list={list} />}
        <RankingOptions list={list} />
      </div>
    </>
  );
}
