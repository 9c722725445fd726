import { creditsText } from "../../domain/base-map.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./AttributionSection.module.css";
import { Panel } from "./Panel.tsx";

export function AttributionSection() {
  const text = useText();
  const fictional = useAppState((state) => state.summary?.fictional ?? false);
  const baseMap = useAppState((state) => state.baseMap);
  return (
    <Panel title={text("data.attribution")}>
      <ul className={styles.list}>
        <li>{text("data.attribution.areas")}</li>
        <li>{text("data.attribution.streets")}</li>
        {baseMap.kind === "street" && (
          <li>
            {text("baseMap.credits", { name: baseMap.name })}{" "}
            {baseMap.credits.length > 0 ? creditsText(baseMap.credits) : text("baseMap.noCredits")}
          </li>
        )}
        {fictional && <li>{text("data.attribution.fictional")}</li>}
      </ul>
    </Panel>
  );
}
