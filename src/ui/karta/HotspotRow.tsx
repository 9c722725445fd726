import { ShieldCheck } from "lucide-react";
import type { KeyboardEvent } from "react";
import { strongestBlock } from "../../analysis/why-here.ts";
import type { PlaceHistory } from "../../domain/place-history.ts";
import type { RankedHotspot } from "../../domain/priority.ts";
import { isHidden } from "../../domain/shown.ts";
import { useNumbers } from "../shared/number-format.ts";
import { RankBadge } from "../shared/RankBadge.tsx";
import { useText } from "../shared/text.ts";
import styles from "./HotspotTable.module.css";
import { PriorityBar } from "./PriorityBar.tsx";
import { useBlockText } from "./use-block-text.ts";
import { Verdict } from "./Verdict.tsx";

interface Props {
  readonly hotspot: RankedHotspot;
  readonly history: PlaceHistory | null;
  readonly byPriority: boolean;
  readonly isChosen: boolean;
  readonly isStop: boolean;
  readonly onChoose: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * One place in two lines: its name and numbers, and below how sure the rank is, when it happens and how lasting it is.
 * A third line only when something has changed, or when priority orders the list.
 */
export function HotspotRow({ hotspot, history, byPriority, isChosen, isStop, onChoose, onFocus, onKeyDown }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const blockText = useBlockText();
  const { rank, rankLow, rankHigh, rhythm, priority } = hotspot;
  const block = strongestBlock(rhythm.blocks.slice(0, 1));
  const persistence = history?.byId[hotspot.id];
  return (
    <tr
      className={styles.row}
      aria-selected={isChosen}
      tabIndex={isStop ? 0 : -1}
      onClick={onChoose}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <td className={styles.rank}>
        <RankBadge rank={rank} />
        {hotspot.isSignificant && (
          <span className={styles.mark} title={text("list.significant")}>
            <ShieldCheck size={13} role="img" aria-label={text("list.significant")} />
          </span>
        )}
      </td>
      <td className={styles.place}>
        <span className={styles.name}>{hotspot.name}</span>
        <div className={styles.below}>
          <div className={styles.detail}>
            <div className={styles.standing}>
              <span>
                {text(rankLow === rankHigh ? "list.rank" : "list.rankRange", { rank, low: rankLow, high: rankHigh })}
              </span>{" "}
              {block && <span>{blockText(block)}</span>}
            </div>{" "}
            <span className={styles.persistence}>{persistence && text(`persistence.${persistence}`)}</span>
          </div>
          <ChangeLine hotspot={hotspot} />
          {byPriority && (
            <div className={styles.priority}>
              <PriorityBar priority={priority} />
              <span aria-hidden>{numbers.whole(priority.total)}</span>
            </div>
          )}
        </div>
      </td>
      <td className={styles.count}>{numbers.count(hotspot.count)}</td>
      <td className={styles.number}>{numbers.share(hotspot.share)}</td>
    </tr>
  );
}

/** Quiet by default: what is within normal variation takes no room. */
function ChangeLine({ hotspot: { change } }: { hotspot: RankedHotspot }) {
  const text = useText();
  const numbers = useNumbers();
  const { verdict, recent, expected } = change;
  if (verdict !== "increasing" && verdict !== "decreasing") return null;
  return (
    <div className={styles.change}>
      <strong>
        <Verdict verdict={verdict} />
      </strong>{" "}
      {expected !== null && !isHidden(recent) && (
        <span>{text("list.against", { recent: numbers.whole(recent), expected: numbers.ratio(expected) })}</span>
      )}
    </div>
  );
}
