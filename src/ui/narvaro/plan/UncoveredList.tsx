import { Plus } from "lucide-react";
import { useId } from "react";
import type { NeedSlot, PlanPlace } from "../../../domain/presence.ts";
import { weekdayOfDay } from "../../../domain/time.ts";
import { useWeekdayNames } from "../../karta/use-weekday-names.ts";
import controls from "../../shared/controls.module.css";
import { useListText } from "../../shared/list-text.ts";
import { useNumbers } from "../../shared/number-format.ts";
import { useText } from "../../shared/text.ts";
import styles from "./UncoveredList.module.css";
import { type UncoveredPart, uncoveredParts } from "./uncovered.ts";

interface Props {
  readonly uncovered: readonly NeedSlot[];
  readonly places: readonly PlanPlace[];
  readonly onAdd: (startMinute: number, place: PlanPlace) => void;
}

/** "4 platser utan närvaro fredag kväll": what the plan leaves, whether anybody could go there, and the way to it. */
export function UncoveredList({ uncovered, places, onAdd }: Props) {
  const text = useText();
  const { share } = useNumbers();
  const id = useId();
  const parts = uncoveredParts(uncovered);
  const staffed = parts.filter(({ isStaffed }) => isStaffed);
  const unstaffed = parts.filter(({ isStaffed }) => !isStaffed);

  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {text("presence.uncovered.title")}
      </h3>
      {parts.length === 0 ? (
        <p>{text(places.length === 0 ? "presence.noNeed" : "presence.uncovered.none")}</p>
      ) : (
        <>
          {staffed.length > 0 && <Parts parts={staffed} places={places} onAdd={onAdd} />}
          {unstaffed.length > 0 && (
            <details>
              <summary className={controls.link}>
                {text("presence.uncovered.nobodyOn", {
                  count: unstaffed.length,
                  share: share(unstaffed.reduce((sum, { need }) => sum + need, 0)),
                })}
              </summary>
              <Parts parts={unstaffed} places={places} onAdd={onAdd} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

interface PartsProps extends Pick<Props, "places" | "onAdd"> {
  readonly parts: readonly UncoveredPart[];
}

function Parts({ parts, places, onAdd }: PartsProps) {
  const text = useText();
  const listText = useListText();
  const names = useWeekdayNames();
  const { share } = useNumbers();
  const placeById = new Map(places.map((place) => [place.id, place]));
  return (
    <ul>
      {parts.map(({ day, part, slots, places: ids, need, isStaffed }) => {
        const when = text(`presence.part.${part}`, {
          day: names.long[weekdayOfDay(day)]!,
          next: names.long[weekdayOfDay(day + 1)]!,
        });
        // Where somebody is on, and there where the need is greatest.
        const neediest = slots.reduce((best, slot) => (weight(slot) > weight(best) ? slot : best));
        const place = placeById.get(neediest.placeId);
        return (
          <li key={`${day} ${part}`} className={styles.part}>
            <div>
              <p className={styles.words}>{text("presence.uncovered.part", { count: ids.length, when })}</p>
              <p className={styles.soft}>
                {listText(ids.map((one) => placeById.get(one)?.name ?? one))}.{" "}
                {text("presence.uncovered.need", { share: share(need) })}{" "}
                {text(isStaffed ? "presence.uncovered.staffed" : "presence.uncovered.unstaffed")}
              </p>
            </div>
            {place && (
              <button
                type="button"
                className={controls.button}
                aria-label={text("presence.uncovered.addWhere", { place: place.name, when })}
                onClick={() => onAdd(neediest.startMinute, place)}
              >
                <Plus size={16} aria-hidden />
                {text("presence.uncovered.add")}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Need is a share under 1: any staffed slot goes before every other. */
function weight({ need, isStaffed }: NeedSlot): number {
  return need + (isStaffed ? 1 : 0);
}
