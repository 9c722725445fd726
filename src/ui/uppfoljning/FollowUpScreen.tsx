import type { RankedList } from "../../domain/priority.ts";
import { Panel } from "../data/Panel.tsx";
import { EffectPanel } from "../effekt/EffectPanel.tsx";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";
import styles from "./FollowUpScreen.module.css";

/** What changed. The promises come later, and the screen says so. */
export function FollowUpScreen({ hotspots: _hotspots }: { hotspots: Answer<RankedList> }) {
  const text = useText();
  return (
    <div className={styles.screen}>
      <header>
        <h2 className={styles.title}>{text("nav.uppfoljning")}</h2>
        <p className={styles.notBuilt}>{text("followUp.notBuilt")}</p>
      </header>
      <Panel title={text("effect.title")}>
        <p className={styles.lead}>{text("effect.lead")}</p>
        <EffectPanel />
      </Panel>
    </div>
  );
}
