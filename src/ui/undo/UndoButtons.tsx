import { type LucideIcon, Redo2, Undo2 } from "lucide-react";
import { useText } from "../shared/text.ts";
import styles from "./UndoButtons.module.css";
import { useDoingWords } from "./use-doing-words.ts";
import { useUndo } from "./use-undo.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

/** The way back from the last thing done, whatever it was, and forward again. Each says what it would do. */
export function UndoButtons() {
  const text = useText();
  const words = useDoingWords();
  const { undoable, redoable, undo, redo } = useUndo();
  useUndoKeys(undo, redo);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" aria-label={text("undo.group")} className={styles.group}>
      <StepButton
        Icon={Undo2}
        keys="Control+Z"
        label={undoable ? text("undo.undoWhat", { what: words(undoable) }) : text("undo.undoNothing")}
        enabled={undoable !== null}
        onPress={undo}
      />
      <StepButton
        Icon={Redo2}
        keys="Control+Shift+Z Control+Y"
        label={redoable ? text("undo.redoWhat", { what: words(redoable) }) : text("undo.redoNothing")}
        enabled={redoable !== null}
        onPress={redo}
      />
    </div>
  );
}

interface StepProps {
  readonly Icon: LucideIcon;
  readonly keys: string;
  readonly label: string;
  readonly enabled: boolean;
  readonly onPress: () => Promise<void>;
}

/** Not `disabled` when there is nothing left: the focus of whoever pressed it must not be lost. */
function StepButton({ Icon, keys, label, enabled, onPress }: StepProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      aria-keyshortcuts={keys}
      aria-disabled={!enabled}
      title={label}
      onClick={() => enabled && void onPress()}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}
