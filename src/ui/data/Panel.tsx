import { type ReactNode, type RefObject, useEffect, useId, useRef } from "react";
import styles from "./Panel.module.css";

interface Props {
  readonly title: string;
  /** Lets a link lead here. */
  readonly anchor?: string;
  /** Lets the focus come here when what had it is gone. */
  readonly headingRef?: RefObject<HTMLHeadingElement | null>;
  readonly children: ReactNode;
}

/** One subject of the Data screen. */
export function Panel({ title, anchor, headingRef, children }: Props) {
  const id = useId();
  const ownRef = useRef<HTMLHeadingElement>(null);
  const heading = headingRef ?? ownRef;
  const takesFocus = anchor !== undefined || headingRef !== undefined;

  // The screen is made after the address has changed, so the browser could not go here itself.
  useEffect(() => {
    if (anchor === undefined || location.hash !== `#${anchor}`) return;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "start" });
    history.replaceState(history.state, "", location.pathname + location.search);
  }, [anchor, heading]);

  return (
    <section id={anchor} aria-labelledby={id} className={styles.panel}>
      <h3 ref={heading} id={id} tabIndex={takesFocus ? -1 : undefined} className={styles.title}>
        {title}
      </h3>
      {children}
    </section>
  );
}
