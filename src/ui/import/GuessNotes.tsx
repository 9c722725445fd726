import { Check, TriangleAlert, User } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../shared/text.ts";
import styles from "./GuessNotes.module.css";
import type { Guess } from "./guesses.ts";
import { useGuessWords } from "./use-guess-words.ts";

/** Why a part of the mapping is as it is: guesses of the file, or the user's choice. */
export function GuessNotes({ guesses }: { guesses: readonly Guess[] }) {
  const words = useGuessWords();
  return guesses.map((guess) =>
    guess.by === "user" ? (
      <ChosenNote key="user" />
    ) : (
      <GuessNote key={`${guess.reason.code} ${guess.reason.detail}`} sure={guess.reason.sure}>
        {words(guess.reason)}
      </GuessNote>
    ),
  );
}

/** How sure a guess is, in a word, and why. */
export function GuessNote({ sure, children }: { sure: boolean; children: ReactNode }) {
  const text = useText();
  return (
    <p className={sure ? styles.note : styles.unsure}>
      {sure ? <Check size={14} aria-hidden /> : <TriangleAlert size={14} aria-hidden />}
      <span>
        <strong className={styles.word}>{text(sure ? "import.reason.sure" : "import.reason.unsure")}</strong> {children}
      </span>
    </p>
  );
}

export function ChosenNote() {
  const text = useText();
  return (
    <p className={styles.note}>
      <User size={14} aria-hidden />
      {text("import.reason.chosen")}
    </p>
  );
}
