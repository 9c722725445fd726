import { Search } from "lucide-react";
import { useText } from "../shared/text.ts";
import { showHelpDialog } from "./help-store.ts";
import styles from "./PaletteButton.module.css";

/** The way to everything, for those who do not know its keys. */
export function PaletteButton() {
  const text = useText();
  return (
    <button
      type="button"
      className={styles.button}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      title={text("palette.open")}
      onClick={() => showHelpDialog("palette")}
    >
      <Search className={styles.sign} size={16} aria-hidden />
      <span className={styles.words}>{text("palette.open")}</span>
      <kbd aria-hidden className={styles.key}>
        Ctrl K
      </kbd>
    </button>
  );
}
