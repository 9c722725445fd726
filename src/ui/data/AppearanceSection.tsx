import { THEMES } from "../../state/app-state.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./AppearanceSection.module.css";
import { Panel } from "./Panel.tsx";

/** Light, dark, or as the device says. */
export function AppearanceSection() {
  const text = useText();
  const store = useStore();
  const chosen = useAppState((state) => state.theme);
  return (
    <Panel title={text("theme.title")}>
      <fieldset className={styles.choice}>
        <legend className={styles.legend}>{text("theme.choice")}</legend>
        {THEMES.map((theme) => (
          <label key={theme} className={styles.option}>
            <input
              type="radio"
              name="theme"
              checked={theme === chosen}
              onChange={() => store.getState().chooseTheme(theme)}
            />
            {text(`theme.${theme}`)}
          </label>
        ))}
      </fieldset>
      <p className={styles.lead}>{text("theme.lead")}</p>
    </Panel>
  );
}
