import type { ReactNode } from "react";
import { type Shown, WITHHELD } from "../../domain/shown.ts";
import { CheckList } from "../shared/CheckList.tsx";
import { Section } from "../shared/Section.tsx";
import { useText } from "../shared/text.ts";
import styles from "./ChoiceSection.module.css";

interface Props {
  /** Remembers whether the section is folded. */
  readonly name: string;
  readonly title: string;
  /** Every choice; undefined until the data are loaded. */
  readonly choices: readonly { readonly value: string; readonly label: string; readonly note?: string }[] | undefined;
  /** Events per value; null while not known. */
  readonly countOf: ReadonlyMap<string, Shown> | null;
  /** null: no restriction. */
  readonly picked: readonly string[] | null;
  readonly onPick: (picked: readonly string[] | null) => void;
  readonly searchLabel?: string;
  readonly openAtFirst?: boolean;
  /** Shown until the choices are known. */
  readonly waiting: ReactNode;
  /** Why the choices are what they are. */
  readonly note?: string | undefined;
}

/** A filter that is a list to tick: says how many are chosen, and how many events each choice would give. */
export function ChoiceSection({
  name,
  title,
  choices,
  countOf,
  picked,
  onPick,
  searchLabel,
  openAtFirst,
  waiting,
  note,
}: Props) {
  const text = useText();
  const all = choices?.length ?? 0;
  const hasWithheld = countOf !== null && [...countOf.values()].includes(WITHHELD);
  const summary = picked ? text("filter.someOf", { some: picked.length, all }) : text("filter.allOf", { all });
  return (
    <Section
      name={name}
      title={title}
      summary={choices && summary}
      {...(openAtFirst === undefined ? {} : { openAtFirst })}
    >
      {choices ? (
        <>
          <CheckList
            items={choices
              .map((choice) => ({ ...choice, count: countOf && (countOf.get(choice.value) ?? 0) }))
              .sort((a, b) => a.label.localeCompare(b.label, "sv"))}
            picked={picked}
            onPick={onPick}
            {...(searchLabel === undefined ? {} : { searchLabel })}
          />
          {note && <p className={styles.note}>{note}</p>}
          {hasWithheld && <p className={styles.note}>{text("view.withheldReason")}</p>}
        </>
      ) : (
        waiting
      )}
    </Section>
  );
}
