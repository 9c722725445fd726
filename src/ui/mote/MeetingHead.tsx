import { X } from "lucide-react";
import type { ReactNode } from "react";
import type { Hotspot, HotspotList } from "../../domain/hotspot.ts";
import type { FilterCounts } from "../../domain/selection.ts";
import { DataStamp } from "../shared/DataStamp.tsx";
import { FictionalMark } from "../shared/FictionalMark.tsx";
import { useNumbers } from "../shared/number-format.ts";
import { SharedMark } from "../shared/SharedMark.tsx";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";
import { useMunicipality } from "../shared/use-municipality.ts";
import { usePeriodText } from "../shared/use-period-text.ts";
import styles from "./MeetingHead.module.css";

interface Props {
  readonly places: readonly Hotspot[];
  readonly list: HotspotList | null;
  /** Of the last 12 months of the period. */
  readonly counts: Answer<FilterCounts>;
}

/** Three figures that a room should leave with. */
export function MeetingHead({ places, list, counts }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const store = useStore();
  const municipality = useMunicipality();
  const periodText = usePeriodText();
  const events = counts.waiting ? null : counts.value;
  const share = places.at(-1)?.cumulativeShare;

  return (
    <header className={styles.head}>
      <div className={styles.top}>
        <h1 className={styles.title}>
          {municipality ?? text("shell.product")}
          {list && <span className={styles.period}>{periodText(list.period)}</span>}
        </h1>
        <span className={styles.mark}>
          <SharedMark /> <FictionalMark />
        </span>
        <DataStamp />
        <button type="button" className={styles.leave} onClick={() => store.getState().openScreen("karta")}>
          <X className={styles.icon} aria-hidden />
          {text("mote.leave")}
        </button>
      </div>
      <dl className={styles.figures}>
        <Figure label={text("mote.events12")}>{events ? numbers.count(events.total) : "…"}</Figure>
        <Figure label={text("mote.share")}>{list && share !== undefined ? numbers.share(share) : "…"}</Figure>
        <Figure label={text("mote.places")}>{list ? numbers.whole(places.length) : "…"}</Figure>
      </dl>
    </header>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.number}>{children}</dd>
    </div>
  );
}
