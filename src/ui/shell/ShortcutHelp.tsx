import type { MessageId } from "../../i18n/messages.ts";
import { Modal } from "../shared/Modal.tsx";
import { useText } from "../shared/text.ts";
import styles from "./ShortcutHelp.module.css";

const ROWS: readonly { keys: string; name: MessageId }[] = [
  { keys: "1", name: "nav.karta" },
  { keys: "2", name: "nav.narvaro" },
  { keys: "3", name: "nav.atgarder" },
  { keys: "4", name: "nav.uppfoljning" },
  { keys: "5", name: "nav.data" },
  { keys: "M", name: "nav.mote" },
  { keys: "Ctrl Z", name: "undo.keys.undo" },
  { keys: "Ctrl Y", name: "undo.keys.redo" },
  { keys: "↑ ↓", name: "keys.step" },
  { keys: "Esc", name: "keys.close" },
  { keys: "?", name: "keys.help" },
];

interface Props {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onClose: () => void;
}

export function ShortcutHelp({ on, onSwitch, onClose }: Props) {
  const text = useText();
  return (
    <Modal title={text("keys.title")} onClose={onClose}>
      <div className={styles.content}>
        <dl className={styles.rows}>
          {ROWS.map(({ keys, name }) => (
            <div key={keys} className={styles.row}>
              <dt>
                <kbd className={styles.key}>{keys}</kbd>
              </dt>
              <dd>{text(name)}</dd>
            </div>
          ))}
        </dl>
        <label className={styles.switch}>
          <input type="checkbox" checked={on} onChange={(event) => onSwitch(event.target.checked)} />
          {text("keys.switch")}
        </label>
      </div>
    </Modal>
  );
}
