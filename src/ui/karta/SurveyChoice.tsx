import controls from "../shared/controls.module.css";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useChosenSurvey } from "../shared/use-survey.ts";
import styles from "./SurveyChoice.module.css";

export function SurveyChoice() {
  const text = useText();
  const store = useStore();
  const chosen = useChosenSurvey();
  const questions = useAppState((state) => state.summary?.surveyQuestions);
  const surveys = useAppState((state) => state.summary?.surveys);
  const failed = useAppState((state) => state.load.phase === "failed");
  if (failed) return <p className={styles.note}>{text("status.noData")}</p>;
  if (!questions || !surveys) return <div className={styles.skeleton} />;
  if (!chosen) return <p className={styles.note}>{text("layer.noSurvey")}</p>;

  return (
    <div className={styles.choice}>
      <select
        className={controls.field}
        aria-label={text("layer.question")}
        title={chosen.question}
        value={chosen.question}
        onChange={(event) => store.getState().chooseSurvey({ question: event.target.value })}
      >
        {questions.map((question) => (
          <option key={question}>{question}</option>
        ))}
      </select>
      <select
        className={controls.field}
        aria-label={text("layer.surveyYear")}
        value={chosen.survey}
        onChange={(event) => store.getState().chooseSurvey({ survey: event.target.value })}
      >
        {surveys.map((survey) => (
          <option key={survey}>{survey}</option>
        ))}
      </select>
    </div>
  );
}
