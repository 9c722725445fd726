import type { RankedList } from "../../domain/priority.ts";
import { FOLLOW_UP_TABS } from "../../state/app-state.ts";
import { Panel } from "../data/Panel.tsx";
import { EffectPanel } from "../effekt/EffectPanel.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { Tabs } from "../shared/Tabs.tsx";
import { useText } from "../shared/text.ts";
import type { Answer } from "../shared/use-answer.ts";
import { useWork } from "../shared/use-work.ts";
import { DecisionsTab } from "./DecisionsTab.tsx";
import styles from "./FollowUpScreen.module.css";
import { PromisesTab } from "./PromisesTab.tsx";
import { ReportTab } from "./ReportTab.tsx";

/** What was promised, what was done, and what changed. */
export function FollowUpScreen({ hotspots }: { hotspots: Answer<RankedList> }) {
  const text = useText();
  const store = useStore();
  const work = useWork();
  const tab = useAppState((state) => state.followUpTab);
  return (
    <div className={styles.screen}>
      <h2 className={styles.title}>{text("nav.uppfoljning")}</h2>
      <Tabs
        label={text("followUp.tabs")}
        tabs={FOLLOW_UP_TABS.map((id) => ({ id, name: text(`followUp.tab.${id}`) }))}
        chosen={tab}
        onChoose={(followUpTab) => store.getState().showWork({ followUpTab })}
      >
        {tab === "report" && <ReportTab work={work} />}
        {tab === "promises" && <PromisesTab work={work} list={hotspots.value} />}
        {tab === "decisions" && <DecisionsTab work={work} />}
        {tab === "effect" && (
          <Panel title={text("effect.title")}>
            <p className={styles.lead}>{text("effect.lead")}</p>
            <EffectPanel hotspots={hotspots} />
          </Panel>
        )}
      </Tabs>
    </div>
  );
}
