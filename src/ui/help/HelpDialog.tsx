import { useState } from "react";
import { HELP_SECTIONS, type HelpTexts, JOB_STEPS, TERMS } from "../../i18n/help-texts.ts";
import controls from "../shared/controls.module.css";
import { Modal } from "../shared/Modal.tsx";
import { Skeleton } from "../shared/Skeleton.tsx";
import { useStore } from "../shared/store-context.tsx";
import { Tabs } from "../shared/Tabs.tsx";
import { Trouble } from "../shared/Trouble.tsx";
import { useText } from "../shared/text.ts";
import styles from "./HelpDialog.module.css";
import { closeHelpDialog, showHelpDialog } from "./help-store.ts";
import { startTour } from "./tour-store.ts";
import { useHelpTexts } from "./use-help-texts.ts";

const HELP_TABS = ["job", "terms", ...HELP_SECTIONS] as const;
type HelpTab = (typeof HELP_TABS)[number];

/** The main job, the words, files, methods and privacy. The whole of a method is described on the Data screen. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const store = useStore();
  const [tab, setTab] = useState<HelpTab>("job");
  const texts = useHelpTexts(true);
  return (
    <Modal title={text("help.title")} wide onClose={onClose}>
      <div className={styles.content}>
        <Tabs
          label={text("help.tabs")}
          tabs={HELP_TABS.map((id) => ({ id, name: text(`help.tab.${id}`) }))}
          chosen={tab}
          onChoose={setTab}
        >
          <div className={styles.page}>
            {texts.failed && <Trouble message={text("help.failed")} onAgain={texts.askAgain} />}
            {!texts.value && !texts.failed && <Skeleton rows={9} tall />}
            {texts.value && <HelpPage tab={tab} texts={texts.value} />}
          </div>
        </Tabs>
        <div className={styles.foot}>
          <button type="button" className={controls.button} onClick={() => showHelpDialog("keys")}>
            {text("help.keys")}
          </button>
          <button
            type="button"
            className={controls.button}
            onClick={() => {
              closeHelpDialog();
              store.getState().openScreen("karta");
              startTour();
            }}
          >
            {text("help.tour")}
          </button>
        </div>
      </div>
    </Modal>
  );
}

function HelpPage({ tab, texts }: { tab: HelpTab; texts: HelpTexts }) {
  const text = useText();
  switch (tab) {
    case "job":
      return (
        <>
          <p>{text("help.job.lead")}</p>
          <ol className={styles.steps}>
            {JOB_STEPS.map((step) => (
              <li key={step} className={styles.step}>
                <h3 className={styles.title}>{texts.job[step].title}</h3>
                <p>{texts.job[step].text}</p>
              </li>
            ))}
          </ol>
        </>
      );
    case "terms":
      return (
        <dl className={styles.terms}>
          {TERMS.map((term) => (
            <div key={term}>
              <dt className={styles.title}>{texts.terms[term].title}</dt>
              <dd>{texts.terms[term].text}</dd>
            </div>
          ))}
        </dl>
      );
    case "files":
    case "methods":
    case "privacy":
      return (
        <>
          {texts.sections[tab].map((section) => (
            <section key={section.title}>
              <h3 className={styles.title}>{section.title}</h3>
              <p>{section.text}</p>
            </section>
          ))}
          {tab === "methods" && <p>{text("help.methods.more")}</p>}
        </>
      );
    default:
      return tab satisfies never;
  }
}
