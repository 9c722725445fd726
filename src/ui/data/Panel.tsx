import { type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./Panel.module.css";

interface Props {
  readonly title: string;
  /** Lets a link lead here. */
  readonly anchor?: string;
  readonly children: ReactNode;
}

/** One subject of the Data screen. */
export function Panel({ title, anchor, children }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  // The screen is made after the address has changed, so the browser could not go here itself.
  useEffect(() => {
    if (anchor === undefined || location.hash !== `#${anchor}`) return;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "start" });
    history.replaceState(history.state, "", location.pathname + location.search);
  }, [anchor]);

  return (
    <section id={anchor} aria-labelledby={id} className={styles.panel}>
      <h3 ref={heading} id={id} tabIndex={anchor === undefined ? undefined : -1} className={styles.title}>
        {title}
      </h3>
      {children}
    </section>
  );
}
