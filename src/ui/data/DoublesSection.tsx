import { useCallback, useMemo, useRef, useState } from "react";
import type { DoublePair, Doubles, DoubleVerdict } from "../../domain/double.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { incidentSourcesOf } from "../shared/freshness.ts";
import { useNumbers } from "../shared/number-format.ts";
import { Skeleton } from "../shared/Skeleton.tsx";
import { DOUBLES_ID } from "../shared/show-doubles.ts";
import { useAppState } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import { useAnswer } from "../shared/use-answer.ts";
import { DoublePairItem } from "./DoublePairItem.tsx";
import styles from "./DoublesSection.module.css";
import { Panel } from "./Panel.tsx";
import { useDataChange } from "./use-data-change.ts";

const SHOWN_AT_FIRST = 10;

/** Events that two sources seem to share: proposed here, decided by the user, never merged by themselves. */
export function DoublesSection() {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const hasSeveral = useAppState((state) => incidentSourcesOf(state.summary?.sources ?? []).length > 1);
  const isShared = useAppState((state) => state.leastShown !== null);
  return (
    <Panel title={text("doubles.title")} anchor={DOUBLES_ID} headingRef={heading}>
      {isShared ? (
        <p>{text("doubles.shared")}</p>
      ) : hasSeveral ? (
        <Proposed onDecided={() => heading.current?.focus()} />
      ) : (
        <p className={styles.soft}>{text("doubles.oneSource")}</p>
      )}
    </Panel>
  );
}

/** @param onDecided what was decided is gone from where the focus was */
function Proposed({ onDecided }: { onDecided: () => void }) {
  const text = useText();
  const dataset = useDataset();
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const question = useMemo(() => (revision === null ? null : { revision }), [revision]);
  const ask = useCallback(() => dataset.doubles(), [dataset]);
  const { value, failed, askAgain } = useAnswer<{ revision: number }, Doubles>(question, ask);

  if (failed) return <Trouble message={text("doubles.failed")} onAgain={askAgain} />;
  if (!value) {
    return (
      <div role="status">
        <p>{text("doubles.looking")}</p>
        <Skeleton rows={4} />
      </div>
    );
  }
  if (value.pairs.length === 0) return <p className={styles.soft}>{text("doubles.none")}</p>;
  return <Pairs doubles={value} onDecided={onDecided} />;
}

function Pairs({ doubles, onDecided }: { doubles: Doubles; onDecided: () => void }) {
  const text = useText();
  const dataset = useDataset();
  const { whole } = useNumbers();
  const { working, change } = useDataChange();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const { undecided, same, different } = doubles;
  const pairs = useSteadyOrder(doubles.pairs);
  const open = pairs.filter(({ verdict }) => verdict === null);

  async function decide(some: readonly DoublePair[], verdict: DoubleVerdict | null, said: string) {
    const keys = some.map(({ key }) => key);
    if ((await change(() => dataset.decideDoubles(keys, verdict), said)) && some.length > 1) onDecided();
  }

  return (
    <>
      <p>{text("doubles.about")}</p>
      <div className={styles.head}>
        <p role="status" className={styles.count}>
          {text("doubles.undecided", { count: undecided })}
          {same + different > 0 && (
            <span className={styles.soft}>
              {" "}
              · {text("doubles.decided", { same: whole(same), different: whole(different) })}
            </span>
          )}
        </p>
        {open.length > 1 && (
          <div className={styles.buttons}>
            <button
              type="button"
              className={controls.button}
              disabled={working}
              onClick={() => void decide(open, "same", text("doubles.saidAllSame", { count: open.length }))}
            >
              {text("doubles.allSame")}
            </button>
            <button
              type="button"
              className={controls.button}
              disabled={working}
              onClick={() => void decide(open, "different", text("doubles.saidAllDifferent", { count: open.length }))}
            >
              {text("doubles.allDifferent")}
            </button>
          </div>
        )}
      </div>
      <ol className={styles.list} aria-label={text("doubles.table")}>
        {pairs.slice(0, shown).map((pair, index) => (
          <DoublePairItem
            key={pair.key}
            pair={pair}
            number={index + 1}
            disabled={working}
            onDecide={(verdict) => void decide([pair], verdict, text(SAID[verdict ?? "back"]))}
          />
        ))}
      </ol>
      {pairs.length > shown && (
        <button type="button" className={`${controls.link} ${styles.more}`} onClick={() => setShown(shown + 50)}>
          {text("doubles.more")}
        </button>
      )}
      {undecided > open.length && (
        <p className={styles.soft}>
          {text("doubles.listed", { listed: pairs.length, all: whole(undecided + same + different) })}
        </p>
      )}
    </>
  );
}

/** In the order first seen: a pair that is decided stays where it is, under the hand and the focus that decided it. */
function useSteadyOrder(pairs: readonly DoublePair[]): readonly DoublePair[] {
  const [seen, setSeen] = useState<ReadonlyMap<string, number>>(new Map());
  const unseen = pairs.filter(({ key }) => !seen.has(key));
  const order =
    unseen.length === 0 ? seen : new Map([...seen, ...unseen.map(({ key }, i) => [key, seen.size + i] as const)]);
  if (order !== seen) setSeen(order);
  return [...pairs].sort((a, b) => order.get(a.key)! - order.get(b.key)!);
}

const SAID = { same: "doubles.saidSame", different: "doubles.saidDifferent", back: "doubles.saidBack" } as const;
