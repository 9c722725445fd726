import { legendFor } from "../../map/legend.ts";
import { Legend } from "../karta/Legend.tsx";
import { useText } from "../shared/text.ts";
import { useSurveyEstimates } from "../shared/use-survey.ts";
import { useMapTheme } from "../shared/use-theme.ts";
import styles from "./MeetingLegend.module.css";

/** What is drawn on the meeting's map, on the map: how people feel, and where it happens. */
export function MeetingLegend() {
  const text = useText();
  const theme = useMapTheme();
  const { value } = useSurveyEstimates();
  const steps = value ? legendFor("survey", theme, value).filter(({ label }) => label.kind === "range") : [];
  const isIndex = steps.some(({ label }) => label.kind === "range" && label.unit === "index");
  return (
    <section className={styles.legend} aria-label={text("mote.legend")}>
      <Legend
        caption={text(isIndex ? "layer.surveyIndexUnit" : "mote.legend.survey")}
        entries={[...steps, ...legendFor("hotspots", theme)]}
      />
    </section>
  );
}
