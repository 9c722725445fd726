import { ChevronDown, ChevronUp } from "lucide-react";
import { lazy, Suspense } from "react";
import type { RankedList } from "../../domain/priority.ts";
import type { FilterCounts } from "../../domain/selection.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { PHONE, useMedia } from "../shared/use-media.ts";
import { useRemembered } from "../shared/use-remembered.ts";
import styles from "./BottomPanel.module.css";

const WhenPanel = lazy(() => import("../nar/WhenPanel.tsx").then((module) => ({ default: module.WhenPanel })));
const RiskPanel = lazy(() => import("../risk/RiskPanel.tsx").then((module) => ({ default: module.RiskPanel })));

const VIEWS = ["when", "risk"] as const;

interface Props {
  readonly list: RankedList | null;
  readonly counts: FilterCounts | null;
}

/**
 * Below the map: when it happens, or how fear and risk stand to each other. Folds to its head; on a phone it is folded at
 * first and covers the map and the list when it is open.
 */
export function BottomPanel({ list, counts }: Props) {
  const text = useText();
  const phone = useMedia(PHONE);
  const wide = useRemembered("panel.bottom", true);
  const narrow = useRemembered("panel.bottom.phone", false);
  const [open, setOpen] = phone ? narrow : wide;
  const [isRisk, setRisk] = useRemembered("panel.bottom.risk", false);
  const failed = useAppState((state) => state.load.phase === "failed");
  const view = isRisk ? "risk" : "when";
  const label = text(open ? "bottom.fold" : "bottom.unfold");
  const Icon = open ? ChevronDown : ChevronUp;
  return (
    <section className={`${styles.panel} ${open ? styles.open : ""}`} aria-label={text("bottom.label")}>
      <div className={styles.head}>
        {VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            className={styles.tab}
            aria-pressed={open && view === name}
            onClick={() => {
              setRisk(name === "risk");
              setOpen(true);
            }}
          >
            {text(`bottom.${name}`)}
          </button>
        ))}
        <button
          type="button"
          className={styles.fold}
          aria-label={label}
          aria-expanded={open}
          title={label}
          onClick={() => setOpen(!open)}
        >
          <Icon size={18} aria-hidden />
        </button>
      </div>
      {open && (
        <div className={styles.content}>
          {failed ? (
            <p className={styles.note}>{text("status.noData")}</p>
          ) : (
            <Suspense fallback={null}>
              {view === "when" ? <WhenPanel list={list} counts={counts} /> : <RiskPanel />}
            </Suspense>
          )}
        </div>
      )}
    </section>
  );
}
