import type { SideBySideAnswer } from "../../domain/side-by-side.ts";
import type { MessageId } from "../../i18n/messages.ts";
import { LeftOutNote } from "../karta/LeftOutNote.tsx";
import { MethodLink } from "../shared/MethodLink.tsx";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./SidesTable.module.css";

/** How far the comparison can be trusted. */
export function SidesNotes({ answer }: { answer: SideBySideAnswer }) {
  const text = useText();
  const isShared = useAppState((state) => state.leastShown !== null);
  const { untested, days, places, isOtherSeason, lists } = answer;
  const notes: MessageId[] = [];
  if (untested) notes.push(`sides.note.${untested}`);
  else if (isShared) notes.push("sides.note.sharedView");
  else notes.push("sides.note.tested");
  if (!untested && places.some(({ difference }) => difference.verdict === "oneSided"))
    notes.push("sides.note.regression");
  if (isOtherSeason) notes.push("sides.note.season");
  const leftOut = lists.b.leftOut.length > 0 ? lists.b.leftOut : lists.a.leftOut;
  return (
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note}>{text(note, { a: days.a, b: days.b })}</li>
      ))}
      {leftOut.length > 0 && (
        <li>
          <LeftOutNote leftOut={leftOut} />
        </li>
      )}
      <li>
        <MethodLink />
      </li>
    </ul>
  );
}
