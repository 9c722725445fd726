import { Download } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import type { ComparedPlace, SideBySide, SideBySideAnswer } from "../../domain/side-by-side.ts";
import { legendFor } from "../../map/legend.ts";
import { Legend } from "../karta/Legend.tsx";
import controls from "../shared/controls.module.css";
import { LIST_STEPS, type Steps } from "../shared/list-steps.ts";
import { Skeleton } from "../shared/Skeleton.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";
import { useMapTheme } from "../shared/use-theme.ts";
import { SidesNotes } from "./SidesNotes.tsx";
import { SidesRow } from "./SidesRow.tsx";
import styles from "./SidesTable.module.css";
import { SidesTotal } from "./SidesTotal.tsx";
import { saveSides } from "./save-sides.ts";
import { useSideName } from "./use-side-name.ts";

interface Props {
  readonly sides: SideBySide;
  readonly answer: Answer<SideBySideAnswer>;
  readonly withDensity: boolean;
  /** null: it may not be shown. */
  readonly onDensity: ((withDensity: boolean) => void) | null;
}

/** Below the two maps: what their colours mean, and the places of both lists. */
export function SidesTable({ sides, answer, withDensity, onDensity }: Props) {
  const text = useText();
  const theme = useMapTheme();
  const { value } = answer;
  return (
    <section className={styles.panel} aria-label={text("sides.table")}>
      <div className={styles.foot}>
        <div className={styles.legend}>
          <Legend entries={legendFor("hotspots", theme)} />
          {onDensity && (
            <label className={styles.density}>
              <input type="checkbox" checked={withDensity} onChange={(event) => onDensity(event.target.checked)} />
              {text("sides.density")}
            </label>
          )}
          {onDensity && withDensity && (
            <div className={styles.ramp}>
              <Legend caption={text("compare.densityUnit")} entries={legendFor("density", theme)} />
            </div>
          )}
        </div>
        <ExportButton sides={sides} answer={answer} />
      </div>
      {answer.failed ? (
        <Trouble message={text("sides.failed")} onAgain={answer.askAgain} />
      ) : value ? (
        <div className={styles.content} aria-busy={answer.waiting}>
          <SidesTotal answer={value} />
          {value.places.length === 0 ? (
            <p className={styles.empty}>{text("sides.empty")}</p>
          ) : (
            <Places answer={value} />
          )}
          <SidesNotes answer={value} />
        </div>
      ) : (
        <div className={styles.content}>
          <Skeleton rows={8} />
        </div>
      )}
    </section>
  );
}

/** The places as a grid of rows: one stop for Tab, arrows move and choose, and both maps fly there. */
function Places({ answer }: { answer: SideBySideAnswer }) {
  const text = useText();
  const store = useStore();
  const chosenId = useAppState((state) => (state.chosen.kind === "hotspot" ? state.chosen.id : null));
  const body = useRef<HTMLTableSectionElement>(null);
  const { places } = answer;
  const stop = Math.max(
    0,
    places.findIndex(({ id }) => id === chosenId),
  );

  const choose = (place: ComparedPlace | undefined, index: number) => {
    if (!place) return;
    store.getState().choose({ kind: "hotspot", id: place.id });
    body.current?.rows[index]?.focus({ preventScroll: true });
    body.current?.rows[index]?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const target = TARGETS[event.key]?.(index, places.length - 1);
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(places[target], target);
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid
    <table role="grid" aria-label={text("sides.table")} className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.placeHead}>
            {text("sides.place")}
          </th>
          <th scope="col" className={styles.rankHead}>
            {text("sides.rank", { side: "a" })}
          </th>
          <th scope="col" className={styles.numberHead}>
            {text("sides.count", { side: "a" })}
          </th>
          <th scope="col" className={styles.rankHead}>
            {text("sides.rank", { side: "b" })}
          </th>
          <th scope="col" className={styles.numberHead}>
            {text("sides.count", { side: "b" })}
          </th>
          <th scope="col" className={styles.differenceHead}>
            {text("sides.difference")}
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {places.map((place, index) => (
          <SidesRow
            key={place.id}
            place={place}
            isChosen={place.id === chosenId}
            isStop={index === stop}
            onChoose={() => choose(place, index)}
            onKeyDown={(event) => onKeyDown(event, index)}
          />
        ))}
      </tbody>
    </table>
  );
}

const TARGETS: Steps = {
  ...LIST_STEPS,
  Enter: (index) => index,
  " ": (index) => index,
};

function ExportButton({ sides, answer }: Pick<Props, "sides" | "answer">) {
  const text = useText();
  const least = useAppState((state) => state.leastShown);
  const nameOf = useSideName();
  const [failed, setFailed] = useState(false);
  const save = () => {
    if (!answer.value) return;
    const names = { a: nameOf(sides, "a"), b: nameOf(sides, "b") };
    saveSides({ answer: answer.value, names, least }).then(
      () => setFailed(false),
      (error: unknown) => {
        console.error(error);
        setFailed(true);
      },
    );
  };
  return (
    <div className={styles.export}>
      <button type="button" className={controls.button} disabled={!answer.value || answer.waiting} onClick={save}>
        <Download size={16} aria-hidden />
        {text("sides.export")}
      </button>
      {failed && <p role="alert">{text("sides.exportFailed")}</p>}
    </div>
  );
}
