import { PaletteButton } from "../help/PaletteButton.tsx";
import { ImportButton } from "../import/ImportButton.tsx";
import { DataStamp } from "../shared/DataStamp.tsx";
import { effectivePeriod } from "../shared/effective-period.ts";
import { FictionalMark } from "../shared/FictionalMark.tsx";
import { SharedMark } from "../shared/SharedMark.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useMunicipality } from "../shared/use-municipality.ts";
import { usePeriodText } from "../shared/use-period-text.ts";
import { UndoButtons } from "../undo/UndoButtons.tsx";
import styles from "./TopBar.module.css";
import { ViewSwitch } from "./ViewSwitch.tsx";

/** What one is looking at: where, when, whether it is real, and how fresh. */
export function TopBar() {
  const text = useText();
  const periodText = usePeriodText();
  const municipality = useMunicipality();
  const summary = useAppState((state) => state.summary);
  const chosenPeriod = useAppState((state) => state.selection.period);
  // Two periods have their names over the maps; the one that is chosen otherwise is not looked at.
  const hasTwo = useAppState((state) => state.screen === "karta" && state.sideBySide?.kind === "periods");
  const period = hasTwo ? null : effectivePeriod(chosenPeriod, summary);

  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>
        {municipality ?? text("shell.product")}
        {/* Its room is there before it is. */}
        {!hasTwo && <span className={styles.period}>{period ? periodText(period) : "\u00a0"}</span>}
      </h1>
      <div className={styles.facts}>
        <SharedMark />
        <FictionalMark />
        <DataStamp className={styles.stamp} />
      </div>
      <PaletteButton />
      <ViewSwitch />
      <UndoButtons />
      <ImportButton className={styles.import} />
    </header>
  );
}
