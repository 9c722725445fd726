import type { MeasuresFollowUp } from "../../domain/follow-up.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import { WideTable } from "../shared/WideTable.tsx";
import tables from "./tables.module.css";

/** Physical measures in the period, by type. */
export function MeasuresTable({ measures }: { measures: readonly MeasuresFollowUp[] }) {
  const text = useText();
  const { count } = useNumbers();
  return (
    <WideTable label={text("followUp.measuresTable")} className={tables.scroll}>
      <table className={tables.table}>
        <caption className={tables.caption}>{text("followUp.measuresTable")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("followUp.type")}</th>
            <th scope="col" className={tables.number}>
              {text("followUp.reported")}
            </th>
            <th scope="col" className={tables.number}>
              {text("followUp.closed")}
            </th>
            <th scope="col" className={tables.number}>
              {text("followUp.inTime")}
            </th>
            <th scope="col" className={tables.number}>
              {text("followUp.open")}
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map(({ type, reported, closed, closedInTime, open }) => (
            <tr key={type}>
              <th scope="row">{text(`request.${type}`)}</th>
              <td className={tables.number}>{count(reported)}</td>
              <td className={tables.number}>{count(closed)}</td>
              <td className={tables.number}>{closedInTime === null ? "–" : count(closedInTime)}</td>
              <td className={tables.number}>{count(open)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
