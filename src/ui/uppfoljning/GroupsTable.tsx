import type { FollowUp } from "../../domain/follow-up.ts";
import { Term } from "../help/Term.tsx";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import { WideTable } from "../shared/WideTable.tsx";
import tables from "./tables.module.css";
import { useReportWords } from "./use-report-words.ts";

/** Events of the whole municipality, group by group, against the year before. */
export function GroupsTable({ groups }: Pick<FollowUp, "groups">) {
  const text = useText();
  const { count } = useNumbers();
  const words = useReportWords();
  return (
    <WideTable label={text("followUp.groups")} className={tables.scroll}>
      <table className={tables.table}>
        <caption className={tables.caption}>{text("followUp.groups")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("followUp.group")}</th>
            <th scope="col" className={tables.number}>
              {text("followUp.now")}
            </th>
            <th scope="col" className={tables.number}>
              {text("followUp.before")}
            </th>
            <th scope="col" className={tables.number}>
              {text("followUp.ratio")} <Term term="ratio" label={text("followUp.ratio")} />
            </th>
            <th scope="col">{text("followUp.verdict")}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, comparison }) => (
            <tr key={group}>
              <th scope="row">{text(`group.${group}`)}</th>
              <td className={tables.number}>{comparison.now === null ? "–" : count(comparison.now)}</td>
              <td className={tables.number}>{comparison.before === null ? "–" : count(comparison.before)}</td>
              <td className={tables.number}>{words.ratio(comparison)}</td>
              <td>{text(`followUp.verdict.${comparison.verdict}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
