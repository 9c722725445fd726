import type { PromiseFollowUp } from "../../domain/follow-up.ts";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import { WideTable } from "../shared/WideTable.tsx";
import tables from "./tables.module.css";

const TERTIALS = [1, 2, 3] as const;

interface Props {
  readonly promises: readonly PromiseFollowUp[];
  readonly year: number;
}

/** Activity × Tertial 1, 2, 3: the form in which Linköping publishes what was done. */
export function TertialTable({ promises, year }: Props) {
  const text = useText();
  const { count } = useNumbers();
  return (
    <WideTable label={text("followUp.table", { year: String(year) })} className={tables.long}>
      <table className={tables.table} aria-label={text("followUp.table", { year: String(year) })}>
        <thead>
          <tr>
            <th scope="col">{text("followUp.activity")}</th>
            <th scope="col">{text("followUp.table.unit")}</th>
            {TERTIALS.map((tertial) => (
              <th key={tertial} scope="col" className={tables.number}>
                {text("followUp.tertialShort", { tertial })}
              </th>
            ))}
          </tr>
        </thead>
        {promises.map(({ promise, activities }) => (
          <tbody key={promise.id}>
            <tr>
              <th scope="rowgroup" colSpan={5} className={tables.group}>
                {promise.title}
              </th>
            </tr>
            {activities.map(({ activity, tertials }) => (
              <tr key={activity.id}>
                <th scope="row">{activity.name}</th>
                <td>{activity.unit}</td>
                {TERTIALS.map((tertial) => {
                  const number = tertials[tertial - 1] ?? null;
                  return (
                    <td key={tertial} className={tables.number}>
                      {number === null ? "–" : count(number)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className={tables.remark}>{text("followUp.table.explain")}</p>
    </WideTable>
  );
}
