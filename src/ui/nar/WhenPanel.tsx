import { useState } from "react";
import type { RankedList } from "../../domain/priority.ts";
import type { FilterCounts } from "../../domain/selection.ts";
import { isHidden } from "../../domain/shown.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { TimeAdvice } from "./TimeAdvice.tsx";
import { Timeline } from "./Timeline.tsx";
import { WeekMatrix } from "./WeekMatrix.tsx";
import styles from "./WhenPanel.module.css";

interface Props {
  readonly list: RankedList | null;
  readonly counts: FilterCounts | null;
}

/** When: the timeline whose brush sets the period, the week by hours, and what to make of it. */
export function WhenPanel({ list, counts }: Props) {
  const text = useText();
  const chosenId = useAppState((state) => (state.chosen.kind === "hotspot" ? state.chosen.id : null));
  const summary = useAppState((state) => state.summary);
  /** The chosen place whose week was put aside for the whole selection's. */
  const [aside, setAside] = useState<string | null>(null);
  // The hours of a single place are not published.
  const isShared = useAppState((state) => state.leastShown !== null);
  const chosenPlace = isShared ? null : (list?.hotspots.find((hotspot) => hotspot.id === chosenId) ?? null);
  const place = chosenPlace && chosenPlace.id !== aside ? chosenPlace : null;
  const rhythm = place?.rhythm ?? list?.rhythm ?? null;

  return (
    <div className={styles.panel}>
      {summary && (summary.firstDay === null || summary.lastDay === null) ? (
        <p className={styles.note}>{text("when.undated")}</p>
      ) : (
        <Timeline counts={counts} />
      )}
      {isShared && rhythm?.hours.every(isHidden) ? (
        <p className={styles.note}>{text("view.hoursReason")}</p>
      ) : (
        <>
          <WeekMatrix
            rhythm={rhythm}
            place={chosenPlace}
            showsPlace={place !== null}
            onShowPlace={(shows) => setAside(shows ? null : (chosenPlace?.id ?? null))}
          />
          {rhythm && <TimeAdvice rhythm={rhythm} />}
        </>
      )}
    </div>
  );
}
