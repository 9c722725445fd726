import { Info, X } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import controls from "../shared/controls.module.css";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./Card.module.css";

interface Props {
  readonly title: string;
  readonly badge?: ReactNode;
  readonly subtitle?: string | undefined;
  /** Lets go of what is chosen, unless told otherwise. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

export function Card({ title, badge, subtitle, onClose, children }: Props) {
  const text = useText();
  const store = useStore();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.head}>
        {badge}
        <div className={styles.titles}>
          <h3 id={id} className={styles.title}>
            {title}
          </h3>
          {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        <button
          type="button"
          className={controls.icon}
          aria-label={text("card.close")}
          onClick={onClose ?? (() => store.getState().choose({ kind: "none" }))}
        >
          <X size={18} aria-hidden />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className={styles.content} tabIndex={0}>
        {children}
      </div>
    </section>
  );
}

interface FactProps {
  readonly label: string;
  /** What the number means, in a sentence; it opens where the number stands, by mouse, key or finger alike. */
  readonly meaning?: string;
  /** The fact that its section is about. */
  readonly strong?: boolean;
  /** What the number is weighed against; it stands under it. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** One fact: what it is, what it says, and on request what it means. */
export function Fact({ label, meaning, strong = false, beside, children }: FactProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={strong ? styles.strongFact : styles.fact}>
      <dt className={styles.label}>
        <span>{label}</span>
        {meaning && <AskButton label={label} open={open} controls={id} onToggle={() => setOpen(!open)} />}
      </dt>
      <dd className={styles.value}>{children}</dd>
      {beside && <dd className={styles.beside}>{beside}</dd>}
      {meaning && open && (
        <dd id={id} className={styles.meaning}>
          {meaning}
        </dd>
      )}
    </div>
  );
}

export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

interface MainNumberProps {
  readonly number: string;
  readonly unit: string;
  /** Its period, or the question it answers. */
  readonly note: string;
  readonly meaning?: string;
}

/** The number a card is about. */
export function MainNumber({ number, unit, note, meaning }: MainNumberProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <p className={styles.main}>
        <strong className={styles.number}>{number}</strong> {unit}
        {meaning && <AskButton label={`${number} ${unit}`} open={open} controls={id} onToggle={() => setOpen(!open)} />}
      </p>
      <p className={styles.subtitle}>{note}</p>
      {open && (
        <p id={id} className={styles.meaning}>
          {meaning}
        </p>
      )}
    </div>
  );
}

interface AskButtonProps {
  readonly label: string;
  readonly open: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
}

function AskButton({ label, open, controls, onToggle }: AskButtonProps) {
  const text = useText();
  return (
    <button
      type="button"
      className={styles.ask}
      aria-label={text("card.whatIs", { label })}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onToggle}
    >
      <Info size={14} aria-hidden />
    </button>
  );
}
