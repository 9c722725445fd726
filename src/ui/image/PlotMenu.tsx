import { ImageDown } from "lucide-react";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { useIntl } from "react-intl";
import { MenuButton } from "../shared/MenuButton.tsx";
import { OnPaper } from "../shared/on-paper.ts";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { say } from "../undo/notice-store.ts";
import styles from "./PlotMenu.module.css";
import type { PlotFile } from "./save-plot.ts";

interface Props {
  /** The plot with its legend and its names; buttons in it are no part of the picture. */
  readonly plot: RefObject<HTMLElement | null>;
  readonly title: string;
  /** What the plot says itself: a number with its unit, a question. */
  readonly facts?: readonly string[];
  /** False for a plot with a period of its own, which then is among its facts. */
  readonly isOfSelection?: boolean;
  /** The same plot for a picture, where its panel has little room. It is drawn out of sight, in CSS pixels. */
  readonly large?: { readonly plot: ReactNode; readonly width: number; readonly height: number };
}

const NO_FACTS: readonly string[] = [];

/** Every plot has it: the plot as a file, as it stands, with what one must know of it. */
export function PlotMenu({ plot, title, facts = NO_FACTS, isOfSelection = true, large }: Props) {
  const text = useText();
  const intl = useIntl();
  const store = useStore();

  const [drawsLarge, setDrawsLarge] = useState(false);
  const outOfSight = useRef<HTMLDivElement>(null);

  const save = async (kind: PlotFile) => {
    try {
      const { savePlot } = await import("./save-plot.ts");
      if (large) {
        flushSync(() => setDrawsLarge(true));
        // A plot that measures its room is told of it in the next frame, and draws itself in the one after.
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      }
      const drawn = large ? outOfSight.current?.firstElementChild : plot.current;
      if (!(drawn instanceof HTMLElement)) return;
      const name = await savePlot(drawn, { title, facts, isOfSelection }, kind, store.getState(), intl);
      say(text("image.saved", { name }));
    } catch (error) {
      console.error(error);
      say(text("image.plot.failed"));
    } finally {
      setDrawsLarge(false);
    }
  };

  return (
    <div className={styles.menu} data-picture="omit">
      <MenuButton<PlotFile>
        label={text("image.plot.menu", { title })}
        disabled={false}
        className={styles.button}
        below
        items={[
          { key: "png", label: text("image.plot.png") },
          { key: "svg", label: text("image.plot.svg") },
        ]}
        onAction={(kind) => void save(kind)}
      >
        <ImageDown size={15} aria-hidden />
      </MenuButton>
      {drawsLarge &&
        large &&
        createPortal(
          <div
            ref={outOfSight}
            className={styles.outOfSight}
            style={{ width: large.width, height: large.height }}
            inert
            aria-hidden
          >
            <OnPaper value={true}>{large.plot}</OnPaper>
          </div>,
          document.body,
        )}
    </div>
  );
}
