import { useEffect, useState } from "react";
import type { Area } from "../../domain/area.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { offerSavedPicture } from "../shared/offered-picture.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./CheckStep.module.css";
import { DiskWarning } from "./DiskWarning.tsx";
import { FileCard } from "./FileCard.tsx";
import { FileInput } from "./FileInput.tsx";
import { FlowNotice } from "./FlowNotice.tsx";
import {
  groupsToDecide,
  type ImportFlow,
  keyOfGroup,
  obstacle,
  sourcesOfGroup,
  suggestedMode,
  understoodPreviews,
} from "./import-flow.ts";
import { ModeChoice } from "./ModeChoice.tsx";
import type { ImportActions } from "./use-import-flow.ts";

interface Props {
  readonly flow: ImportFlow;
  readonly actions: ImportActions;
  readonly onClose: () => void;
}

/** Every file as it was understood, changeable, before anything is loaded. */
export function CheckStep({ flow, actions, onClose }: Props) {
  const text = useText();
  const areas = useAreas();
  const summary = useAppState((state) => state.summary);
  const sources = summary?.sources ?? [];
  const hindrance = obstacle(flow);
  const ready = understoodPreviews(flow).length;
  const skipped = flow.candidates.filter(({ state }) => state.phase === "failed").length;
  const alone = flow.candidates.length === 1;
  const groups = groupsToDecide(flow, sources, summary?.builtIn ?? true);

  return (
    <>
      <div className={styles.content}>
        <FlowNotice notice={flow.notice} />
        {flow.candidates.map((candidate) => (
          <FileCard
            key={candidate.id}
            candidate={candidate}
            areas={areas}
            sources={sources}
            openAtFirst={alone}
            onMapping={(mapping) => actions.changeMapping(candidate.id, mapping)}
            onTable={(table) => actions.guessAnew(candidate.id, table)}
            onProvider={(provider) => actions.tell({ type: "providerChosen", id: candidate.id, provider })}
            onPicture={() => {
              offerSavedPicture(candidate.file);
              onClose();
            }}
            onRemove={() => actions.removeFile(candidate.id)}
          />
        ))}
        {groups.map((group) => (
          <ModeChoice
            key={keyOfGroup(group)}
            group={group}
            sources={sourcesOfGroup(group, sources)}
            mode={flow.modes[keyOfGroup(group)] ?? suggestedMode(flow, group, sources)}
            sameName={suggestedMode(flow, group, sources) === "replace"}
            onChange={(mode) => actions.tell({ type: "modeChosen", group, mode })}
          />
        ))}
        <DiskWarning files={flow.candidates.map(({ file }) => file)} />
        {summary?.fictional && ready > 0 && <p className={styles.fictional}>{text("import.fictionalGoes")}</p>}
      </div>
      <footer className={styles.footer}>
        <FileInput onFiles={actions.addFiles} />
        <p id="import-start-why" className={styles.why} aria-live="polite">
          {hindrance
            ? text(`import.obstacle.${hindrance}`)
            : `${text("import.ready", { count: ready })} ${skipped > 0 ? text("import.ready.skipped", { count: skipped }) : ""}`}
        </p>
        <button type="button" className={controls.button} onClick={onClose}>
          {text("import.cancel")}
        </button>
        <button
          type="button"
          className={`${controls.primary} ${styles.start}`}
          disabled={hindrance !== null}
          aria-describedby="import-start-why"
          onClick={() => void actions.start()}
        >
          {text("import.start")}
        </button>
      </footer>
    </>
  );
}

/** The outlines for the small maps; without them the points are drawn alone. */
function useAreas(): readonly Area[] {
  const dataset = useDataset();
  const revision = useAppState((state) => state.summary?.revision);
  const [areas, setAreas] = useState<readonly Area[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision may have other areas
  useEffect(() => {
    let current = true;
    dataset.areas().then(
      (loaded) => {
        if (current) setAreas(loaded);
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      current = false;
    };
  }, [dataset, revision]);

  return areas;
}
