import { Copy, NotebookPen, Pencil, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { PlaceRef } from "../../domain/presence.ts";
import type { CitizenPromise } from "../../domain/promise.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import controls from "../shared/controls.module.css";
import { useListText } from "../shared/list-text.ts";
import { useText } from "../shared/text.ts";
import { ActivityList } from "./ActivityList.tsx";
import { NamedButton } from "./NamedButton.tsx";
import styles from "./PromiseCard.module.css";
import { useAreaNames } from "./use-areas.ts";
import { useIndicatorWords } from "./use-indicator-words.ts";

interface Props {
  readonly promise: CitizenPromise;
  /** null: nothing can be changed here. */
  readonly actions: {
    readonly onEdit: () => void;
    /** null: it has no activity that is noted by hand. */
    readonly onLog: (() => void) | null;
    readonly onDuplicate: () => void;
    readonly onRemove: () => void;
  } | null;
  readonly onShow: (place: PlaceRef) => void;
  /** The form and the list of what is noted. */
  readonly children?: ReactNode;
}

export function headingIdOf(promiseId: string): string {
  return `lofte-${promiseId}`;
}

/** One promise: what it says, where it holds, and what can be done with it. */
export function PromiseCard({ promise, actions, onShow, children }: Props) {
  const text = useText();
  const listText = useListText();
  const areaNames = useAreaNames();
  const indicatorWords = useIndicatorWords();
  const { id, title, planArea, responsible, areaCodes, places } = promise;
  const facts = [
    `${isoDateOfDay(promise.fromDay)} – ${isoDateOfDay(promise.toDay)}`,
    responsible,
    planArea === null ? "" : text(`promise.planArea.${planArea}`),
    areaCodes.length > 0 ? listText(areaNames(areaCodes)) : places.length === 0 ? text("promise.where.all") : "",
  ].filter((fact) => fact !== "");
  const indicator = indicatorWords(promise.indicator);
  return (
    <article aria-labelledby={headingIdOf(id)} className={styles.card}>
      <h3 id={headingIdOf(id)} tabIndex={-1} className={styles.title}>
        {title}
      </h3>
      <p className={styles.facts}>{facts.join(" · ")}</p>
      <p className={styles.text}>{promise.text}</p>
      {places.length > 0 && <Places places={places} onShow={onShow} />}
      <ActivityList activities={promise.activities} />
      {indicator !== null && (
        <p>
          <span className={styles.facts}>{text("promise.indicator")}:</span> {indicator}
        </p>
      )}
      {actions && (
        <div className={styles.buttons}>
          {actions.onLog && (
            <NamedButton does="promise.log.add" name={title} Icon={NotebookPen} onClick={actions.onLog} />
          )}
          <NamedButton does="promise.edit" name={title} Icon={Pencil} onClick={actions.onEdit} />
          <NamedButton does="promise.duplicate" name={title} Icon={Copy} onClick={actions.onDuplicate} />
          <NamedButton does="promise.remove" name={title} Icon={Trash2} onClick={actions.onRemove} />
        </div>
      )}
      {actions && !actions.onLog && <p className={styles.facts}>{text("promise.log.nothing")}</p>}
      {children}
    </article>
  );
}

function Places({ places, onShow }: { places: readonly PlaceRef[]; onShow: (place: PlaceRef) => void }) {
  const text = useText();
  return (
    <p className={styles.places}>
      <span className={styles.facts}>{text("promise.places")}:</span>
      {places.map((place) => (
        <button
          key={place.id}
          type="button"
          className={controls.link}
          aria-label={text("promise.places.show", { name: place.name })}
          onClick={() => onShow(place)}
        >
          {place.name}
        </button>
      ))}
    </p>
  );
}
