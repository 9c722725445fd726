import type { FollowUp, FollowUpPlace } from "../../domain/follow-up.ts";
import controls from "../shared/controls.module.css";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import { WideTable } from "../shared/WideTable.tsx";
import { CHANGE_SIGNS, PLACE_CHANGES } from "./follow-up-marks.ts";
import styles from "./PlaceChanges.module.css";
import tables from "./tables.module.css";

interface Props {
  readonly followUp: FollowUp;
  /** null on paper, where nothing can be shown on the map. */
  readonly onShow: ((place: FollowUpPlace) => void) | null;
}

export function rowIdOf(placeId: string): string {
  return `uppfoljd-${placeId}`;
}

/** Places that stayed on the list, came to it and left it, under the signs that they have on the map. */
export function PlaceChanges({ followUp, onShow }: Props) {
  const text = useText();
  return (
    <>
      <p className={styles.explain}>{text("followUp.hotspots.explain")}</p>
      {followUp.isHistoryShort ? (
        <p>{text("followUp.hotspots.short")}</p>
      ) : (
        PLACE_CHANGES.map((change) => (
          <section key={change} className={styles.part}>
            <h4 className={styles.title}>
              <span className={`${styles.sign} ${styles[change]}`} aria-hidden>
                {CHANGE_SIGNS[change]}
              </span>
              {text(`followUp.${change}`)}: {followUp[change].length}
            </h4>
            {followUp[change].length > 0 && (
              <Places places={followUp[change]} label={text(`followUp.${change}`)} onShow={onShow} />
            )}
          </section>
        ))
      )}
    </>
  );
}

interface PlacesProps {
  readonly places: readonly FollowUpPlace[];
  readonly label: string;
  readonly onShow: ((place: FollowUpPlace) => void) | null;
}

function Places({ places, label, onShow }: PlacesProps) {
  const text = useText();
  const { count } = useNumbers();
  return (
    <WideTable label={label} className={tables.long}>
      <table className={tables.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{text("followUp.place")}</th>
            <th scope="col" className={tables.number}>
              {text("followUp.rankBefore")}
            </th>
            <th scope="col" className={tables.number}>
              {text("followUp.rankAfter")}
            </th>
            <th scope="col" className={tables.number}>
              {text("followUp.place.count")}
            </th>
            <th scope="col" className={tables.number}>
              {text("followUp.place.visits")}
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.id} id={onShow ? rowIdOf(place.id) : undefined} tabIndex={onShow ? -1 : undefined}>
              <th scope="row">
                {onShow ? (
                  <button
                    type="button"
                    className={`${controls.link} ${styles.place}`}
                    aria-label={text("followUp.place.show", { name: place.name })}
                    onClick={() => onShow(place)}
                  >
                    {place.name}
                  </button>
                ) : (
                  place.name
                )}
                {place.areaName !== null && place.areaName !== place.name && (
                  <span className={styles.area}>{place.areaName}</span>
                )}
              </th>
              <td className={tables.number}>{place.rankBefore ?? "–"}</td>
              <td className={tables.number}>{place.rankAfter ?? "–"}</td>
              <td className={tables.number}>{count(place.count)}</td>
              <td className={tables.number}>{count(place.delivered)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
