import { Check, TriangleAlert } from "lucide-react";
import type { GuessReason } from "../../io/import-model.ts";
import { useText } from "../shared/text.ts";
import styles from "./GuessReasons.module.css";
import { useGuessWords } from "./use-guess-words.ts";

/** Why the file was understood so, in words; what is unsure comes first. */
export function GuessReasons({ reasons }: { reasons: readonly GuessReason[] }) {
  const text = useText();
  const words = useGuessWords();
  // What columns are missing is said by name, in a sentence of its own.
  const told = reasons.filter(({ code }) => code !== "columns-missing");
  const ordered = [...told.filter(({ sure }) => !sure), ...told.filter(({ sure }) => sure)];
  return (
    <ul className={styles.reasons}>
      {ordered.map((reason) => (
        <li
          key={`${reason.about} ${reason.code} ${reason.detail}`}
          className={reason.sure ? styles.sure : styles.unsure}
        >
          {reason.sure ? (
            <Check size={14} aria-label={text("import.reason.sure")} />
          ) : (
            <TriangleAlert size={14} aria-label={text("import.reason.unsure")} />
          )}
          {words(reason)}
        </li>
      ))}
    </ul>
  );
}
