import { Modal } from "../shared/Modal.tsx";
import { useText } from "../shared/text.ts";
import { Key } from "./Key.tsx";
import styles from "./KeyOverview.module.css";
import { KEY_GROUPS } from "./key-groups.ts";

interface Props {
  /** Whether single keys are on. */
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onClose: () => void;
}

/** Every key, by where it works. */
export function KeyOverview({ on, onSwitch, onClose }: Props) {
  const text = useText();
  return (
    <Modal title={text("keys.title")} wide onClose={onClose}>
      <div className={styles.content}>
        <label className={styles.switch}>
          <input type="checkbox" checked={on} onChange={(event) => onSwitch(event.target.checked)} />
          {text("keys.switch")}
        </label>
        <div className={styles.groups}>
          {KEY_GROUPS.map(({ title, rows }) => (
            <section key={title} className={styles.group}>
              <h3 className={styles.title}>{text(title)}</h3>
              <dl className={styles.rows}>
                {rows.map(({ keys, name, single }) => (
                  <div key={name} className={single && !on ? styles.off : styles.row}>
                    <dt className={styles.keys}>
                      {keys.map((key) => (
                        <Key key={key} name={key} />
                      ))}
                    </dt>
                    <dd>{text(name)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Modal>
  );
}
