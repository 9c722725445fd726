import { MapPin } from "lucide-react";
import { useState } from "react";
import type { Pile, Source } from "../../domain/source.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./PileList.module.css";
import { useDataChange } from "./use-data-change.ts";
import { usePileText } from "./use-pile-text.ts";

const SHOWN_AT_FIRST = 3;

/** Points that many events share, each with what it is, and the word that its place is true after all. */
export function PileList({ source }: { source: Source }) {
  const text = useText();
  const [all, setAll] = useState(false);
  const piles = all ? source.piles : source.piles.slice(0, SHOWN_AT_FIRST);
  const more = source.piles.length - piles.length;
  return (
    <>
      <ul className={styles.list}>
        {piles.map((pile) => (
          <PileItem key={pile.id} source={source} pile={pile} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className={controls.link} onClick={() => setAll(true)}>
          {text("sources.pile.more", { count: more })}
        </button>
      )}
    </>
  );
}

function PileItem({ source, pile }: { source: Source; pile: Pile }) {
  const text = useText();
  const dataset = useDataset();
  const pileText = usePileText();
  const { whole } = useNumbers();
  const { working, change } = useDataChange();
  // What was ticked, until the data have it: a box that jumps back for a moment looks broken.
  const [wanted, setWanted] = useState<boolean | null>(null);

  const trust = async (isTrusted: boolean) => {
    setWanted(isTrusted);
    const trusted = source.piles.filter((other) => (other.id === pile.id ? isTrusted : other.isTrusted));
    await change(
      () => dataset.describeSource(source.id, { trustedPiles: trusted.map(({ id }) => id) }),
      text(isTrusted ? "sources.pile.nowTrusted" : "sources.pile.withdrawn"),
    );
    setWanted(null);
  };

  return (
    <li className={styles.item}>
      <MapPin size={16} aria-hidden />
      <p className={styles.words}>
        {pileText(pile)} {text(pile.isTrusted ? "sources.pile.trusted" : "sources.pile.kept")}
      </p>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={wanted ?? pile.isTrusted}
          disabled={working}
          aria-label={text("sources.pile.trustOf", { count: whole(pile.count), name: source.name })}
          onChange={(event) => void trust(event.target.checked)}
        />
        {text("sources.pile.trust")}
      </label>
    </li>
  );
}
