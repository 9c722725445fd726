import { COMPARISONS } from "../../domain/display.ts";
import type { TermId } from "../../i18n/help-texts.ts";
import type { MessageId } from "../../i18n/messages.ts";
import { legendFor } from "../../map/legend.ts";
import { LAYERS, type LayerId } from "../../state/app-state.ts";
import { Term } from "../help/Term.tsx";
import { Section } from "../shared/Section.tsx";
import { isInSharedView } from "../shared/shared-layers.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useSurveyEstimates } from "../shared/use-survey.ts";
import { useMapTheme } from "../shared/use-theme.ts";
import { ComparisonChoice } from "./ComparisonChoice.tsx";
import styles from "./LayerSection.module.css";
import { Legend } from "./Legend.tsx";
import { MapListButton } from "./MapListButton.tsx";
import { RequestChoice } from "./RequestChoice.tsx";
import { SurveyChoice } from "./SurveyChoice.tsx";

const TERMS_OF: Readonly<Partial<Record<LayerId, TermId>>> = { survey: "unsafe", unsafePlaces: "unsafePlace" };

const CAPTIONS: Readonly<Partial<Record<LayerId, MessageId>>> = {
  incidents: "layer.incidentsUnit",
};

/** The comparisons are one group, below what they are compared with. */
const PLAIN_LAYERS = LAYERS.filter((layer) => !COMPARISONS.some((comparison) => comparison === layer));

/** Each layer with what its colors mean right under it, while it is on. */
export function LayerSection() {
  const text = useText();
  const store = useStore();
  const visible = useAppState((state) => state.visibleLayers);
  const summary = useAppState((state) => state.summary);
  const theme = useMapTheme();
  const isShared = useAppState((state) => state.leastShown !== null);
  const estimates = useSurveyEstimates().value ?? undefined;
  const indexed = estimates?.some(({ percent, index }) => percent === null && index !== null);

  // A legend to nothing would promise colours that are not on the map.
  const isDrawn = (layer: LayerId) => layer !== "survey" || summary === null || summary.surveys.length > 0;

  return (
    <Section name="layers" title={text("filter.layers")}>
      <ul className={styles.layers}>
        {PLAIN_LAYERS.filter((layer) => !isShared || isInSharedView(layer)).map((layer) => (
          <li key={layer} className={styles.layer}>
            <div className={styles.line}>
              <label className={styles.label}>
                <input type="checkbox" checked={visible[layer]} onChange={() => store.getState().toggleLayer(layer)} />
                {text(`layer.${layer}`)}
              </label>
              {TERMS_OF[layer] && <Term term={TERMS_OF[layer]} label={text(`layer.${layer}`)} />}
            </div>
            {visible[layer] && (
              <div className={styles.detail}>
                {layer === "survey" && <SurveyChoice />}
                {layer === "requests" && <RequestChoice />}
                {layer !== "requests" && isDrawn(layer) && (
                  <Legend
                    caption={
                      layer === "survey"
                        ? text(indexed ? "layer.surveyIndexUnit" : "layer.surveyUnit")
                        : CAPTIONS[layer] && text(CAPTIONS[layer])
                    }
                    entries={legendFor(layer, theme, estimates)}
                  />
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      <MapListButton />
      {isShared ? <p className={styles.reason}>{text("view.layerReason")}</p> : <ComparisonChoice />}
    </Section>
  );
}
