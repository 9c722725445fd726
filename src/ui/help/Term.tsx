import { Info } from "lucide-react";
import { useId, useRef, useState } from "react";
import type { TermId } from "../../i18n/help-texts.ts";
import { useText } from "../shared/text.ts";
import styles from "./Term.module.css";
import { useHelpTexts } from "./use-help-texts.ts";

const WIDTH = 300;
const MARGIN = 8;
/** Under the button, unless so little room is left. */
const LEAST_BELOW = 220;

interface Props {
  readonly term: TermId;
  /** The word beside the button. */
  readonly label: string;
}

/** What a word means, on request and where it stands: by mouse, key or finger alike, and gone with Esc or a click beside. */
export function Term({ term, label }: Props) {
  const text = useText();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const texts = useHelpTexts(isOpen);
  const meaning = texts.value?.terms[term];

  const place = () => {
    const { left, top, bottom } = button.current!.getBoundingClientRect();
    const { style } = note.current!;
    style.left = `${Math.max(MARGIN, Math.min(left - MARGIN, window.innerWidth - WIDTH - MARGIN))}px`;
    const below = window.innerHeight - bottom >= LEAST_BELOW;
    style.top = below ? `${bottom + MARGIN / 2}px` : "auto";
    style.bottom = below ? "auto" : `${window.innerHeight - top + MARGIN / 2}px`;
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.ask}
        aria-label={text("card.whatIs", { label })}
        popoverTarget={id}
      >
        <Info size={14} aria-hidden />
      </button>
      <div
        ref={note}
        id={id}
        popover="auto"
        className={styles.note}
        onBeforeToggle={(event) => {
          if (event.newState === "open") place();
        }}
        onToggle={(event) => setOpen(event.newState === "open")}
      >
        <div role="status">
          {meaning ? (
            <>
              <p className={styles.term}>{meaning.title}</p>
              <p>{meaning.text}</p>
            </>
          ) : (
            isOpen && <p>{text(texts.failed ? "help.failed" : "shared.loading")}</p>
          )}
        </div>
      </div>
    </>
  );
}
