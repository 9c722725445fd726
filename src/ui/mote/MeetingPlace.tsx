import { type ReactNode, useEffect, useEffectEvent } from "react";
import { inShort, whyHere } from "../../analysis/why-here.ts";
import type { Change } from "../../domain/change.ts";
import type { Hotspot } from "../../domain/hotspot.ts";
import type { RankedHotspot, RankedList } from "../../domain/priority.ts";
import { useWhyText } from "../karta/use-why-text.ts";
import { Verdict } from "../karta/Verdict.tsx";
import { LoadTrouble } from "../shared/LoadTrouble.tsx";
import { useNumbers } from "../shared/number-format.ts";
import { RankBadge } from "../shared/RankBadge.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";
import styles from "./MeetingPlace.module.css";

interface Props {
  readonly places: readonly Hotspot[];
  readonly answer: Answer<RankedList>;
}

/** One place at a time, read from the back of the room; arrow keys step, Esc leaves. */
export function MeetingPlace({ places, answer }: Props) {
  const text = useText();
  const store = useStore();
  const load = useAppState((state) => state.load);
  const chosenId = useAppState((state) => (state.chosen.kind === "hotspot" ? state.chosen.id : null));
  const chosen = places.find(({ id }) => id === chosenId);
  const first = places[0];

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open], [role=dialog]")) return;
    if (event.key === "Escape") {
      // The same press must not also close the card of the map one comes back to.
      event.preventDefault();
      event.stopPropagation();
      store.getState().openScreen("karta");
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined || places.length === 0) return;
    event.preventDefault();
    // The map also listens to arrows; in a meeting they belong to the list.
    event.stopPropagation();
    const now = places.findIndex(({ id }) => id === chosenId);
    const next = places[Math.min(Math.max(now + step, 0), places.length - 1)]!;
    store.getState().choose({ kind: "hotspot", id: next.id });
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener, { capture: true });
    return () => document.removeEventListener("keydown", listener, { capture: true });
  }, []);

  // The room always looks at a place: the map flies to what is chosen in the store.
  const firstId = first?.id;
  const lost = chosen === undefined;
  useEffect(() => {
    if (lost && firstId !== undefined) store.getState().choose({ kind: "hotspot", id: firstId });
  }, [lost, firstId, store]);

  const shownId = (chosen ?? first)?.id;
  const list = answer.value;
  const shown = list?.hotspots.find(({ id }) => id === shownId);
  return (
    <section className={styles.place} aria-label={text("mote.panel")}>
      {load.phase === "failed" ? (
        <LoadTrouble />
      ) : answer.failed ? (
        <Trouble message={text("hotspots.failed")} onAgain={answer.askAgain} />
      ) : list && shown ? (
        <>
          <Sentence hotspot={shown} list={list} />
          <ol className={styles.list} aria-label={text("hotspots.title")}>
            {places.map((hotspot) => (
              <li key={hotspot.id}>
                <button
                  type="button"
                  className={styles.row}
                  aria-current={hotspot.id === shown.id ? "true" : undefined}
                  onClick={() => store.getState().choose({ kind: "hotspot", id: hotspot.id })}
                >
                  <RankBadge rank={hotspot.rank} />
                  <span className={styles.name}>{hotspot.name}</span>
                  <Count hotspot={hotspot} />
                </button>
              </li>
            ))}
          </ol>
          <p className={styles.hint}>{text("mote.hint")}</p>
        </>
      ) : (
        <p>{text(answer.value ? "mote.empty" : "shared.loadingData")}</p>
      )}
    </section>
  );
}

function Sentence({ hotspot, list }: { hotspot: RankedHotspot; list: RankedList }) {
  const text = useText();
  const numbers = useNumbers();
  const whyText = useWhyText();
  return (
    <div className={styles.why} aria-live="polite">
      <h2 className={styles.title}>
        <RankBadge rank={hotspot.rank} /> <span>{hotspot.name}</span>
      </h2>
      <p>{whyText(inShort(whyHere(hotspot, list, null)), hotspot.areaName)}</p>
      <p className={styles.decide}>{text("mote.decide")}</p>
      <dl className={styles.facts}>
        <Fact label={text("card.last28Days")}>
          <LastDays change={hotspot.change} />
        </Fact>
        {hotspot.openRequests !== null && (
          <Fact label={text("card.openRequests")}>{numbers.count(hotspot.openRequests)}</Fact>
        )}
        {hotspot.survey && (
          <Fact label={text("mote.unsafe")}>
            {text("mote.unsafeShare", {
              percent: numbers.whole(hotspot.survey.percent),
              low: numbers.whole(hotspot.survey.low),
              high: numbers.whole(hotspot.survey.high),
            })}
          </Fact>
        )}
      </dl>
    </div>
  );
}

/** Said to be a change only when it is one. */
function LastDays({ change: { recent, expected, verdict } }: { change: Change }) {
  const text = useText();
  const numbers = useNumbers();
  if (expected === null || verdict === "newOnList") return numbers.count(recent);
  return (
    <>
      {text("mote.againstExpected", { count: numbers.count(recent), expected: numbers.ratio(expected) })}
      {(verdict === "increasing" || verdict === "decreasing") && (
        <strong className={styles.change}>
          <Verdict verdict={verdict} />
        </strong>
      )}
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

function Count({ hotspot }: { hotspot: Hotspot }) {
  const numbers = useNumbers();
  return <span className={styles.count}>{numbers.count(hotspot.count12Months)}</span>;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
