import { useCallback, useMemo } from "react";
import type { Area } from "../../domain/area.ts";
import type { LngLat } from "../../domain/coordinates.ts";
import { EVERY_REQUEST, OLDEST_FIRST, type RequestGroup } from "../../domain/request-list.ts";
import type { Selection } from "../../domain/selection.ts";
import type { Shown } from "../../domain/shown.ts";
import type { SurveyEstimate } from "../../domain/survey.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import type { UnsafePlace } from "../../domain/unsafe-place.ts";
import { isPointInPolygons } from "../../geo/point-in-polygon.ts";
import controls from "../shared/controls.module.css";
import { DataStamp } from "../shared/DataStamp.tsx";
import { useDataset } from "../shared/dataset-context.tsx";
import { effectivePeriod } from "../shared/effective-period.ts";
import { FictionalMark } from "../shared/FictionalMark.tsx";
import { Modal } from "../shared/Modal.tsx";
import { useNumbers } from "../shared/number-format.ts";
import { SharedMark } from "../shared/SharedMark.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import { useAnswer } from "../shared/use-answer.ts";
import { usePeriodText } from "../shared/use-period-text.ts";
import { useChosenSurvey } from "../shared/use-survey.ts";
import { WideTable } from "../shared/WideTable.tsx";
import styles from "./MapList.module.css";

/** Near enough to see the streets around a place. */
const PLACE_ZOOM = 15;

interface AreaRow {
  readonly code: string;
  readonly name: string;
  readonly survey: SurveyEstimate | null;
  readonly events: Shown;
  readonly requests: Shown;
  readonly unsafePlaces: number;
}

interface PlaceRow extends UnsafePlace {
  readonly areaName: string | null;
}

