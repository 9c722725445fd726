import styles from "./fields.module.css";

interface Props<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly picked: readonly Value[];
  readonly onPick: (picked: readonly Value[]) => void;
  /** What it means that none is picked. */
  readonly note?: string;
}

/** Some of a few; the picked ones keep the order of the choices. */
export function CheckGroup<Value extends string>({ label, choices, picked, onPick, note }: Props<Value>) {
  const toggle = (value: Value) => {
    const next = picked.includes(value) ? picked.filter((other) => other !== value) : [...picked, value];
    onPick(choices.map((choice) => choice.value).filter((choice) => next.includes(choice)));
  };
  return (
    <fieldset className={styles.checks}>
      <legend>{label}</legend>
      {choices.map(({ value, label: name }) => (
        <label key={value} className={styles.check}>
          <input type="checkbox" checked={picked.includes(value)} onChange={() => toggle(value)} />
          {name}
        </label>
      ))}
      {note && <p className={`${styles.note} ${styles.wide}`}>{note}</p>}
    </fieldset>
  );
}
