import { Check, FolderOpen, Save, TriangleAlert } from "lucide-react";
import { useEffect, useEffectEvent } from "react";
import { useIntl } from "react-intl";
import type { Keeping } from "../../dataset/dataset.ts";
import { Panel } from "../data/Panel.tsx";
import { showPictureDialog } from "../picture/picture-dialog-store.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { byteWords } from "./byte-words.ts";
import styles from "./KeepingPanel.module.css";
import { useLostNames } from "./use-lost-names.ts";

/** Whether everything is saved here, and the ways to take it along, bring it in and be rid of it. */
export function KeepingPanel() {
  const text = useText();
  const keeping = useAppState((state) => state.keeping);
  // Not known before the data are there: what is kept may take a moment to read.
  const hasOwn = useAppState(({ summary }) => summary && (!summary.builtIn || summary.undoable !== null));
  const isShared = useAppState((state) => state.leastShown !== null);
  const sentence = useSentence(keeping, hasOwn, text);
  useFreshKeeping();

  const isKept = keeping === null || keeping.state === "kept";
  return (
    <Panel title={text("keeping.title")}>
      <p className={`${styles.line} ${isKept ? styles.kept : styles.lost}`}>
        {isKept ? <Check size={18} aria-hidden /> : <TriangleAlert size={18} aria-hidden />}
        {sentence}
      </p>
      <p className={styles.soft}>{text("keeping.about")}</p>
      {isShared && <p>{text("keeping.save.shared")}</p>}
      <div className={styles.buttons}>
        {!isShared && (
          <button type="button" className={controls.button} onClick={() => showPictureDialog({ kind: "save" })}>
            <Save size={16} aria-hidden />
            {text("keeping.save")}
          </button>
        )}
        <button
          type="button"
          className={controls.button}
          onClick={() => showPictureDialog({ kind: "open", file: null })}
        >
          <FolderOpen size={16} aria-hidden />
          {text("keeping.open")}
        </button>
      </div>
      <div className={styles.wipe}>
        {text("keeping.wipeAbout")}
        <button type="button" className={controls.button} onClick={() => showPictureDialog({ kind: "wipe" })}>
          {text("keeping.wipe")}
        </button>
      </div>
    </Panel>
  );
}

function useSentence(keeping: Keeping | null, hasOwn: boolean | null, text: ReturnType<typeof useText>): string {
  const intl = useIntl();
  const lostNames = useLostNames();
  if (keeping === null || hasOwn === null) return text("keeping.asking");
  switch (keeping.state) {
    case "damaged": {
      const names = lostNames(keeping);
      return names === null ? text("keeping.damagedUnknown") : text("keeping.damaged", { names });
    }
    case "not-kept":
      return text(`keeping.notKept.${keeping.why}`);
    case "kept": {
      if (!hasOwn) return text("keeping.nothing");
      if (!keeping.bytes) return text("keeping.kept");
      const format = (value: number, decimals: number) =>
        intl.formatNumber(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
      return text("keeping.keptBytes", {
        used: byteWords(keeping.bytes.used, format),
        quota: byteWords(keeping.bytes.quota, format),
      });
    }
    default:
      return keeping satisfies never;
  }
}

/** How much is used changes without news: asked when the panel is shown and when the data change. */
function useFreshKeeping() {
  const store = useStore();
  const dataset = useDataset();
  const revision = useAppState((state) => state.summary?.revision);
  const ask = useEffectEvent(async () => {
    try {
      store.getState().keepingTold(await dataset.keeping());
    } catch (error) {
      // What was last heard stands; trouble with keeping comes as news.
      console.error(error);
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other data take other room
  useEffect(() => {
    void ask();
  }, [revision]);
}
