import type { FollowUp, PromiseFollowUp } from "../../domain/follow-up.ts";
import { goalVerdict } from "../../domain/goal-verdict.ts";
import { useListText } from "../shared/list-text.ts";
import { useText } from "../shared/text.ts";
import { ActivityTable } from "./ActivityTable.tsx";
import { MeasuresTable } from "./MeasuresTable.tsx";
import styles from "./PromiseReport.module.css";
import { TertialPlot } from "./TertialPlot.tsx";
import { useIndicatorWords } from "./use-indicator-words.ts";
import { useReportWords } from "./use-report-words.ts";

interface Props {
  readonly followUp: PromiseFollowUp;
  readonly compared: FollowUp["compared"];
  readonly year: number;
}

/** One promise: what was done of it, and what changed where it holds. */
export function PromiseReport({ followUp, compared, year }: Props) {
  const text = useText();
  const listText = useListText();
  const words = useReportWords();
  const indicatorWords = useIndicatorWords();
  const { promise, activities, measures, incidents, leftOut, survey, effect, unvisited } = followUp;
  const indicator = indicatorWords(promise.indicator);
  const goal = goalVerdict(followUp, compared);
  const hasPresence = promise.places.length > 0 && promise.activities.some(({ kind }) => kind === "presence");
  return (
    <>
      <p className={styles.text}>{promise.text}</p>
      <ActivityTable activities={activities} />
      <TertialPlot followUp={followUp} year={year} />
      {measures.length > 0 && <MeasuresTable measures={measures} />}
      <dl className={styles.facts}>
        {indicator !== null && (
          <div>
            <dt>{text("followUp.label.indicator")}</dt>
            <dd>{indicator}</dd>
          </div>
        )}
        <div>
          <dt>{text("followUp.label.incidents")}</dt>
          <dd>
            {words.comparison(incidents)}
            {leftOut.length > 0 && (
              <span className={styles.remark}>{text("followUp.leftOut", { names: listText(leftOut) })}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{text("followUp.label.survey")}</dt>
          <dd>
            {survey.length === 0 ? (
              text("followUp.survey.none")
            ) : (
              <>
                <span className={styles.remark}>
                  {text("followUp.survey.question", { question: survey[0]!.question })}
                </span>
                <ul>
                  {survey.map((one) => (
                    <li key={one.areaCode ?? ""}>{words.survey(one)}</li>
                  ))}
                </ul>
              </>
            )}
          </dd>
        </div>
        {goal !== null && (
          <div>
            <dt>{text("followUp.label.goal")}</dt>
            <dd>{text(`followUp.goal.${goal}`)}</dd>
          </div>
        )}
        <div>
          <dt>{text("followUp.label.effect")}</dt>
          <dd>{words.effect(effect)}</dd>
        </div>
        {hasPresence && (
          <div>
            <dt>{text("followUp.label.unvisited")}</dt>
            <dd>{words.unvisited(unvisited)}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
