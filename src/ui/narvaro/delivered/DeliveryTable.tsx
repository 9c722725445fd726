import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { DeliveryRow } from "../../../domain/presence.ts";
import controls from "../../shared/controls.module.css";
import { useNumbers } from "../../shared/number-format.ts";
import { useText } from "../../shared/text.ts";
import styles from "./DeliveryTable.module.css";

interface Props {
  readonly caption: string;
  /** Of the first column. */
  readonly head: string;
  readonly rows: readonly DeliveryRow[];
  readonly nameOf: (row: DeliveryRow) => string;
  /** Keys of rows that stand out: nobody came. */
  readonly unvisited?: ReadonlySet<string>;
  /** The rows are places: show this one. */
  readonly onChoose?: (row: DeliveryRow) => void;
  readonly note?: ReactNode;
}

/** Planned against delivered: never a share without the counts that it is made of. */
export function DeliveryTable({ caption, head, rows, nameOf, unvisited, onChoose, note }: Props) {
  const text = useText();
  const numbers = useNumbers();
  if (rows.length === 0) return null;
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" colSpan={2}>
              {text("delivery.table.kept")}
            </th>
            <th scope="col" className={styles.number}>
              {text("delivery.table.delivered")}
            </th>
            <th scope="col" className={styles.number}>
              {text("delivery.table.minutes")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { key, planned, kept, delivered, minutes } = row;
            const name = nameOf(row);
            const isUnvisited = unvisited?.has(key) ?? false;
            return (
              <tr key={key} className={isUnvisited ? styles.unvisited : undefined}>
                <th scope="row">
                  {onChoose ? (
                    <button
                      type="button"
                      className={`${controls.link} ${styles.name}`}
                      aria-label={text("delivery.table.lookAt", { place: name })}
                      onClick={() => onChoose(row)}
                    >
                      {name}
                    </button>
                  ) : (
                    name
                  )}
                  {isUnvisited && (
                    <strong className={styles.mark}>
                      <TriangleAlert size={14} aria-hidden />
                      {text("delivery.table.unvisited")}
                    </strong>
                  )}
                </th>
                <td className={styles.kept}>
                  {planned === 0 ? (
                    <span className={styles.soft}>{text("delivery.table.noPlan")}</span>
                  ) : (
                    <>
                      {text("delivery.sum.kept", { kept: numbers.whole(kept), planned: numbers.whole(planned) })}{" "}
                      <span className={styles.soft}>({numbers.share(kept / planned)})</span>
                    </>
                  )}
                </td>
                <td className={styles.bar} aria-hidden>
                  {planned > 0 && (
                    <span className={styles.track}>
                      <span className={styles.fill} style={{ width: `${(100 * kept) / planned}%` }} />
                    </span>
                  )}
                </td>
                <td className={styles.number}>{numbers.whole(delivered)}</td>
                <td className={styles.number}>{numbers.whole(minutes)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {note && <p className={styles.soft}>{note}</p>}
    </>
  );
}
