import { useState } from "react";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import listStyles from "./AreasField.module.css";
import styles from "./fields.module.css";

interface Props {
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  readonly picked: readonly string[];
  readonly onPick: (codes: readonly string[]) => void;
}

/** Areas where a promise holds. One that is not loaded any more stays to be seen and taken away. */
export function AreasField({ areas, picked, onPick }: Props) {
  const text = useText();
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLocaleLowerCase("sv");
  const known = new Set(areas.map(({ code }) => code));
  const all = [...areas, ...picked.filter((code) => !known.has(code)).map((code) => ({ code, name: code }))];
  const shown = all.filter(({ name }) => name.toLocaleLowerCase("sv").includes(wanted));
  return (
    <fieldset className={styles.group}>
      <legend>
        {text("promise.areas")}{" "}
        <span className={styles.note}>{text("promise.areas.count", { count: picked.length })}</span>
      </legend>
      <input
        type="search"
        className={controls.field}
        aria-label={text("promise.areas.search")}
        placeholder={text("promise.areas.search")}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <ul className={listStyles.areas}>
        {shown.map(({ code, name }) => (
          <li key={code}>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={picked.includes(code)}
                onChange={() =>
                  onPick(picked.includes(code) ? picked.filter((other) => other !== code) : [...picked, code])
                }
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.note}>{text("shared.noMatch")}</p>}
    </fieldset>
  );
}
