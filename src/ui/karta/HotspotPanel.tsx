import { PanelRightClose, PanelRightOpen } from "lucide-react";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import type { PlaceHistory } from "../../domain/place-history.ts";
import type { RankedList } from "../../domain/priority.ts";
import type { FilterCounts } from "../../domain/selection.ts";
import { drawnCount } from "../../domain/shown.ts";
import { Term } from "../help/Term.tsx";
import { Sheet } from "../phone/Sheet.tsx";
import type { SheetHeight } from "../phone/sheet-heights.ts";
import controls from "../shared/controls.module.css";
import { LoadTrouble } from "../shared/LoadTrouble.tsx";
import { MethodLink } from "../shared/MethodLink.tsx";
import { Skeleton } from "../shared/Skeleton.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";
import { usePeriodText } from "../shared/use-period-text.ts";
import { useRemembered } from "../shared/use-remembered.ts";
import { BacktestEntry } from "./BacktestEntry.tsx";
import { ChosenCard } from "./ChosenCard.tsx";
import { ExportControls } from "./ExportControls.tsx";
import { HotspotOptionsBar } from "./HotspotOptionsBar.tsx";
import styles from "./HotspotPanel.module.css";
import { HotspotTable } from "./HotspotTable.tsx";
import { LeftOutNote } from "./LeftOutNote.tsx";
import { LIST_ID } from "./list-id.ts";
import { PickedCard } from "./PickedCard.tsx";
import { PiledNote } from "./PiledNote.tsx";
import type { Picked } from "./picked.ts";
import { SelectionStatus } from "./SelectionStatus.tsx";

/** On a phone the panel is a sheet over the map. */
export interface PhoneSheet {
  readonly height: SheetHeight;
  readonly onHeight: (height: SheetHeight) => void;
  readonly onCovered: (pixels: number) => void;
  /** The way to the filters. */
  readonly filters: ReactNode;
}

interface Props {
  readonly hotspots: Answer<RankedList>;
  readonly history: Answer<PlaceHistory>;
  readonly counts: Answer<FilterCounts>;
  readonly phone: PhoneSheet | null;
  /** Picked on the map and not in the store: its card goes first. */
  readonly picked: Picked | null;
  readonly onUnpick: () => void;
}

/** Right of the map, on a phone the sheet below it: the ranked places, and the card of what is chosen. */
export function HotspotPanel({ hotspots, history, counts, phone, picked, onUnpick }: Props) {
  const text = useText();
  const store = useStore();
  const [open, setOpen] = useRemembered("panel.right", true);
  const chosen = useAppState((state) => state.chosen);
  const hasCard = picked !== null || chosen.kind !== "none";
  const onKarta = useAppState((state) => state.screen === "karta");

  const close = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || !onKarta || !hasCard) return;
    if (document.querySelector("dialog[open], [role=dialog], [role=menu], :popover-open")) return;
    if (picked) onUnpick();
    else store.getState().choose({ kind: "none" });
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => close(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);

  // What is chosen is to be seen; how far up it then is, is up to the user.
  const [shownFor, setShownFor] = useState(chosen);
  if (shownFor !== chosen) {
    setShownFor(chosen);
    if (phone?.height === "peek" && chosen.kind !== "none") phone.onHeight("half");
  }

  const content = (
    <div className={hasCard ? styles.withCard : styles.content}>
      <section id={LIST_ID} tabIndex={-1} className={styles.list} aria-label={text("hotspots.list")}>
        <ListContent hotspots={hotspots} history={history.value} />
      </section>
      {hasCard && (
        <div className={styles.card}>
          {picked ? (
            <PickedCard picked={picked} onClose={onUnpick} />
          ) : (
            chosen.kind !== "none" && (
              <ChosenCard chosen={chosen} hotspots={hotspots} history={history} counts={counts.value} />
            )
          )}
        </div>
      )}
    </div>
  );
  const exports = (
    <ExportControls list={hotspots.value} history={history.value} waiting={hotspots.waiting || history.waiting} />
  );

  if (phone) {
    return (
      <Sheet
        label={text("hotspots.panel")}
        height={phone.height}
        onHeight={phone.onHeight}
        onCovered={phone.onCovered}
        head={
          <>
            <h2 className={styles.title}>{text("hotspots.title")}</h2>
            {phone.filters}
          </>
        }
      >
        <SelectionStatus counts={counts} hidden={false} />
        <div className={styles.sheet} inert={phone.height === "peek"}>
          {content}
          {!hasCard && phone.height === "full" && exports}
        </div>
      </Sheet>
    );
  }

  const label = text(open ? "hotspots.fold" : "hotspots.unfold");
  const Icon = open ? PanelRightClose : PanelRightOpen;
  return (
    <aside className={open ? styles.panel : styles.folded} aria-label={text("hotspots.panel")} data-tour="list">
      <div className={styles.head}>
        {open && <h2 className={styles.title}>{text("hotspots.title")}</h2>}
        {open && <Term term="hotspot" label={text("hotspots.title")} />}
        <button
          type="button"
          className={controls.icon}
          aria-label={label}
          aria-expanded={open}
          title={label}
          onClick={() => setOpen(!open)}
        >
          <Icon size={18} aria-hidden />
        </button>
      </div>
      <SelectionStatus counts={counts} hidden={!open} />
      {open && content}
      {open && exports}
    </aside>
  );
}

interface ListProps {
  readonly hotspots: Answer<RankedList>;
  readonly history: PlaceHistory | null;
}

function ListContent({ hotspots, history }: ListProps) {
  const text = useText();
  const store = useStore();
  const periodText = usePeriodText();
  const load = useAppState((state) => state.load);
  const list = hotspots.value;
  const isShared = useAppState((state) => state.leastShown !== null);

  if (load.phase === "failed") return <LoadTrouble />;
  if (hotspots.failed) return <Trouble message={text("hotspots.failed")} onAgain={hotspots.askAgain} />;
  if (!list) return <ListSkeleton />;
  if (list.totalEvents === 0 || list.hotspots.length === 0) {
    return (
      <div className={styles.empty}>
        <p>
          {text(emptyBecause(list, isShared))}
          <PiledNote piledEvents={list.piledEvents} />
        </p>
        <button type="button" className={controls.button} onClick={() => store.getState().clearSelection()}>
          {text("filter.clear")}
        </button>
      </div>
    );
  }
  return (
    <>
      <div className={styles.options}>
        <HotspotOptionsBar list={list} />
      </div>
      <div className={styles.explain}>
        {text("hotspots.explain", { period: periodText(list.period) })} <LeftOutNote leftOut={list.leftOut} />
        <PiledNote piledEvents={list.piledEvents} /> <MethodLink /> <BacktestEntry />
      </div>
      <HotspotTable list={list} history={history} waiting={hotspots.waiting} />
    </>
  );
}

function emptyBecause({ totalEvents, piledEvents }: RankedList, isShared: boolean) {
  if (drawnCount(piledEvents) > totalEvents) return "hotspots.noTruePlace";
  if (totalEvents > 0) return "hotspots.noPlace";
  return isShared ? "view.listWithheld" : "hotspots.emptySelection";
}

/** What is being done is said by the status line above. */
function ListSkeleton() {
  return (
    <div className={styles.skeleton}>
      <HotspotOptionsBar list={null} />
      <Skeleton rows={12} tall />
    </div>
  );
}