/** What the map shows by place and colour, in words: area by area, and the single places that stand in no other list. */
export function MapList({ onClose }: { onClose: () => void }) {
  const text = useText();
  const store = useStore();
  const numbers = useNumbers();
  const periodText = usePeriodText();
  const isShared = useAppState((state) => state.leastShown !== null);
  const selection = useAppState((state) => state.selection);
  const summary = useAppState((state) => state.summary);
  const period = effectivePeriod(selection.period, summary);
  const survey = useChosenSurvey();
  const { value, failed, askAgain } = useMapList(selection);

  const show = (center: LngLat) => {
    store.getState().cameraMoved({ center, zoom: PLACE_ZOOM });
    onClose();
  };
  const choose = (code: string) => {
    store.getState().choose({ kind: "area", code });
    onClose();
  };

  return (
    <Modal title={text("mapList.title")} wide onClose={onClose}>
      <div className={styles.content}>
        <p className={styles.facts}>
          {period && <span>{periodText(period)}</span>}
          <SharedMark />
          <FictionalMark />
          <DataStamp />
        </p>
        <p className={styles.lead}>{text(isShared ? "mapList.leadShared" : "mapList.lead")}</p>
        {failed && <Trouble message={text("mapList.failed")} onAgain={askAgain} />}
        {!failed && !value && <p role="status">{text("shared.loading")}</p>}
        {value && (
          <WideTable label={text("mapList.areas")} className={styles.scroll}>
            <table className={styles.table}>
              <caption className={styles.caption}>{text("mapList.areas")}</caption>
              <thead>
                <tr>
                  <th scope="col">{text("mapList.area")}</th>
                  <th scope="col">
                    {survey ? text("mapList.unsafeIn", { survey: survey.survey }) : text("mapList.unsafe")}
                  </th>
                  <th scope="col" className={styles.number}>
                    {text("mapList.events")}
                  </th>
                  <th scope="col" className={styles.number}>
                    {text("mapList.requests")}
                  </th>
                  {!isShared && (
                    <th scope="col" className={styles.number}>
                      {text("mapList.unsafePlaces")}
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {value.areas.map((row) => (
                  <tr key={row.code}>
                    <th scope="row">
                      <button type="button" className={controls.link} onClick={() => choose(row.code)}>
                        {row.name}
                      </button>
                    </th>
                    <td>{surveyWords(row.survey)}</td>
                    <td className={styles.number}>{numbers.count(row.events)}</td>
                    <td className={styles.number}>{numbers.count(row.requests)}</td>
                    {!isShared && <td className={styles.number}>{numbers.whole(row.unsafePlaces)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </WideTable>
        )}
        {value && value.places.length > 0 && (
          <WideTable label={text("mapList.places", { count: value.places.length })} className={styles.scroll}>
            <table className={styles.table}>
              <caption className={styles.caption}>{text("mapList.places", { count: value.places.length })}</caption>
              <thead>
                <tr>
                  <th scope="col">{text("mapList.reason")}</th>
                  <th scope="col">{text("mapList.area")}</th>
                  <th scope="col">{text("card.namedOn")}</th>
                  <th scope="col">{text("mapList.onMap")}</th>
                </tr>
              </thead>
              <tbody>
                {value.places.map((place) => (
                  <tr key={place.id}>
                    <th scope="row">{place.reason || text("card.unsafePlace")}</th>
                    <td>{place.areaName ?? text("compare.outside")}</td>
                    <td>{place.day === null ? "–" : isoDateOfDay(place.day)}</td>
                    <td>
                      <button
                        type="button"
                        className={controls.link}
                        aria-label={text("mapList.showWhat", { what: place.reason || text("card.unsafePlace") })}
                        onClick={() => show(place.lngLat)}
                      >
                        {text("mapList.show")}
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </WideTable>
        )}
      </div>
    </Modal>
  );

  function surveyWords(estimate: SurveyEstimate | null): string {
    if (!estimate) return "–";
    if (estimate.quality === "hidden") return text("mapList.tooFewAnswers");
    const answers = numbers.whole(estimate.answers);
    if (estimate.percent !== null) return text("mapList.percent", { percent: Math.round(estimate.percent), answers });
    return estimate.index === null
      ? "–"
      : text("mapList.index", { index: numbers.oneDecimal(estimate.index), answers });
  }
}

/** The answers that the map, the filters and the lists ask for too, joined by area. */
function useMapList(selection: Selection) {
  const dataset = useDataset();
  const survey = useChosenSurvey();
  const revision = useAppState((state) => state.summary?.revision ?? null);
  const question = useMemo(() => (revision === null ? null : { selection, survey }), [selection, survey, revision]);
  const ask = useCallback(
    async (asked: NonNullable<typeof question>) => {
      const [areas, counts, estimates, requests, places] = await Promise.all([
        dataset.areas(),
        dataset.counts(asked.selection),
        asked.survey ? dataset.surveyEstimates(asked.survey.question, asked.survey.survey) : [],
        dataset.requestList({ filter: EVERY_REQUEST, sort: OLDEST_FIRST, places: [], survey: null, most: 0 }),
        dataset.unsafePlaces(),
      ]);
      const placeRows = places.map((place) => ({ ...place, areaName: areaOf(place, areas)?.name ?? null }));
      const eventsIn = new Map(counts.areas.map(({ code, count }) => [code, count]));
      const surveyOf = new Map(estimates.map((estimate) => [estimate.areaCode, estimate]));
      const rows = areas.map(
        ({ code, name }): AreaRow => ({
          code,
          name,
          survey: surveyOf.get(code) ?? null,
          events: eventsIn.get(code) ?? 0,
          requests: notClosedIn(code, requests.groups),
          unsafePlaces: placeRows.filter(({ areaName }) => areaName === name).length,
        }),
      );
      return { areas: rows.sort((a, b) => a.name.localeCompare(b.name, "sv")), places: placeRows satisfies PlaceRow[] };
    },
    [dataset],
  );
  return useAnswer(question, ask);
}

function areaOf({ lngLat: [lng, lat] }: UnsafePlace, areas: readonly Area[]): Area | undefined {
  return areas.find(({ polygons }) => isPointInPolygons(lng, lat, polygons));
}

function notClosedIn(code: string, groups: readonly RequestGroup[]): Shown {
  const group = groups.find(({ area, type }) => type === null && typeof area === "object" && area?.code === code);
  return group?.notClosed ?? 0;
}
