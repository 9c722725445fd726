import type { ReactNode } from "react";
import { DataStamp } from "../DataStamp.tsx";
import { FictionalMark } from "../FictionalMark.tsx";
import { useAppState } from "../store-context.tsx";
import { useText } from "../text.ts";
import styles from "./PrintPage.module.css";

interface Props {
  readonly title: string;
  /** Period, place or who it is for. */
  readonly subtitle: string;
  readonly children: ReactNode;
}

/** One document on paper, or one sheet of several: it begins on a new page and says what it is, how new and how true. */
export function PrintPage({ title, subtitle, children }: Props) {
  const text = useText();
  const isShared = useAppState((state) => state.leastShown !== null);
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.subtitle}>{subtitle}</p>
        </div>
        <p className={styles.marks}>
          <FictionalMark />
          <strong>{text(isShared ? "view.shared" : "view.internal")}</strong>
          <DataStamp />
        </p>
      </header>
      {children}
    </article>
  );
}
