import { ChevronDown } from "lucide-react";
import { useId, useMemo } from "react";
import { useIntl } from "react-intl";
import { useStore as useZustandStore } from "zustand";
import { legendBlocks } from "../image/legend-blocks.ts";
import type { LegendBlock } from "../image/page-layout.ts";
import { Swatch } from "../karta/Swatch.tsx";
import { shownScene } from "../shared/shown-scene.ts";
import { useText } from "../shared/text.ts";
import { useRemembered } from "../shared/use-remembered.ts";
import { useChosenSurvey } from "../shared/use-survey.ts";
import { useMapTheme } from "../shared/use-theme.ts";
import styles from "./MapLegend.module.css";

/** Two labels of so many letters stand beside each other. */
const SHORT = 12;

/**
 * What is drawn on the map, and nothing else: from the scene that the map itself draws. Where the list of layers stands
 * beside the map it holds the legends instead.
 */
export function MapLegend({ phone }: { phone: boolean }) {
  const text = useText();
  const intl = useIntl();
  const id = useId();
  const theme = useMapTheme();
  const survey = useChosenSurvey();
  const scene = useZustandStore(shownScene, (state) => state.scene);
  // On a phone it would cover what it explains.
  const [open, setOpen] = useRemembered(phone ? "legend.phone" : "legend", !phone);
  const blocks = useMemo(() => {
    const words = { surveyQuestion: survey?.question ?? null, survey: survey?.survey ?? null, period: null };
    return scene ? legendBlocks(scene, words, intl, theme) : [];
  }, [scene, survey, intl, theme]);
  if (blocks.length === 0) return null;

  return (
    <section className={styles.legend} aria-labelledby={id}>
      <h2 className={styles.heading}>
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
          <span id={id}>{text("legend.title")}</span>
          <ChevronDown className={styles.chevron} size={16} aria-hidden />
        </button>
      </h2>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <div className={styles.blocks} tabIndex={0}>
          {blocks.map((block) => (
            <Block key={block.key} block={block} />
          ))}
        </div>
      )}
    </section>
  );
}

function Block({ block: { title, caption, steps, rows } }: { block: LegendBlock }) {
  return (
    <div className={styles.block}>
      <h3 className={styles.title}>{title}</h3>
      {caption !== "" && <p className={styles.caption}>{caption}</p>}
      {steps.length > 0 && (
        <ol className={styles.steps}>
          {steps.map(({ swatch, bound }) => (
            <li key={bound} className={styles.step}>
              <Swatch swatch={swatch} wide />
              <span className={styles.bound}>{bound}</span>
            </li>
          ))}
        </ol>
      )}
      <ul className={styles.rows}>
        {rows.map(({ swatch, label }) => (
          <li key={label} className={label.length > SHORT ? styles.row : styles.short}>
            <span className={styles.sample}>
              <Swatch swatch={swatch} />
            </span>
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
