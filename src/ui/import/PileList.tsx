import { MapPin } from "lucide-react";
import { useState } from "react";
import type { Pile, Source } from "../../domain/source.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { useNumbers } from "../shared/number-format.ts";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./PileList.module.css";
import { usePileWords } from "./use-pile-words.ts";

/** The largest are said; what follows them in a file of snapped addresses is many and small. */
const MOST_SHOWN = 5;

/** Points of false precision in a source: a sentence each, and a switch for those whose place is true. */
export function PileList({ source }: { source: Source }) {
  const text = useText();
  const { whole } = useNumbers();
  const store = useStore();
  const dataset = useDataset();
  const words = usePileWords();
  const [all, setAll] = useState(false);
  const [failed, setFailed] = useState(false);
  const { piles } = source;
  if (piles.length === 0) return null;

  const trust = (pile: Pile) => {
    const trusted = piles.filter(({ id, isTrusted }) => (id === pile.id ? !isTrusted : isTrusted));
    setFailed(false);
    dataset.describeSource(source.id, { trustedPiles: trusted.map(({ id }) => id) }).then(
      (summary) => store.getState().dataLoaded(summary),
      (error: unknown) => {
        console.error(error);
        setFailed(true);
      },
    );
  };

  return (
    <div className={styles.piles}>
      <h4 className={styles.title}>{text("import.piles")}</h4>
      <ul className={styles.list}>
        {(all ? piles : piles.slice(0, MOST_SHOWN)).map((pile) => (
          <li key={pile.id} className={styles.pile}>
            <MapPin size={16} aria-hidden />
            <div>
              <p>{words(pile)}</p>
              <label className={styles.option}>
                <input type="checkbox" checked={pile.isTrusted} onChange={() => trust(pile)} />
                {text("import.piles.trust")}
              </label>
            </div>
          </li>
        ))}
      </ul>
      {piles.length > MOST_SHOWN && !all && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {text("import.piles.more", { count: whole(piles.length - MOST_SHOWN) })}
        </button>
      )}
      <p aria-live="polite">{failed && text("import.done.failed")}</p>
    </div>
  );
}
