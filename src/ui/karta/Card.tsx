import { X } from "lucide-react";
import { type ReactNode, useId } from "react";
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

/** One fact: what it is, what it says. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

export function Facts({ children }: { children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}
