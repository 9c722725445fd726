import type { ComparedPlace, Difference } from "../../domain/side-by-side.ts";
import { ChangeMark } from "../karta/ChangeMark.tsx";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./SidesTable.module.css";

/** `▲ fler` only where chance is unlikely, with how much; else in words why nothing is said. */
export function DifferenceWords({ difference, listed }: { difference: Difference; listed?: ComparedPlace["listed"] }) {
  const text = useText();
  const numbers = useNumbers();
  const { verdict, ratio, low, high } = difference;
  switch (verdict) {
    case "more":
    case "fewer":
      return (
        <>
          <strong>
            <ChangeMark direction={verdict === "more" ? "increasing" : "decreasing"} />
            {text(`sides.verdict.${verdict}`)}
          </strong>
          {ratio !== null && low !== null && high !== null && (
            <span className={styles.ground}>
              {text(Number.isFinite(high) ? "sides.ratio" : "sides.ratioOpen", {
                ratio: numbers.ratio(ratio),
                low: numbers.ratio(low),
                high: Number.isFinite(high) ? numbers.ratio(high) : "",
              })}
            </span>
          )}
        </>
      );
    case "normal":
    case "tooFew":
      return text(`sides.verdict.${verdict}`);
    case "oneSided":
    case "untested":
      return listed ? text(whereListed(listed)) : null;
    default:
      return verdict satisfies never;
  }
}

function whereListed({ a, b }: ComparedPlace["listed"]) {
  if (a && b) return "sides.verdict.both";
  return a ? "sides.verdict.onlyA" : "sides.verdict.onlyB";
}
