import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./AttributionSection.module.css";
import { Panel } from "./Panel.tsx";

export function AttributionSection() {
  const text = useText();
  const fictional = useAppState((state) => state.summary?.fictional ?? false);
  return (
    <Panel title={text("data.attribution")}>
      <ul className={styles.list}>
        <li>{text("data.attribution.areas")}</li>
        <li>{text("data.attribution.streets")}</li>
        {fictional && <li>{text("data.attribution.fictional")}</li>}
      </ul>
    </Panel>
  );
}
