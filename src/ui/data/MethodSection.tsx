import { METHOD_ID } from "../shared/MethodLink.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./MethodSection.module.css";
import { Panel } from "./Panel.tsx";

/** How the hotspots come about, with the parameters in use. */
export function MethodSection() {
  const text = useText();
  const { radiusMeters, places, halfLifeDays } = useAppState((state) => state.hotspotOptions);
  const halfLife =
    halfLifeDays === "auto"
      ? text("data.method.halfLife.auto")
      : text("data.method.halfLife.days", { days: halfLifeDays });
  return (
    <Panel title={text("data.method")} anchor={METHOD_ID}>
      <p className={styles.first}>{text("data.method.isAndIsNot")}</p>
      <ol className={styles.sentences}>
        <li>{text("data.method.discs", { radius: radiusMeters, halfLife })}</li>
        <li>{text("data.method.greedy", { places })}</li>
        <li>{text("data.method.minimum")}</li>
      </ol>
    </Panel>
  );
}
