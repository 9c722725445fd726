import { useId } from "react";
import type { LeastShown } from "../../domain/shown.ts";
import { Term } from "../help/Term.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./ViewSwitch.module.css";

const LEAST = [3, 5] as const;

/** Internal, or what an open meeting may see; and under what counts are then hidden. */
export function ViewSwitch() {
  const text = useText();
  const store = useStore();
  const id = useId();
  const leastShown = useAppState((state) => state.leastShown);
  const choose = (next: LeastShown) => store.getState().chooseView(next);
  const help = (shared: boolean) =>
    text(shared ? "view.shared.help" : "view.internal.help", { least: leastShown ?? 3 });

  const option = (shared: boolean) => (
    <label className={styles.option} title={help(shared)}>
      <input
        type="radio"
        name={`${id}view`}
        className={styles.radio}
        checked={(leastShown !== null) === shared}
        aria-describedby={`${id}${shared}`}
        onChange={() => choose(shared ? 3 : null)}
      />
      {text(shared ? "view.shared" : "view.internal")}
      <span id={`${id}${shared}`} hidden>
        {help(shared)}
      </span>
    </label>
  );

  return (
    <div className={styles.switch}>
      <fieldset className={styles.options}>
        <legend className={styles.spoken}>{text("view.label")}</legend>
        {option(false)}
        {option(true)}
      </fieldset>
      <Term term="shared" label={text("view.shared")} />
      {leastShown !== null && (
        <select
          className={styles.least}
          aria-label={text("view.least")}
          title={help(true)}
          value={leastShown}
          onChange={(event) => choose(event.target.value === "5" ? 5 : 3)}
        >
          {LEAST.map((least) => (
            <option key={least} value={least}>
              {text("view.fewerThan", { least })}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
