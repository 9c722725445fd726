import { legendFor } from "../../map/legend.ts";
import { Legend } from "../karta/Legend.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useChosenSurvey, useSurveyEstimates } from "../shared/use-survey.ts";
import { useMapTheme } from "../shared/use-theme.ts";
import styles from "./MeetingLegend.module.css";
import { questionToName } from "./question-to-name.ts";

/** What is drawn on the meeting's map, on the map: how people feel, and where it happens. */
export function MeetingLegend() {
  const text = useText();
  const theme = useMapTheme();
  const { value } = useSurveyEstimates();
  const question = useChosenSurvey()?.question ?? null;
  const first = useAppState((state) => state.summary?.surveyQuestions[0]);
  const named = question === null ? null : questionToName(question, first);
  const survey = value ? legendFor("survey", theme, value) : [];
  const isIndex = survey.some(({ label }) => label.kind === "range" && label.unit === "index");
  return (
    <section className={styles.legend} aria-label={text("mote.legend")}>
      <Legend
        caption={
          isIndex
            ? text("layer.surveyIndexUnit")
            : named === null
              ? text("mote.legend.survey")
              : text("mote.legend.question", { question: named })
        }
        entries={[...survey, ...legendFor("hotspots", theme)]}
      />
    </section>
  );
}
