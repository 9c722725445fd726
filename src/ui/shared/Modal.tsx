import { X } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import controls from "./controls.module.css";
import styles from "./Modal.module.css";
import { useText } from "./text.ts";
import { useModalDialog } from "./use-modal-dialog.ts";

interface Props {
  readonly title: string;
  readonly fullScreen?: boolean;
  /** For tables and plots; full screen on a phone. */
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own dialog: it traps focus, makes the rest inert, closes with Esc and gives focus back. */
export function Modal({ title, fullScreen = false, wide = false, onClose, children }: Props) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useModalDialog(dialog, onClose);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={fullScreen ? styles.fullScreen : wide ? styles.wide : styles.modal}
      onCancel={(event) => {
        // A file input inside sends its own cancel when the file picker is closed.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.header}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <button type="button" className={controls.icon} aria-label={text("shared.close")} onClick={onClose}>
          <X size={20} aria-hidden />
        </button>
      </header>
      <div className={styles.content}>{children}</div>
    </dialog>
  );
}
