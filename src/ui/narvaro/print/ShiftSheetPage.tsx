import type { FeatureCollection } from "geojson";
import type { Area } from "../../../domain/area.ts";
import { clockOf } from "../../../domain/clock.ts";
import { useListText } from "../../shared/list-text.ts";
import { PrintPage } from "../../shared/print/PrintPage.tsx";
import { SmallMap } from "../../shared/SmallMap.tsx";
import { useText } from "../../shared/text.ts";
import { useLongDayText } from "../delivered/use-long-day-text.ts";
import { usePlanWords } from "../plan/use-plan-words.ts";
import { visitMarks } from "../plan/visit-marks.ts";
import styles from "./ShiftSheetPage.module.css";
import type { ShiftSheet } from "./shift-sheets.ts";

interface Props {
  readonly sheet: ShiftSheet;
  readonly areas: readonly Area[];
  readonly base: FeatureCollection | null;
}

/** The more stops, the less of the page is left to the map, so that a long shift is still one sheet. */
const MAP_HEIGHTS = [
  { stops: 8, height: 330 },
  { stops: 12, height: 200 },
] as const;
const LEAST_MAP_HEIGHT = 150;

/** One team's shift on paper: where to be, when and why, boxes to tick and room to write. */
export function ShiftSheetPage({ sheet, areas, base }: Props) {
  const text = useText();
  const listText = useListText();
  const words = usePlanWords();
  const longDay = useLongDayText();
  const { actor, team, teams, mode, day, fromMinute, toMinute, stops } = sheet;
  const areaNames = new Map(areas.map(({ code, name }) => [code, name]));
  const marks = visitMarks(
    // Locked or not is the planner's business.
    stops.map(({ visit }) => ({ ...visit, locked: false })),
    () => "ahead",
    null,
    { visit: ({ place }) => place.name, several: listText },
  );
  return (
    <PrintPage
      title={teams > 1 || team > 1 ? words.team(actor, team) : words.actor(actor)}
      subtitle={text("shiftSheet.when", {
        day: longDay(day),
        from: clockOf(fromMinute),
        to: clockOf(toMinute),
        mode,
        stops: stops.length,
      })}
    >
      <div className={styles.map}>
        <SmallMap
          areas={areas}
          base={base}
          marks={marks}
          label={text("shiftSheet.map")}
          height={MAP_HEIGHTS.find((most) => stops.length <= most.stops)?.height ?? LEAST_MAP_HEIGHT}
        />
      </div>
      <table className={styles.stops}>
        <thead>
          <tr>
            <th scope="col">{text("shiftSheet.stop")}</th>
            <th scope="col">{text("shiftSheet.time")}</th>
            <th scope="col">{text("shiftSheet.travel")}</th>
            <th scope="col">{text("shiftSheet.place")}</th>
            <th scope="col">{text("shiftSheet.done")}</th>
            <th scope="col">{text("shiftSheet.notes")}</th>
          </tr>
        </thead>
        <tbody>
          {stops.map(({ number, visit, travelMinutes }) => {
            const isFirstThere = stops.find((stop) => stop.visit.place.id === visit.place.id)?.number === number;
            const area = visit.areaCode === null ? undefined : areaNames.get(visit.areaCode);
            return (
              <tr key={visit.id}>
                <td className={styles.number}>{number}</td>
                <td className={styles.time}>
                  <strong>{words.span(visit)}</strong>
                </td>
                <td className={styles.time}>
                  {travelMinutes === null
                    ? text("shiftSheet.first")
                    : travelMinutes === 0
                      ? text("shiftSheet.stay")
                      : text("shiftSheet.minutes", { minutes: travelMinutes })}
                </td>
                <td className={styles.place}>
                  <strong>{visit.place.name}</strong>
                  {area !== undefined && area !== visit.place.name && `, ${area}`}
                  <p className={styles.reason}>
                    {!visit.reason
                      ? text("presence.reason.hand")
                      : isFirstThere
                        ? words.reason({ ...visit.reason, travelMinutes: null })
                        : words.slot(visit.reason)}
                    {visit.note && ` ${visit.note}`}
                  </p>
                </td>
                <td>
                  <span className={styles.box} />
                </td>
                <td className={styles.line} />
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.foot}>{text("shiftSheet.foot")}</p>
    </PrintPage>
  );
}
