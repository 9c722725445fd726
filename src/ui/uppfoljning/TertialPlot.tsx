import { useRef } from "react";
import type { PromiseFollowUp } from "../../domain/follow-up.ts";
import { drawnCount } from "../../domain/shown.ts";
import { PlotMenu } from "../image/PlotMenu.tsx";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./TertialPlot.module.css";

const WIDTH = 640;
const NAME_WIDTH = 250;
const ROW = 26;
const HEAD = 20;
const COLUMN = (WIDTH - NAME_WIDTH) / 3;
const LONGEST_BAR = COLUMN - 52;
const LONGEST_NAME = 40;

interface Props {
  readonly followUp: PromiseFollowUp;
  readonly year: number;
}

/** Each activity as three bars, one per tertial: the table as a picture, for paper and slides. */
export function TertialPlot({ followUp: { promise, activities }, year }: Props) {
  const text = useText();
  const { count } = useNumbers();
  const plot = useRef<HTMLElement>(null);
  if (activities.length === 0) return null;
  const title = text("followUp.plot", { year: String(year), name: promise.title });
  const height = HEAD + activities.length * ROW + 4;
  return (
    <figure ref={plot} className={styles.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} className={styles.plot} role="img" aria-label={title}>
        {[1, 2, 3].map((tertial) => (
          <text key={tertial} x={NAME_WIDTH + (tertial - 1) * COLUMN} y={13} className={styles.head}>
            {text("followUp.tertialShort", { tertial })}
          </text>
        ))}
        {activities.map(({ activity, tertials }, row) => {
          const goal = activity.goalPerTertial;
          const most = Math.max(1, goal ?? 0, ...tertials.map((number) => (number === null ? 0 : drawnCount(number))));
          const length = (value: number) => (value / most) * LONGEST_BAR;
          return (
            <g key={activity.id} transform={`translate(0 ${HEAD + row * ROW})`}>
              <text x={0} y={17} className={styles.name}>
                {shortened(activity.name)}
              </text>
              {tertials.map((number, index) => {
                const x = NAME_WIDTH + index * COLUMN;
                const bar = number === null ? 0 : length(drawnCount(number));
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the three tertials, in their order
                  <g key={index} transform={`translate(${x} 0)`}>
                    <line x1={0} x2={0} y1={4} y2={ROW - 4} className={styles.axis} />
                    <rect x={0} y={6} width={bar} height={ROW - 12} className={styles.bar} />
                    {goal !== null && number !== null && (
                      <line x1={length(goal)} x2={length(goal)} y1={3} y2={ROW - 3} className={styles.goal} />
                    )}
                    <text x={Math.max(bar, goal !== null && number !== null ? length(goal) : 0) + 5} y={17}>
                      {number === null ? "–" : count(number)}
                    </text>
                  </g>
                );
              })}
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.caption}>
        {text("followUp.plot.explain")}
        <PlotMenu plot={plot} title={title} isOfSelection={false} />
      </figcaption>
    </figure>
  );
}

/** The whole name stands in the table. */
function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}
